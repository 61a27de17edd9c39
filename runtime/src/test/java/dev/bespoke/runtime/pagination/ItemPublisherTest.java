package dev.bespoke.runtime.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.error.ClientException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of Reactive Streams, of which the numbers are given. */
@Timeout(60)
class ItemPublisherTest {
  /** Numbers from 0, so many to a page; a page is its first number. */
  static final class Numbers extends Paginator<Integer, Integer> {
    final int size;
    final int perPage;
    final List<Integer> fetched = Collections.synchronizedList(new ArrayList<>());
    int failsAt = -1;

    Numbers(int size, int perPage) {
      this.size = size;
      this.perPage = perPage;
    }

    private Integer page(int first) {
      fetched.add(first);
      if (first == failsAt) {
        throw new ClientException("page " + first + " is lost");
      }
      return first;
    }

    @Override
    protected Integer firstPage() {
      return page(0);
    }

    @Override
    protected @Nullable Object nextToken(Integer page) {
      return page + perPage < size ? page + perPage : null;
    }

    @Override
    protected Integer nextPage(Integer page) {
      return page(page + perPage);
    }

    @Override
    protected List<Integer> items(Integer page) {
      return IntStream.range(page, Math.min(size, page + perPage)).boxed().toList();
    }
  }

  /** Keeps what it is told. */
  static class Recorder implements Flow.Subscriber<Integer> {
    final List<Integer> items = Collections.synchronizedList(new ArrayList<>());
    final CountDownLatch ended = new CountDownLatch(1);
    final AtomicInteger ends = new AtomicInteger();
    final AtomicInteger inside = new AtomicInteger();
    volatile boolean concurrent;
    volatile @Nullable Throwable failure;
    volatile Flow.@Nullable Subscription subscription;

    Flow.Subscription subscription() {
      return Objects.requireNonNull(subscription, "onSubscribe comes first (1.9)");
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
    }

    @Override
    public void onNext(Integer item) {
      concurrent |= inside.incrementAndGet() > 1;
      items.add(item);
      inside.decrementAndGet();
    }

    @Override
    public void onError(Throwable thrown) {
      failure = thrown;
      end();
    }

    @Override
    public void onComplete() {
      end();
    }

    private void end() {
      ends.incrementAndGet();
      ended.countDown();
    }
  }

  private static <S extends Recorder> S subscribed(Numbers numbers, S recorder) {
    numbers.publisher(Runnable::run).subscribe(recorder);
    return recorder;
  }

  @Test
  void nothingIsFetchedBeforeAnItemIsRequested() {
    Numbers numbers = new Numbers(5, 2);
    Recorder recorder = subscribed(numbers, new Recorder());
    assertThat(numbers.fetched).isEmpty();
    assertThat(recorder.items).isEmpty();
  }

  @Test
  void noMoreItemsComeThanAreRequestedAndNoPageMoreThanTheyNeed() {
    Numbers numbers = new Numbers(5, 2);
    Recorder recorder = subscribed(numbers, new Recorder());
    recorder.subscription().request(1);
    assertThat(recorder.items).containsExactly(0);
    recorder.subscription().request(1);
    assertThat(recorder.items).containsExactly(0, 1);
    assertThat(numbers.fetched).containsExactly(0);
    recorder.subscription().request(2);
    assertThat(recorder.items).containsExactly(0, 1, 2, 3);
    assertThat(numbers.fetched).containsExactly(0, 2);
    assertThat(recorder.ends).hasValue(0);
  }

  @Test
  void theEndNeedsNoRequestOfItsOwnWhereItIsKnown() {
    Recorder recorder = subscribed(new Numbers(5, 2), new Recorder());
    recorder.subscription().request(5);
    assertThat(recorder.items).containsExactly(0, 1, 2, 3, 4);
    assertThat(recorder.ends).hasValue(1);
    assertThat(recorder.failure).isNull();
    recorder.subscription().request(1); // 3.6: nothing after the end
    assertThat(recorder.ends).hasValue(1);
  }

  @Test
  void anEmptySequenceEndsWithTheFirstRequest() {
    Recorder recorder = subscribed(new Numbers(0, 2), new Recorder());
    recorder.subscription().request(1);
    assertThat(recorder.items).isEmpty();
    assertThat(recorder.ends).hasValue(1);
  }

  @Test
  void eachSubscriberStartsAnew() {
    Numbers numbers = new Numbers(3, 2);
    Flow.Publisher<Integer> publisher = numbers.publisher(Runnable::run);
    Recorder first = new Recorder();
    Recorder second = new Recorder();
    publisher.subscribe(first);
    publisher.subscribe(second);
    first.subscription().request(3);
    second.subscription().request(1);
    assertThat(first.items).containsExactly(0, 1, 2);
    assertThat(second.items).containsExactly(0);
    assertThat(numbers.fetched).containsExactly(0, 2, 0);
  }

