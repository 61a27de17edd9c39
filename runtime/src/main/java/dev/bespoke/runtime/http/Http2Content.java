package dev.bespoke.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What has come of a response and was not read yet: never more than the window that the peer was
 * given. One thread reads; any may close.
 */
final class Http2Content extends InputStream implements Abortable {
  /** How much the peer may send before anything of it is read. */
  static final int WINDOW = 1 << 20;

  // No monitor: a virtual thread that waits in one holds its carrier before JDK 24.
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  private final Http2Exchange exchange;
  private final Route route;
  private final int readTimeout;
  private final Deque<byte[]> received = new ArrayDeque<>();
  private int position;
  private int unread;
  private int credit;
  private boolean ended;
  private @Nullable Throwable failure;
  private Http2HeaderReader.@Nullable Head head;
  private long sentAt = System.nanoTime();

  Http2Content(Http2Exchange exchange, Route route, int readTimeout) {
    this.exchange = exchange;
    this.route = route;
    this.readTimeout = readTimeout;
  }

  /**
   * Waits for the head of the response.
   *
   * @param millis how long, counted from what was sent last
   */
  Http2HeaderReader.Head awaitHead(int millis) throws IOException {
    lock.lock();
    try {
      if (!await(millis, true)) {
        throw new SocketTimeoutException("no response from " + route + " within " + millis + " ms");
      }
      if (head == null) {
        throw failed();
      }
      return head;
    } finally {
      lock.unlock();
    }
  }

  void head(Http2HeaderReader.Head given) {
    lock.lock();
    try {
      head = given;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** A part of the request was sent: until the head comes, the wait for it begins anew. */
  void sent() {
    lock.lock();
    try {
      sentAt = System.nanoTime();
    } finally {
      lock.unlock();
    }
  }

  boolean hasHead() {
    lock.lock();
    try {
      return head != null;
    } finally {
      lock.unlock();
    }
  }

  /** Adds what came in a frame that took {@code size} bytes of the window. */
  void add(byte[] data, int size) throws IOException {
    lock.lock();
    try {
      unread += size;
      if (unread + credit > WINDOW) {
        throw new ProtocolException("malformed response: more was sent than was asked for");
      }
      int padding = size - data.length;
      if (data.length > 0) {
        received.add(data);
      }
      changed.signalAll();
      consumed(padding);
    } finally {
      lock.unlock();
    }
  }

  /** Ends the response as the service did. */
  void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends it otherwise, unless it has ended. */
  void fail(Throwable cause) {
    lock.lock();
    try {
      if (!ended && failure == null) {
        failure = cause;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    lock.lock();
    try {
      Objects.checkFromIndexSize(offset, length, target.length);
      if (length == 0) {
        return 0;
      }
      if (!await(readTimeout, false)) {
        throw new SocketTimeoutException(
            "nothing came from " + route + " for " + readTimeout + " ms");
      }
      byte[] data = received.peek();
      if (data == null) {
        if (ended) {
          return -1;
        }
        throw failed();
      }
      int count = Math.min(length, data.length - position);
      System.arraycopy(data, position, target, offset, count);
      position += count;
      if (position == data.length) {
        received.remove();
        position = 0;
      }
      consumed(count);
      return count;
    } finally {
      lock.unlock();
    }
  }

  /** Gives the peer leave to send as much again, in steps worth a message. */
  private void consumed(int count) throws IOException {
    unread -= count;
    credit += count;
    if (credit >= WINDOW / 2 && !ended) {
      exchange.allow(credit);
      credit = 0;
    }
  }

  /** Waits for data, or the head, or an end; false where none came in time. */
  private boolean await(int millis, boolean forHead) throws IOException {
    long patience = TimeUnit.MILLISECONDS.toNanos(millis);
    long begin = System.nanoTime();
    try {
      while ((forHead ? head == null : received.isEmpty()) && !ended && failure == null) {
        long since = forHead && sentAt - begin > 0 ? sentAt : begin;
        long left = since + patience - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        changed.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException e) {
      throw JdkErrors.interrupted(route);
    }
  }

  /** What to throw where there is no more: the caller's own exception as it is. */
  private IOException failed() {
    Throwable cause = failure;
    if (cause instanceof RuntimeException own) {
      throw own;
    }
    if (cause instanceof IOException io) {
      return io;
    }
    return new IOException("the response of " + route + " has no head", cause);
  }

  @Override
  public void close() {
    abort();
  }

  @Override
  public void abort() {
    fail(new IOException("the response is closed"));
    exchange.close();
  }
}
