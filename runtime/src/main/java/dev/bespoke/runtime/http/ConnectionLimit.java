package dev.bespoke.runtime.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Bounds how many exchanges are under way at a time. Safe for any number of threads. */
final class ConnectionLimit {
  private final int max;
  private final int timeout;
  private final Semaphore permits;

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
      // The plain form first: it makes no difference while permits are left, and costs less.
      if (permits.tryAcquire() || permits.tryAcquire(timeout, TimeUnit.MILLISECONDS)) {
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

  void release() {
    permits.release();
  }
}
