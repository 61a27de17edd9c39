package dev.bespoke.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What has come of a response and was not read yet: never more than the window that the peer was
 * given. One thread reads; any may close.
 */
final class Http2Content extends InputStream implements Abortable {
  /** How much the peer may send before anything of it is read. */
  static final int WINDOW = 1 << 20;

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

  Http2Content(Http2Exchange exchange, Route route, int readTimeout) {
    this.exchange = exchange;
    this.route = route;
    this.readTimeout = readTimeout;
  }

  /** Waits for the head of the response. */
  synchronized Http2HeaderReader.Head awaitHead(int millis) throws IOException {
    if (!await(millis, true)) {
      throw new SocketTimeoutException("no response from " + route + " within " + millis + " ms");
    }
    if (head == null) {
      throw failed();
    }
    return head;
  }

  synchronized void head(Http2HeaderReader.Head given) {
    head = given;
    notifyAll();
  }

  synchronized boolean hasHead() {
    return head != null;
  }

  /** Adds what came in a frame that took {@code size} bytes of the window. */
  synchronized void add(byte[] data, int size) throws IOException {
    unread += size;
    if (unread + credit > WINDOW) {
      throw new ProtocolException("malformed response: more was sent than was asked for");
    }
    int padding = size - data.length;
    if (data.length > 0) {
      received.add(data);
    }
    notifyAll();
    consumed(padding);
  }

  /** Ends the response as the service did. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Ends it otherwise, unless it has ended. */
  synchronized void fail(Throwable cause) {
    if (!ended && failure == null) {
      failure = cause;
      notifyAll();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public synchronized int read(byte[] target, int offset, int length) throws IOException {
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
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    try {
      while ((forHead ? head == null : received.isEmpty()) && !ended && failure == null) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
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
