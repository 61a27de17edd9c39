package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ServiceException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What generated clients need to make of responses what the user's methods return. */
public final class Projections {
  private Projections() {}

  /**
   * The value of a member that the user's type cannot do without.
   *
   * @throws ClientException where it is absent
   */
  public static <T> T required(@Nullable T value, String structure, String member) {
    if (value == null) {
      throw new ClientException(
          structure
              + ": the service left out "
              + member
              + ", which the method or record that asks for it declares as never null. Declare it"
              + " @Nullable, a primitive with its boxed type, to accept that.");
    }
    return value;
  }

  /** Copies each element, null as null; the list is unmodifiable. */
  public static <A, B> List<B> each(List<A> source, Function<? super A, ? extends B> copy) {
    List<B> copies = new ArrayList<>(source.size());
    for (A element : source) {
      copies.add(element == null ? null : copy.apply(element));
    }
    return Collections.unmodifiableList(copies);
  }

  /** Copies each key and each value, null as null, in their order; the map is unmodifiable. */
  public static <K, V, L, W> Map<L, W> eachEntry(
      Map<K, V> source,
      Function<? super K, ? extends L> key,
      Function<? super V, ? extends W> value) {
    Map<L, W> copies = new LinkedHashMap<>();
    for (Map.Entry<K, V> entry : source.entrySet()) {
      copies.put(
          entry.getKey() == null ? null : key.apply(entry.getKey()),
          entry.getValue() == null ? null : value.apply(entry.getValue()));
    }
    return Collections.unmodifiableMap(copies);
  }

  /**
   * Empty where the service answered 404 and nothing else, as to {@code HEAD}, or where the error
   * has one of these codes. What else answers 404, such as a proxy, sends a page with it.
   *
   * @throws ServiceException the error, if it is another
   */
  public static <T> Optional<T> emptyOn(ServiceException error, String... codes) {
    if (isAbsence(error, codes)) {
      return Optional.empty();
    }
    throw error;
  }

  static boolean isAbsence(ServiceException error, String... codes) {
    if (error.status() == 404 && error.hasCode("404") && error.isBodiless()) {
      return true;
    }
    for (String code : codes) {
      if (error.hasCode(code)) {
        return true;
      }
    }
    return false;
  }

  /** Copies the result once it is there; cancelling the copy cancels the call. */
  public static <A, B extends @Nullable Object> CompletableFuture<B> later(
      CompletableFuture<A> call, Function<? super A, ? extends B> copy) {
    return new LaterCopy<A, B>(call, copy).begun();
  }

  /** Forgets the result; cancelling this cancels the call. */
  public static <A> CompletableFuture<@Nullable Void> later(CompletableFuture<A> call) {
    return later(call, result -> null);
  }

  /**
   * Copies the result once it is there; empty where the copy is null, or where {@link #emptyOn}
   * says so of the error. Cancelling the copy cancels the call.
   */
  public static <A, B> CompletableFuture<Optional<B>> laterIfPresent(
      CompletableFuture<A> call, Function<? super A, ? extends @Nullable B> copy, String... codes) {
    return new LaterCopy.IfPresent<A, B>(call, copy, codes).begun();
  }

  /** The result once it is there; empty where {@link #emptyOn} says so of the error. */
  public static <A> CompletableFuture<Optional<A>> laterIfPresent(
      CompletableFuture<A> call, String... codes) {
    return laterIfPresent(call, result -> result, codes);
  }
}
