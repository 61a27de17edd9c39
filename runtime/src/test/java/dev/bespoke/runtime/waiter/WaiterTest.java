package dev.bespoke.runtime.waiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.Headers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaiterTest {
  private final List<Long> sleeps = new ArrayList<>();
  private final WaiterOptions options = WaiterOptions.defaults().withSleeper(sleeps::add);

  private static final Acceptor RETRY = new Acceptor(Outcome.RETRY, "the error is 404");
  private static final Acceptor BROKEN = new Acceptor(Outcome.FAILURE, "state is broken");

  /** Waits for "ready"; "404" is not yet, "broken" is the end. */
  private static final class Ready extends Waiter<String> {
    final Deque<String> polls;

    Ready(String... polls) {
      super("Ready", 5, 4);
      this.polls = new ArrayDeque<>(Arrays.asList(polls));
    }

    @Override
    protected String poll() {
      String next = polls.remove();
      if (Character.isDigit(next.charAt(0))) {
        throw new ServiceException(
            ErrorResponse.builder("Describe", Integer.parseInt(next), new Headers()).build());
      }
      return next;
    }

    @Override
    protected @Nullable Acceptor accept(@Nullable String output, @Nullable ServiceException error) {
      if (error != null) {
        return error.hasCode("404")
            ? RETRY
            : error.hasCode("410") ? new Acceptor(Outcome.SUCCESS, "the error is 410") : null;
      }
      if ("ready".equals(output)) {
        return new Acceptor(Outcome.SUCCESS, "state is ready");
      }
      return "broken".equals(output) ? BROKEN : null;
    }
  }

  @Test
  void itReturnsTheResponseThatMatched() {
    assertThat(new Ready("404", "pending", "ready").await(options)).isEqualTo("ready");
    assertThat(sleeps).containsExactly(5000L, 5000L);
  }

  @Test
  void anErrorThatMatchesReturnsNothing() {
    assertThat(new Ready("410").await(options)).isNull();
    assertThat(new Ready("ready").await()).isEqualTo("ready");
  }

  @Test
  void itGivesUpAfterItsAttemptsAndSaysWhatItSaw() {
    assertThatThrownBy(() -> new Ready("404", "404", "404", "pending").await(options))
        .isInstanceOfSatisfying(
            WaiterException.class, e -> assertThat(e.lastResponse()).isEqualTo("pending"))
        .hasMessage("The waiter Ready gave up after 4 polls. Last seen: pending");
    assertThat(sleeps).hasSize(3);
  }

  @Test
  void aStateThatCannotSucceedEndsTheWaitAndSaysByWhichRule() {
    assertThatThrownBy(() -> new Ready("pending", "broken", "ready").await(options))
        .isInstanceOfSatisfying(
            WaiterException.class,
            e -> {
              assertThat(e.matched()).isSameAs(BROKEN);
              assertThat(e.attempts()).isEqualTo(2);
              assertThat(e.lastResponse()).isEqualTo("broken");
              assertThat(e.lastError()).isNull();
            })
        .hasMessage(
            "The waiter Ready reached a state from which it cannot succeed (state is broken) after"
                + " 2 polls. Last seen: broken");
  }

  @Test
  void whatWasSeenLastMayBeAnErrorThatMeansToGoOn() {
    assertThatThrownBy(() -> new Ready("pending", "x", "y", "404").await(options))
        .isInstanceOfSatisfying(
            WaiterException.class,
            e -> {
              assertThat(e.matched()).isSameAs(RETRY);
              assertThat(e.attempts()).isEqualTo(4);
              assertThat(e.lastResponse()).isNull();
              assertThat(e.lastError()).isSameAs(e.getCause());
              assertThat(e.lastError()).extracting(ServiceException::status).isEqualTo(404);
            });
  }

  @Test
  void anErrorThatNoRuleSpeaksOfEndsTheWait() {
    assertThatThrownBy(() -> new Ready("403", "ready").await(options))
        .isInstanceOf(WaiterException.class)
        .hasMessageContaining("403")
        .hasCauseInstanceOf(ServiceException.class);
  }

  @Test
  void patienceCanBeChanged() {
    Ready waiter = new Ready("404", "404", "404", "404", "404", "ready");
    assertThat(waiter.await(options.withDelay(Duration.ofMillis(10)).withMaxAttempts(6)))
        .isEqualTo("ready");
    assertThat(sleeps).containsOnly(10L).hasSize(5);
  }

  @Test
  void aPollThatWouldComeTooLateIsNotWaitedFor() {
    assertThatThrownBy(
            () ->
                new Ready("404", "404", "404", "ready")
                    .await(options.withMaxWait(Duration.ofSeconds(12))))
        .isInstanceOf(WaiterException.class)
        .hasMessageContaining("time limit");
    assertThat(sleeps).hasSize(2);
  }

  @Test
  void anInterruptEndsTheWait() {
    WaiterOptions interrupted =
        options.withSleeper(
            millis -> {
              throw new InterruptedException();
            });
    assertThatThrownBy(() -> new Ready("404", "ready").await(interrupted))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aLongResponseIsShownInPart() {
    assertThatThrownBy(() -> new Ready("x".repeat(10_000)).await(options.withMaxAttempts(1)))
        .message()
        .hasSizeLessThan(700);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void patienceThatIsNoneIsRefused(int value) {
    assertThatThrownBy(() -> options.withMaxAttempts(value))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> options.withDelay(Duration.ofSeconds(value - 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
