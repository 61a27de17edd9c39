package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.error.ClientException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PublishedItemsTest {
  private final PublishedItems<String> items = new PublishedItems<>();
  private final List<String> calls = new ArrayList<>();

  private final Flow.Subscription subscription =
      new Flow.Subscription() {
        @Override
        public void request(long count) {
          calls.add("request " + count);
        }

        @Override
        public void cancel() {
          calls.add("cancel");
        }
      };

  @Test
  void an_item_is_requested_when_it_is_waited_for() {
    List<String> published = new ArrayList<>(List.of("x", "y"));
    items.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long count) {
            calls.add("request");
            if (published.isEmpty()) {
              items.onComplete();
            } else {
              items.onNext(published.remove(0));
            }
          }

          @Override
          public void cancel() {
            calls.add("cancel");
          }
        });
    assertThat(calls).isEmpty();
    assertThat(items.next()).isEqualTo("x");
    assertThat(calls).hasSize(1);
    assertThat(items.next()).isEqualTo("y");
    assertThat(items.hasNext()).isFalse();
    items.close();
    assertThat(calls).containsExactly("request", "request", "request");
  }

  /** The publisher ends within its lock, for which the request waits. */
  @Test
  void a_publisher_may_have_a_lock_of_its_own() {
    Object lock = new Object();
    CountDownLatch asking = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    Runnable last =
        () -> {
          synchronized (lock) {
            items.onNext("last");
            try {
              asking.await();
            } catch (InterruptedException e) {
              return;
            }
            items.onComplete();
          }
        };
    items.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long count) {
            if (threads.isEmpty()) {
              threads.add(new Thread(last));
              threads.get(0).start();
            } else {
              asking.countDown();
              synchronized (lock) {
                calls.add("request");
              }
            }
          }

          @Override
          public void cancel() {}
        });
    assertThat(items.next()).isEqualTo("last");
    assertThat(items.hasNext()).isFalse();
    assertThat(calls).containsExactly("request");
  }

  @Test
  void who_is_closed_wants_no_more_and_cancels_once() {
    items.onSubscribe(subscription);
    items.close();
    items.close();
    assertThat(calls).containsExactly("cancel");
    assertThat(items.hasNext()).isFalse();
    items.onSubscribe(subscription);
    assertThat(calls).containsExactly("cancel", "cancel");
  }

  @Test
  void what_was_not_requested_is_refused_not_lost() {
    items.onSubscribe(subscription);
    assertThatThrownBy(() -> items.onNext("x")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(items::hasNext)
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("not requested");
  }

  @Test
  @SuppressWarnings("NullAway") // which publishers do all the same
  void a_failure_without_a_reason_is_a_failure() {
    items.onSubscribe(subscription);
    items.onError(null);
    assertThatThrownBy(items::hasNext)
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("failed");
  }
}
