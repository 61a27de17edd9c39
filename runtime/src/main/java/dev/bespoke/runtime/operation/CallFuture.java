package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.flow.QueuedTask;
import dev.bespoke.runtime.http.Cancellation;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A call on another thread, which cancelling ends wherever it is. */
final class CallFuture<T> extends CompletableFuture<T> implements QueuedTask {
  /** A call that can be cancelled. */
  interface Task<T> {
    T run(Cancellation cancellation);
  }

  private final Task<T> task;
  private @Nullable Cancellation running;

  CallFuture(Task<T> task) {
    this.task = task;
  }

  @Override
  public void run() {
    Cancellation cancellation = begin();
    if (cancellation == null) {
      return;
    }
    T result = null;
    Throwable failure = null;
    try {
      result = task.run(cancellation);
    } catch (Throwable e) {
      failure = e;
    }
    end(cancellation);
    if (failure != null) {
      completeExceptionally(failure);
    } else if (!complete(result) && result instanceof Closeable body) {
      close(body); // cancelled meanwhile: nobody else will
    }
  }

  @Override
  public void drop(RuntimeException reason) {
    completeExceptionally(reason);
  }

  private synchronized @Nullable Cancellation begin() {
    if (!isDone()) {
      running = new Cancellation();
    }
    return running;
  }

  /** From here on the thread is the pool's again: no interrupt of ours may reach its next task. */
  private synchronized void end(Cancellation cancellation) {
    running = null;
    cancellation.end();
    if (cancellation.isCancelled()) {
      Thread.interrupted();
    }
  }

  /** Cancels the call, and aborts the exchange that is under way. */
  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    Cancellation exchange;
    synchronized (this) {
      exchange = running;
    }
    if (cancelled && exchange != null) {
      exchange.cancel();
    }
    return cancelled;
  }

  /** Stages derived from it are ordinary ones: cancelling those cancels nothing here. */
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
