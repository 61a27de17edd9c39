package dev.bespoke.runtime.resource;

import dev.bespoke.runtime.flow.LaterValue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An action under way that forgets a resource's attributes when it ends, before whoever waits for
 * it is told.
 */
final class ChangingCall<T> extends LaterValue<T, T> {
  private final LoadableResource<?> resource;

  private ChangingCall(LoadableResource<?> resource, CompletableFuture<T> call) {
    super(call);
    this.resource = resource;
  }

  static <T> CompletableFuture<T> of(LoadableResource<?> resource, CompletableFuture<T> call) {
    return new ChangingCall<>(resource, call).begun();
  }

  @Override
  @SuppressWarnings("NullAway") // a call that ends without a failure has its result
  protected T made(@Nullable T result, @Nullable Throwable failure) throws Throwable {
    resource.invalidate();
    if (failure != null) {
      throw failure;
    }
    return result;
  }
}
