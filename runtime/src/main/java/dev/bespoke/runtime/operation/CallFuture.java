package dev.bespoke.runtime.operation;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call on another thread, which cancelling interrupts. */
final class CallFuture<T> extends CompletableFuture<T> implements Runnable {
  private final Supplier<T> call;
  private @Nullable Thread worker;

  CallFuture(Supplier<T> call) {
    this.call = call;
  }

  @Override
  public void run() {
    if (!begin()) {
      return;
    }
    T result = null;
    Throwable failure = null;
    try {
      result = call.get();
    } catch (Throwable e) {
      failure = e;
    }
    end();
    if (failure != null) {
      completeExceptionally(failure);
    } else if (!complete(result) && result instanceof Closeable body) {
      close(body); // cancelled meanwhile: nobody else will
    }
  }

  private synchronized boolean begin() {
    if (isDone()) {
      return false;
    }
    worker = Thread.currentThread();
    return true;
  }

  /** From here on the thread is the pool's again: no interrupt of ours may reach its next task. */
  private synchronized void end() {
    worker = null;
    Thread.interrupted();
  }

  /** Cancels the call, and aborts the exchange that is under way. */
  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    synchronized (this) {
      if (cancelled && worker != null) {
        worker.interrupt();
      }
    }
    return cancelled;
  }

  /** What stages derived from it complete with is theirs: they cancel nothing here. */
  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  private static void close(Closeable body) {
    try {
      body.close();
    } catch (IOException e) {
      // It is given up anyway.
    }
  }
}
