package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.error.ClientException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What generated clients need to copy responses into records of the user's. */
public final class Projections {
  private Projections() {}

  /**
   * The value of a member that the record cannot do without.
   *
   * @throws ClientException where it is absent
   */
  public static <T> T required(@Nullable T value, String structure, String member) {
    if (value == null) {
      throw new ClientException(
          structure
              + ": the service left out "
              + member
              + ", and the record's component is primitive. Declare the component with the boxed"
              + " type to accept that.");
    }
    return value;
  }

  /** Copies each element; the list is immutable. */
  public static <A, B> List<B> each(List<A> source, Function<A, B> copy) {
    List<B> copies = new ArrayList<>(source.size());
    for (A element : source) {
      copies.add(copy.apply(element));
    }
    return List.copyOf(copies);
  }

  /** Copies the result once it is there; cancelling the copy cancels the call. */
  public static <A, B> CompletableFuture<B> later(CompletableFuture<A> call, Function<A, B> copy) {
    CompletableFuture<B> later = new Copy<>(call);
    CompletableFuture<?> unused =
        call.whenComplete(
            (result, failure) -> {
              if (failure != null) {
                later.completeExceptionally(failure);
              } else {
                try {
                  later.complete(copy.apply(result));
                } catch (RuntimeException e) {
                  later.completeExceptionally(e);
                }
              }
            });
    return later;
  }

  /** Forgets the result; cancelling this cancels the call. */
  public static CompletableFuture<@Nullable Void> later(CompletableFuture<?> call) {
    CompletableFuture<@Nullable Void> later = new Copy<>(call);
    CompletableFuture<?> unused =
        call.whenComplete(
            (result, failure) -> {
              if (failure != null) {
                later.completeExceptionally(failure);
              } else {
                later.complete(null);
              }
            });
    return later;
  }

  private static final class Copy<T extends @Nullable Object> extends CompletableFuture<T> {
    private final CompletableFuture<?> call;

    Copy(CompletableFuture<?> call) {
      this.call = call;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      call.cancel(mayInterruptIfRunning);
      return super.cancel(mayInterruptIfRunning);
    }
  }
}
