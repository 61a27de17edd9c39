package dev.bespoke.runtime.flow;

import java.io.Closeable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when a call ends; cancelling it cancels the call.
 *
 * @param <A> the call's result
 * @param <B> what is made of it
 */
public abstract class LaterValue<A, B extends @Nullable Object> extends CompletableFuture<B>
    implements BiConsumer<@Nullable A, @Nullable Throwable> {
  private final CompletableFuture<A> call;

  /** Creates one that waits for nothing yet: see {@link #begun}. */
  protected LaterValue(CompletableFuture<A> call) {
    this.call = call;
  }

  /** The value, of a result or a failure; throws what it ends in. */
  protected abstract B made(@Nullable A result, @Nullable Throwable failure) throws Throwable;

  /** This, waiting for the call from now on. */
  public final CompletableFuture<B> begun() {
    CompletableFuture<A> unused = call.whenComplete(this);
    return this;
  }

  @Override
  public final void accept(@Nullable A result, @Nullable Throwable failure) {
    try {
      if (!complete(made(result, failure)) && result instanceof Closeable body) {
        body.close(); // cancelled meanwhile: nobody else will
      }
    } catch (Throwable e) {
      completeExceptionally(e);
    }
  }

  /** The result of a call that has one; otherwise throws its failure. */
  protected static <A> A present(@Nullable A result, @Nullable Throwable failure) throws Throwable {
    if (result == null) {
      throw failure == null ? new NullPointerException("a call without a result") : failure;
    }
    return result;
  }

  @Override
  public final boolean cancel(boolean mayInterruptIfRunning) {
    call.cancel(mayInterruptIfRunning);
    return super.cancel(mayInterruptIfRunning);
  }

  /** Stages derived from it are ordinary ones: cancelling those cancels nothing here. */
  @Override
  public final <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }
}
