package dev.bespoke.runtime.http;

import java.net.ProtocolException;
import java.util.concurrent.TimeUnit;

/**
 * How much the peer is ready to take: of the connection, and of its one stream (RFC 9113, section
 * 5.2). Safe for any number of threads.
 */
final class Http2Window {
  /**
   * What a peer may send before it is told more, in bytes: RFC 9113, "Initial Flow-Control Window
   * Size".
   */
  static final int DEFAULT = 65_535;

  private long connection = DEFAULT;
  private long stream = DEFAULT;
  private int initial = DEFAULT;
  private boolean closed;

  /**
   * Takes some of the wanted bytes, at least one, as soon as there is room.
   *
   * @return how many; 0 where there was no room in time, or it is closed
   */
  synchronized int take(int wanted, int millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (Math.min(connection, stream) <= 0 && !closed) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return 0;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    if (closed) {
      return 0;
    }
    int taken = (int) Math.min(wanted, Math.min(connection, stream));
    connection -= taken;
    stream -= taken;
    return taken;
  }

  /** Has the peer take more. */
  synchronized void grow(boolean ofConnection, int by) throws ProtocolException {
    if (ofConnection) {
      connection += by;
    } else {
      stream += by;
    }
    if (by <= 0 || Math.max(connection, stream) > Integer.MAX_VALUE) {
      throw new ProtocolException("malformed response: a window grows by what it cannot grow by");
    }
    notifyAll();
  }

  /** Changes what a stream begins with, and with it what the stream has. */
  synchronized void initial(int size) throws ProtocolException {
    if (size < 0) {
      throw new ProtocolException("malformed response: a window is larger than windows can be");
    }
    stream += size - initial;
    initial = size;
    notifyAll();
  }

  /** Nothing more is sent. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  synchronized boolean isClosed() {
    return closed;
  }
}
