package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.flow.LaterValue;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A copy of a call's result. */
final class LaterCopy<A, B extends @Nullable Object> extends LaterValue<A, B> {
  private final Function<? super A, ? extends B> copy;

  LaterCopy(CompletableFuture<A> call, Function<? super A, ? extends B> copy) {
    super(call);
    this.copy = copy;
  }

  @Override
  protected B made(@Nullable A result, @Nullable Throwable failure) throws Throwable {
    return copy.apply(present(result, failure));
  }

  /** A copy of the result, or nothing. */
  static final class IfPresent<A, B> extends LaterValue<A, Optional<B>> {
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
    protected Optional<B> made(@Nullable A result, @Nullable Throwable failure) throws Throwable {
      if (failure instanceof ServiceException error && Projections.isAbsence(error, codes)) {
        return Optional.empty();
      }
      return Optional.ofNullable(copy.apply(present(result, failure)));
    }
  }
}
