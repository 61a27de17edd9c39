package dev.bespoke.runtime.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds how many exchanges are under way at a time. Whoever waits longest is next, but for a few
 * that overtake: a thread that is running anyhow begins at once, where another would have to be
 * woken first. Safe for any number of threads.
 */
final class ConnectionLimit {
  /** How many may overtake those that wait, before one of those must have had its turn. */
  static final int OVERTAKINGS = 8;

  private final int max;
  private final int timeout;
  private final Semaphore permits;

  /** How many have tried to overtake since one who waited had its turn. */
  private final AtomicInteger overtakings = new AtomicInteger();

  ConnectionLimit(TransportOptions options) {
    this.max = options.maxConnections();
    this.timeout = options.readTimeoutMillis();
    this.permits = new Semaphore(max, true);
  }

  /**
   * Waits for leave to begin an exchange, which {@link #release} gives back.
   *
   * @throws SocketTimeoutException where no other exchange ended within the read timeout
   * @throws InterruptedIOException where the thread was interrupted; it still is
   */
  void acquire(Route route) throws IOException {
    try {
      if ((!permits.hasQueuedThreads() || overtakings.incrementAndGet() <= OVERTAKINGS)
          && permits.tryAcquire()) {
        return;
      }
      if (permits.tryAcquire(timeout, TimeUnit.MILLISECONDS)) { // in the order of arrival
        overtakings.set(0);
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a connection to " + route);
    }
    throw new SocketTimeoutException(
        "all "
            + max
            + " connections were in use for "
            + timeout
            + " ms: close every response, or raise maxConnections");
  }

  /** How many threads wait, roughly. */
  int waiting() {
    return permits.getQueueLength();
  }

  /** Whether one exchange is under way, and no other. */
  boolean isOneUnderWay() {
    return permits.availablePermits() == max - 1;
  }

  void release() {
    permits.release();
  }
}
