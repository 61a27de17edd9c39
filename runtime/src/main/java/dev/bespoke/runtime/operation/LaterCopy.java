package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.error.ServiceException;
import java.io.Closeable;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value that is made of a call's result once that is there; cancelling it cancels the call. */
abstract class LaterCopy<A, B extends @Nullable Object> extends CompletableFuture<B>
    implements BiConsumer<@Nullable A, @Nullable Throwable> {
  private final CompletableFuture<A> call;

  LaterCopy(CompletableFuture<A> call) {
    this.call = call;
  }

  /** The value, of a result or a failure; throws what it ends in. */
  abstract B made(@Nullable A result, @Nullable Throwable failure) throws Throwable;

  CompletableFuture<B> begun() {
    CompletableFuture<A> unused = call.whenComplete(this);
    return this;
  }

  @Override
  public void accept(@Nullable A result, @Nullable Throwable failure) {
    try {
      if (!complete(made(result, failure)) && result instanceof Closeable body) {
        body.close(); // cancelled meanwhile: nobody else will
      }
    } catch (Throwable e) {
      completeExceptionally(e);
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    call.cancel(mayInterruptIfRunning);
    return super.cancel(mayInterruptIfRunning);
  }

  /** Stages derived from it are ordinary ones: cancelling those cancels nothing here. */
  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  /** A copy of the result. */
  static final class Plain<A, B extends @Nullable Object> extends LaterCopy<A, B> {
    private final Function<? super A, ? extends B> copy;

    Plain(CompletableFuture<A> call, Function<? super A, ? extends B> copy) {
      super(call);
      this.copy = copy;
    }

    @Override
    B made(@Nullable A result, @Nullable Throwable failure) throws Throwable {
      if (result == null) {
        throw failure == null ? new NullPointerException("a call without a result") : failure;
      }
      return copy.apply(result);
    }
  }

  /** A copy of the result, or nothing. */
  static final class IfPresent<A, B> extends LaterCopy<A, Optional<B>> {
    private final Function<? super A, ? extends @Nullable B> copy;
    private final String[] codes;

    IfPresent(
        CompletableFuture<A> call,
        Function<? super A, ? extends @Nullable B> copy,
        String[] codes) {
      super(call);
      this.copy = copy;
      this.codes = codes;
    }

    @Override
    Optional<B> made(@Nullable A result, @Nullable Throwable failure) throws Throwable {
      if (result != null) {
        return Optional.ofNullable(copy.apply(result));
      }
      if (failure instanceof ServiceException error && Projections.isAbsence(error, codes)) {
        return Optional.empty();
      }
      throw failure == null ? new NullPointerException("a call without a result") : failure;
    }
  }
}
