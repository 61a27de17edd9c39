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

  /** Judges one poll: exactly one of the two is not null. */
  protected abstract Outcome accept(@Nullable O output, @Nullable ServiceException error);

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
      Outcome outcome = accept(output, error);
      if (outcome == Outcome.SUCCESS) {
        return output;
      }
      if (outcome == Outcome.FAILURE) {
        throw ended("reached a state from which it cannot succeed", attempt, output, error);
      }
      if (outcome == Outcome.UNMATCHED && error != null) {
        throw ended("met an error that it does not expect", attempt, output, error);
      }
      if (attempt >= attempts) {
        throw ended("gave up", attempt, output, error);
      }
      long waited = Math.max(slept, (System.nanoTime() - start) / 1_000_000);
      if (delay > budget - waited) {
        throw ended("gave up at its time limit", attempt, output, error);
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

  private WaiterException ended(
      String how, int attempt, @Nullable O output, @Nullable ServiceException error) {
    String seen = error == null ? String.valueOf(output) : String.valueOf(error.getMessage());
    return new WaiterException(
        "The waiter "
            + name
            + " "
            + how
            + " after "
            + attempt
            + (attempt == 1 ? " poll" : " polls")
            + ". Last seen: "
            + shortened(seen),
        error,
        output);
  }

  private static String shortened(String text) {
    return text.length() <= 500 ? text : text.substring(0, 500).concat("…");
  }
}
