package dev.bespoke.runtime.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The tokens that the retries of one client share, so that an outage is not answered by a storm of
 * them (AWS SDKs and Tools Reference Guide, "Retry behavior", standard mode). Safe for any number
 * of threads.
 */
public final class RetryQuota {
  /** The number of tokens of a client. */
  public static final int CAPACITY = 500;

  private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

  /** Creates a full one. */
  public RetryQuota() {}

  /** Takes tokens for a retry; false, and takes none, where too few are left. */
  public boolean acquire(int cost) {
    int left = tokens.get();
    while (left >= cost) {
      if (tokens.compareAndSet(left, left - cost)) {
        return true;
      }
      left = tokens.get();
    }
    return false;
  }

  /** Gives tokens back after a success. */
  public void release(int amount) {
    int left = tokens.get();
    // A full quota, the usual case, costs no write that threads would contend for.
    while (left < CAPACITY) {
      if (tokens.compareAndSet(left, Math.min(CAPACITY, left + amount))) {
        return;
      }
      left = tokens.get();
    }
  }

  /** The tokens left. */
  public int available() {
    return tokens.get();
  }
}
