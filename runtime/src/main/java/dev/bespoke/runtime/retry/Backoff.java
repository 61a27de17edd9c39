package dev.bespoke.runtime.retry;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before a retry: a random share of a bound that doubles each time, up to 20
 * seconds; or what the service asks for, within bounds. Safe for any number of threads.
 */
public final class Backoff {
  private static final long CAP_MILLIS = 20_000;
  private static final long RETRY_AFTER_SLACK_MILLIS = 5_000;

  private final double fixedShare;

  private Backoff(double fixedShare) {
    this.fixedShare = fixedShare;
  }

  /** The one with random shares. */
  public static Backoff random() {
    return new Backoff(-1);
  }

  /** One that always takes the same share of the bound, from 0 to 1: for tests. */
  public static Backoff fixed(double share) {
    return new Backoff(share);
  }

  /**
   * The wait in milliseconds.
   *
   * @param attempt the number of the attempt that failed, from 1
   * @param retryAfter the response's {@code x-amz-retry-after} in milliseconds; null without one.
   *     No service delays a caller for longer than its own backoff plus five seconds by it.
   */
  public long millis(int attempt, @Nullable String retryAfter) {
    long bound = attempt > 5 ? CAP_MILLIS : Math.min(CAP_MILLIS, 1000L << (attempt - 1));
    double share = fixedShare >= 0 ? fixedShare : ThreadLocalRandom.current().nextDouble();
    long wait = (long) (share * bound);
    long asked = parse(retryAfter);
    return asked < 0 ? wait : Math.max(wait, Math.min(asked, wait + RETRY_AFTER_SLACK_MILLIS));
  }

  private static long parse(@Nullable String millis) {
    if (millis == null || millis.isEmpty() || millis.length() > 12) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < millis.length(); i++) {
      int digit = millis.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
