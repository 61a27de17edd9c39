package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.flow.QueuedTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Runs blocking calls on other threads: the user's executor, or one of the client's own. */
final class AsyncCalls implements Executor {
  private final @Nullable Executor given;
  private @Nullable ExecutorService own;
  private boolean closed;

  AsyncCalls(@Nullable Executor given) {
    this.given = given;
  }

  <T> CompletableFuture<T> submit(CallFuture.Task<T> call) {
    CallFuture<T> future = new CallFuture<>(call);
    try {
      execute(future);
    } catch (ClientException e) {
      future.completeExceptionally(e);
    }
    return future;
  }

  @Override
  public void execute(Runnable task) {
    try {
      executor().execute(task);
    } catch (RejectedExecutionException e) {
      throw new ClientException(
          "The client's executor takes no more calls: it is shut down, or too many wait. Make"
              + " fewer at a time, or give the builder an executor of your own.",
          e);
    }
  }

  private synchronized Executor executor() {
    if (given != null) {
      return given;
    }
    if (own == null) {
      if (closed) {
        throw new RejectedExecutionException("closed");
      }
      own = Threads.newExecutor();
    }
    return own;
  }

  /** Interrupts the calls under way, and fails those that wait for a thread. */
  void close() {
    ExecutorService ended;
    synchronized (this) {
      closed = true;
      ended = own;
    }
    if (ended == null) {
      return;
    }
    for (Runnable task : ended.shutdownNow()) {
      if (task instanceof QueuedTask waited) {
        waited.drop(new ClientException("The client was closed before the call began."));
      }
    }
  }
}
