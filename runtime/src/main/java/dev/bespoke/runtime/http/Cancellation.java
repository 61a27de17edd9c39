package dev.bespoke.runtime.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Ends an exchange from another thread, wherever it blocks: by closing what its transport attached,
 * as a socket that knows no interrupts, and by interrupting the thread, which may be waiting for
 * the source of a body. Safe for any number of threads.
 */
public final class Cancellation implements Closeable {
  private final Thread owner = Thread.currentThread();
  private @Nullable Closeable exchange;
  private boolean cancelled;
  private boolean interruptedBefore;
  private boolean over;

  /** Creates one for exchanges of the current thread. */
  public Cancellation() {}

  /** Ends the exchange; once, and not after {@link #end}. */
  public synchronized void cancel() {
    if (cancelled || over) {
      return;
    }
    cancelled = true;
    interruptedBefore = owner.isInterrupted();
    if (exchange != null) {
      try {
        exchange.close();
      } catch (IOException e) {
        // It is given up anyway.
      }
    }
    if (!(exchange instanceof Cancellation)) { // which interrupts, and takes back, itself
      owner.interrupt();
    }
  }

  /** Whether the exchange was ended. */
  public synchronized boolean isCancelled() {
    return cancelled;
  }

  /**
   * Names what to close: the transport's part, as soon as the exchange has a connection.
   *
   * @throws InterruptedIOException where the exchange was ended before
   */
  public synchronized void attach(Closeable target) throws InterruptedIOException {
    if (cancelled) {
      throw new InterruptedIOException("the exchange was cancelled");
    }
    exchange = target;
  }

  /** Takes back what {@link #attach} named, before it serves another exchange. */
  public synchronized void detach() {
    exchange = null;
  }

  /** Ends the time in which it can be cancelled; takes back an interrupt that is its own. */
  public synchronized void end() {
    over = true;
    exchange = null;
    if (cancelled && !interruptedBefore && Thread.currentThread() == owner) {
      Thread.interrupted();
    }
  }

  /** As {@link #cancel}: one cancellation can be attached to another. */
  @Override
  public void close() {
    cancel();
  }
}
