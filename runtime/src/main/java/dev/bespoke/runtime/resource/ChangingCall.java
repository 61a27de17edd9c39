package dev.bespoke.runtime.resource;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An action under way that forgets a resource's attributes when it ends, before whoever waits for
 * it is told; cancelling it cancels the call.
 */
final class ChangingCall<T> extends CompletableFuture<T>
    implements BiConsumer<@Nullable T, @Nullable Throwable> {
  private final LoadableResource<?> resource;
  private final CompletableFuture<T> call;

  private ChangingCall(LoadableResource<?> resource, CompletableFuture<T> call) {
    this.resource = resource;
    this.call = call;
  }

  static <T> CompletableFuture<T> of(LoadableResource<?> resource, CompletableFuture<T> call) {
    ChangingCall<T> future = new ChangingCall<>(resource, call);
    CompletableFuture<T> unused = call.whenComplete(future);
    return future;
  }

  @Override
  @SuppressWarnings("NullAway") // a call that ends without a failure has a result
  public void accept(@Nullable T result, @Nullable Throwable failure) {
    resource.invalidate();
    if (failure != null) {
      completeExceptionally(failure);
    } else if (!complete(result) && result instanceof Closeable body) {
      try {
        body.close(); // cancelled meanwhile: nobody else will
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
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
}
