package dev.bespoke.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A response's body as {@code java.net.http} delivers it: its thread puts buffers into a queue that
 * the reader empties, and never waits.
 */
final class JdkBody extends InputStream implements BodySubscriber<JdkBody>, Abortable {
  /** How many lists of buffers may wait in the queue. */
  private static final int WINDOW = 4;

  /** Up to this length, in bytes, a body is awaited with its head. */
  private static final int SMALL = 16 * 1024;

  private final JdkExchange exchange;
  private final Route route;
  private final int readTimeout;
  private final long length;
  private final JdkStalls stalls;
  private final CompletableFuture<JdkBody> handedOut = new CompletableFuture<>();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  // Guarded by lock.
  private final ArrayDeque<List<ByteBuffer>> queue = new ArrayDeque<>(WINDOW);
  private Flow.@Nullable Subscription subscription;
  private @Nullable Throwable failure;
  private boolean ended;
  private boolean closed;

  /** Whether the stall watch was told; where that is seen too late, it finds out by itself. */
  private boolean watched;

  // The stall watch's own.
  private boolean seen;

  // The reader's own.
  private List<ByteBuffer> current = List.of();
  private int index;
  private long consumed;

  /**
   * Creates a body.
   *
   * @param length in bytes, or negative where it is not known
   */
  JdkBody(JdkExchange exchange, Route route, int readTimeout, long length, JdkStalls stalls) {
    this.route = route;
    this.exchange = exchange;
    this.readTimeout = readTimeout;
    this.length = length;
    this.stalls = stalls;
  }

  /** Is complete when the calling thread shall have the response. */
  @Override
  public CompletionStage<JdkBody> getBody() {
    if (length < 0 || length > SMALL) {
      handedOut.complete(this);
    } else if (!handedOut.isDone()) {
      watched = true;
      stalls.add(this);
    }
    return handedOut;
  }

  /** Whether this was asked before. */
  boolean isSeenAgain() {
    boolean before = seen;
    seen = true;
    return before;
  }

  /** Hands the response out though its body hasn't come yet. */
  void awaitNoLonger() {
    if (watched) {
      stalls.remove(this);
    }
    handedOut.complete(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription started) {
    lock.lock();
    try {
      subscription = started;
    } finally {
      lock.unlock();
    }
    started.request(WINDOW);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    lock.lock();
    try {
      queue.addLast(buffers);
      arrived.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void onError(Throwable thrown) {
    end(thrown);
  }

  @Override
  public void onComplete() {
    end(null);
  }

  private void end(@Nullable Throwable thrown) {
    lock.lock();
    try {
      ended = true;
      failure = thrown;
      arrived.signal();
    } finally {
      lock.unlock();
    }
    exchange.end();
    awaitNoLonger();
  }

  @Override
  public int read(byte[] target, int offset, int wanted) throws IOException {
    Objects.checkFromIndexSize(offset, wanted, target.length);
    if (wanted == 0) {
      return 0;
    }
    ByteBuffer buffer = next(readTimeout);
    if (buffer == null) {
      return -1;
    }
    int count = Math.min(wanted, buffer.remaining());
    buffer.get(target, offset, count);
    consumed += count;
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int available() {
    int available = 0;
    for (int i = index; i < current.size(); i++) {
      available += current.get(i).remaining();
    }
    return available;
  }

  /** Reads the little that is left, so that the connection can serve again, or gives it up. */
  @Override
  public void close() {
    try {
      long deadline = System.nanoTime() + ConnectionBody.DRAIN_TIMEOUT * 1_000_000L;
      for (long left = rest(); left >= 0 && left <= ConnectionBody.MAX_DRAIN; left = rest()) {
        ByteBuffer buffer = next((int) ((deadline - System.nanoTime()) / 1_000_000));
        if (buffer == null) {
          break;
        }
        consumed += buffer.remaining();
        buffer.position(buffer.limit());
      }
    } catch (IOException e) {
      // It ends here all the same.
    }
    cancel();
  }

  @Override
  public void abort() {
    cancel();
  }

  private long rest() {
    return length < 0 ? -1 : length - consumed;
  }

  /** The next buffer that holds something, or null at the end. */
  private @Nullable ByteBuffer next(int timeoutMillis) throws IOException {
    while (true) {
      while (index < current.size()) {
        ByteBuffer buffer = current.get(index);
        if (buffer.hasRemaining()) {
          return buffer;
        }
        index++;
      }
      List<ByteBuffer> list = poll(timeoutMillis);
      if (list == null) {
        return null;
      }
      current = list;
      index = 0;
    }
  }

  private @Nullable List<ByteBuffer> poll(int timeoutMillis) throws IOException {
    Flow.Subscription source;
    List<ByteBuffer> list;
    lock.lock();
    try {
      long left = timeoutMillis * 1_000_000L;
      while (queue.isEmpty() && !ended && !closed && left > 0) {
        left = arrived.awaitNanos(left);
      }
      if (closed) {
        throw new IOException("the response is closed");
      }
      list = queue.pollFirst();
      if (list == null && failure != null) {
        throw JdkErrors.translate(failure, route, readTimeout);
      }
      if (list == null && ended) {
        return null;
      }
      source = subscription;
    } catch (InterruptedException e) {
      throw JdkErrors.interrupted(route);
    } finally {
      lock.unlock();
    }
    if (list == null) {
      cancel();
      throw new SocketTimeoutException(
          "no more of the response's body came from " + route + " within " + timeoutMillis + " ms");
    }
    if (source != null) {
      source.request(1);
    }
    return list;
  }

  private void cancel() {
    Flow.Subscription cancelled;
    lock.lock();
    try {
      closed = true;
      cancelled = ended ? null : subscription;
      queue.clear();
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
    if (cancelled != null) {
      cancelled.cancel();
    }
    exchange.end();
  }
}
