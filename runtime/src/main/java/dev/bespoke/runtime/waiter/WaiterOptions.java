package dev.bespoke.runtime.waiter;

import dev.bespoke.runtime.retry.Sleeper;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How patiently to wait, where it differs from the waiter's definition. Immutable. */
public final class WaiterOptions {
  private static final WaiterOptions DEFAULTS = new WaiterOptions(null, 0, null, Sleeper.system());

  private final @Nullable Duration delay;
  private final int maxAttempts;
  private final @Nullable Duration maxWait;
  private final Sleeper sleeper;

  private WaiterOptions(
      @Nullable Duration delay, int maxAttempts, @Nullable Duration maxWait, Sleeper sleeper) {
    this.delay = delay;
    this.maxAttempts = maxAttempts;
    this.maxWait = maxWait;
    this.sleeper = sleeper;
  }

  /** The delay and the number of attempts that the definition gives. */
  public static WaiterOptions defaults() {
    return DEFAULTS;
  }

  /** Waits so long between two polls. */
  public WaiterOptions withDelay(Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException("a delay must not be negative, not " + value);
    }
    return new WaiterOptions(value, maxAttempts, maxWait, sleeper);
  }

  /** Polls at most so often. */
  public WaiterOptions withMaxAttempts(int value) {
    if (value < 1) {
      throw new IllegalArgumentException("at least one attempt is needed, not " + value);
    }
    return new WaiterOptions(delay, value, maxWait, sleeper);
  }

  /** Gives up where the next poll would come later than this after the first. */
  public WaiterOptions withMaxWait(Duration value) {
    return new WaiterOptions(delay, maxAttempts, value, sleeper);
  }

  /** Sleeps by this instead of the clock: for tests. */
  public WaiterOptions withSleeper(Sleeper value) {
    return new WaiterOptions(delay, maxAttempts, maxWait, value);
  }

  @Nullable Duration delay() {
    return delay;
  }

  int maxAttempts() {
    return maxAttempts;
  }

  @Nullable Duration maxWait() {
    return maxWait;
  }

  Sleeper sleeper() {
    return sleeper;
  }
}
