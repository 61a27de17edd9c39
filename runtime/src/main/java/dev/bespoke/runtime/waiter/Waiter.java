package dev.bespoke.runtime.waiter;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ServiceException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Polls an operation until a state is reached: a fixed delay, a number of attempts, and rules that
 * generated code spells out. Stateless between calls of {@link #await}; safe for any threads.
 *
 * @param <O> the response of the polled operation
 */
public abstract class Waiter<O> {
  private final String name;
  private final int delaySeconds;
  private final int maxAttempts;

  /** For generated waiters: the definition's name, delay and number of attempts. */
  protected Waiter(String name, int delaySeconds, int maxAttempts) {
    this.name = name;
    this.delaySeconds = delaySeconds;
    this.maxAttempts = maxAttempts;
  }

  /** Calls the operation once. */
  protected abstract O poll();

  /**
   * The first rule that matches one poll, of which exactly one part is not null. Null where none
   * does: a response means another poll then, and an error ends the wait.
   */
  protected abstract @Nullable Acceptor accept(
      @Nullable O output, @Nullable ServiceException error);

  /**
   * Waits with the definition's patience.
   *
   * @return the response that ended the wait; null where an error did, as for "not exists"
   * @throws WaiterException where the state is not reached
   */
  public final @Nullable O await() {
    return await(WaiterOptions.defaults());
  }

  /**
   * Waits.
   *
   * @return the response that ended the wait; null where an error did, as for "not exists"
   * @throws WaiterException where the state is not reached
   */
  public final @Nullable O await(WaiterOptions options) {
    int attempts = options.maxAttempts() > 0 ? options.maxAttempts() : maxAttempts;
    Duration between = options.delay();
    long delay = between == null ? delaySeconds * 1000L : between.toMillis();
    Duration bound = options.maxWait();
    long budget = bound == null ? Long.MAX_VALUE : bound.toMillis();
    long start = System.nanoTime();
    long slept = 0;
    for (int attempt = 1; ; attempt++) {
      O output = null;
      ServiceException error = null;
      try {
        output = poll();
      } catch (ServiceException e) {
        error = e;
      }
      Acceptor matched = accept(output, error);
      if (matched != null && matched.outcome() == Outcome.SUCCESS) {
        return output;
      }
      Poll last = new Poll(attempt, matched, output, error);
      if (matched != null && matched.outcome() == Outcome.FAILURE) {
        throw ended(
            "reached a state from which it cannot succeed (" + matched.condition() + ")", last);
      }
      if (matched == null && error != null) {
        throw ended("met an error that it does not expect", last);
      }
      if (attempt >= attempts) {
        throw ended("gave up", last);
      }
      long waited = Math.max(slept, (System.nanoTime() - start) / 1_000_000);
      if (delay > budget - waited) {
        throw ended("gave up at its time limit", last);
      }
      sleep(options, delay);
      slept += delay;
    }
  }

  private void sleep(WaiterOptions options, long millis) {
    try {
      options.sleeper().sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientException("The waiter " + name + " was interrupted between two polls.", e);
    }
  }

  private WaiterException ended(String how, Poll last) {
    String seen =
        last.error() == null
            ? String.valueOf(last.response())
            : String.valueOf(last.error().getMessage());
    return new WaiterException(
        "The waiter "
            + name
            + " "
            + how
            + " after "
            + last.number()
            + (last.number() == 1 ? " poll" : " polls")
            + ". Last seen: "
            + shortened(seen),
        last);
  }

  private static String shortened(String text) {
    return text.length() <= 500 ? text : text.substring(0, 500).concat("…");
  }
}
