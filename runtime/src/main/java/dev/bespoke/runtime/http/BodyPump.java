package dev.bespoke.runtime.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a request's body to {@code java.net.http} from the calling thread: reading it may block,
 * which the client's own thread must not.
 *
 * <p>The last bytes are held back until the length is known to be right.
 */
final class BodyPump extends OutputStream
    implements BodyPublisher, Flow.Subscription, BiConsumer<Object, Throwable> {
  private static final int BUFFER_SIZE = 16 * 1024;

  private final RequestBody body;
  private final Route route;
  private final int timeoutMillis;
  private final long length;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  // Guarded by lock.
  private Flow.@Nullable Subscriber<? super ByteBuffer> subscriber;
  private long demand;
  private boolean over;

  // The calling thread's own.
  private byte[] buffer = new byte[0];
  private int pending;
  private long written;

  BodyPump(RequestBody body, Route route, int timeoutMillis) {
    this.body = body;
    this.route = route;
    this.timeoutMillis = timeoutMillis;
    this.length = body.contentLength();
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> newSubscriber) {
    lock.lock();
    try {
      // The client subscribes anew where it repeats a request; what was sent cannot be taken back.
      over = subscriber != null;
      subscriber = newSubscriber;
      changed.signal();
    } finally {
      lock.unlock();
    }
    newSubscriber.onSubscribe(this);
    if (over) {
      newSubscriber.onError(new IOException("the request's body was sent before"));
    }
  }

  @Override
  public void request(long count) {
    lock.lock();
    try {
      demand += count;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void cancel() {
    stop();
  }

  /** The exchange is over, whether or not all of the body was sent. */
  @Override
  public void accept(Object response, Throwable failure) {
    stop();
  }

  private void stop() {
    lock.lock();
    try {
      over = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the client wants the body or the exchange is over.
   *
   * @return false where neither came in time
   */
  boolean awaitStart(int millis) throws IOException {
    return await(0, millis);
  }

  /** Whether the client ever asked for the body. */
  boolean isStarted() {
    lock.lock();
    try {
      return subscriber != null;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Sends the whole body, or what the client takes of it before the exchange is over.
   *
   * @throws IOException what the body itself threw, or that its length is wrong
   */
  void run() throws IOException {
    try {
      body.writeTo(this);
      if (length >= 0 && written < length) {
        throw new IOException(
            "the request's body ended after "
                + written
                + " of the "
                + length
                + " bytes that it announced");
      }
      send();
      target().onComplete();
    } catch (ExchangeOver e) {
      return;
    } catch (IOException | RuntimeException | Error e) {
      target().onError(e);
      throw e;
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    if (length >= 0 && count > length - written) {
      throw new IOException(
          "the request's body is longer than the " + length + " bytes that it announced");
    }
    written += count;
    int from = offset;
    int left = count;
    while (left > 0) {
      if (pending == buffer.length) {
        send();
        buffer = new byte[BUFFER_SIZE];
      }
      int taken = Math.min(left, buffer.length - pending);
      System.arraycopy(bytes, from, buffer, pending, taken);
      pending += taken;
      from += taken;
      left -= taken;
    }
  }

  private void send() throws IOException {
    if (pending == 0) {
      return;
    }
    if (!await(1, timeoutMillis)) {
      throw new SocketTimeoutException(route + " stopped taking the request in");
    }
    lock.lock();
    try {
      if (over) {
        throw new ExchangeOver();
      }
      demand--;
    } finally {
      lock.unlock();
    }
    target().onNext(ByteBuffer.wrap(buffer, 0, pending));
    pending = 0;
  }

  private boolean await(long wanted, int millis) throws IOException {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while ((subscriber == null || demand < wanted) && !over && left > 0) {
        left = changed.awaitNanos(left);
      }
      return over || (subscriber != null && demand >= wanted);
    } catch (InterruptedException e) {
      throw JdkErrors.interrupted(route);
    } finally {
      lock.unlock();
    }
  }

  private Flow.Subscriber<? super ByteBuffer> target() {
    lock.lock();
    try {
      return Objects.requireNonNull(subscriber);
    } finally {
      lock.unlock();
    }
  }

  /** Leaves the body's own code where the client takes no more of it. */
  private static final class ExchangeOver extends IOException {
    private static final long serialVersionUID = 1L;

    ExchangeOver() {
      super("the exchange is over");
    }
  }
}