  @Test
  void cancellingStopsItemsAndPages() {
    Numbers numbers = new Numbers(10, 2);
    Recorder recorder =
        subscribed(
            numbers,
            new Recorder() {
              @Override
              public void onNext(Integer item) {
                super.onNext(item);
                if (item == 2) {
                  subscription().cancel();
                }
              }
            });
    recorder.subscription().request(Long.MAX_VALUE);
    assertThat(recorder.items).containsExactly(0, 1, 2);
    assertThat(numbers.fetched).containsExactly(0, 2);
    assertThat(recorder.ends).hasValue(0);
    recorder.subscription().cancel(); // 3.7
    recorder.subscription().request(1); // 3.6
    assertThat(recorder.items).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void aRequestThatIsNotPositiveIsAnError(long items) {
    Recorder recorder = subscribed(new Numbers(3, 2), new Recorder());
    recorder.subscription().request(items);
    assertThat(recorder.failure)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3.9");
    assertThat(recorder.ends).hasValue(1);
    recorder.subscription().request(1);
    assertThat(recorder.items).isEmpty();
  }

  @Test
  void requestsFromWithinDoNotRecurse() {
    Recorder recorder =
        subscribed(
            new Numbers(100_000, 1_000),
            new Recorder() {
              @Override
              public void onSubscribe(Flow.Subscription given) {
                super.onSubscribe(given);
                given.request(1);
              }

              @Override
              public void onNext(Integer item) {
                super.onNext(item);
                subscription().request(1);
              }
            });
    assertThat(recorder.items).hasSize(100_000);
    assertThat(recorder.ends).hasValue(1);
  }

  @Test
  void requestsAddUpToNoMoreThanAll() {
    Recorder recorder = subscribed(new Numbers(4, 2), new Recorder());
    recorder.subscription().request(1);
    recorder.subscription().request(Long.MAX_VALUE);
    recorder.subscription().request(Long.MAX_VALUE);
    assertThat(recorder.items).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aPageThatFailsEndsTheItemsWithItsError() {
    Numbers numbers = new Numbers(6, 2);
    numbers.failsAt = 4;
    Recorder recorder = subscribed(numbers, new Recorder());
    recorder.subscription().request(10);
    assertThat(recorder.items).containsExactly(0, 1, 2, 3);
    assertThat(recorder.failure).hasMessage("page 4 is lost");
    assertThat(recorder.ends).hasValue(1);
  }

  @Test
  void anExecutorThatTakesNoMoreIsAnError() {
    Recorder recorder = new Recorder();
    new Numbers(3, 2)
        .publisher(
            task -> {
              throw new RejectedExecutionException("full");
            })
        .subscribe(recorder);
    recorder.subscription().request(1);
    assertThat(recorder.failure).hasMessage("full");
    assertThat(recorder.ends).hasValue(1);
  }

  @Test
  void aSubscriberThatThrowsGetsNoMore() {
    Recorder recorder =
        subscribed(
            new Numbers(4, 2),
            new Recorder() {
              @Override
              public void onNext(Integer item) {
                super.onNext(item);
                throw new IllegalStateException("mine");
              }
            });
    recorder.subscription().request(4); // 3.16: it returns normally all the same
    recorder.subscription().request(1);
    assertThat(recorder.items).containsExactly(0);
    assertThat(recorder.ends).hasValue(0);
  }

  @Test
  void aSubscriberMustNotBeNull() {
    assertThatThrownBy(() -> new Numbers(1, 1).publisher(Runnable::run).subscribe(nothing()))
        .isInstanceOf(NullPointerException.class);
  }

  @SuppressWarnings("NullAway") // what the rule is about (1.9)
  private static Flow.Subscriber<Integer> nothing() {
    return null;
  }

  @Test
  void signalsAreNeverConcurrentThoughRequestsAre() throws InterruptedException {
    int size = 20_000;
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Recorder recorder = new Recorder();
      new Numbers(size, 7).publisher(threads).subscribe(recorder);
      for (int i = 0; i < 4; i++) {
        threads.execute(
            () -> {
              for (int j = 0; j < size / 4; j++) {
                recorder.subscription().request(1);
              }
            });
      }
      assertThat(recorder.ended.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(recorder.items).isEqualTo(IntStream.range(0, size).boxed().toList());
      assertThat(recorder.concurrent).isFalse();
      assertThat(recorder.ends).hasValue(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void pagesAreFetchedByTheExecutorAlone() {
    Queue<Runnable> tasks = new ArrayDeque<>();
    Numbers numbers = new Numbers(3, 2);
    Recorder recorder = new Recorder();
    numbers.publisher(tasks::add).subscribe(recorder);
    recorder.subscription().request(3);
    recorder.subscription().request(1);
    assertThat(numbers.fetched).isEmpty();
    assertThat(tasks).hasSize(1);
    tasks.remove().run();
    assertThat(recorder.items).containsExactly(0, 1, 2);
  }

  @Test
  void otherItemsAndConvertedOnesComeFromTheSamePages() {
    Numbers numbers = new Numbers(5, 2);
    assertThat(numbers.map(n -> "n" + n)).containsExactly("n0", "n1", "n2", "n3", "n4");
    assertThat(numbers.<String>withItems(page -> page == 2 ? null : List.of("page " + page)))
        .containsExactly("page 0", "page 4");
    assertThat(numbers.map(n -> n * 2).pages()).containsExactly(0, 2, 4);
    assertThat(numbers.withItems(page -> List.of(page)).map(p -> p + 1).stream())
        .containsExactly(1, 3, 5);
  }

  @Test
  void anItemIsConvertedWhenItIsRead() {
    List<Integer> converted = new ArrayList<>();
    var items =
        new Numbers(4, 4)
            .map(
                n -> {
                  converted.add(n);
                  return n;
                })
            .iterator();
    items.next();
    assertThat(converted).containsExactly(0);
  }
}
