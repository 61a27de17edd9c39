package dev.bespoke.runtime.pagination;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A view of a list whose elements are converted whenever they are read; null stays null. */
final class MappedList<A, B> extends AbstractList<B> implements RandomAccess {
  private final List<A> source;
  private final Function<? super A, ? extends B> conversion;

  private MappedList(List<A> source, Function<? super A, ? extends B> conversion) {
    this.source = source;
    this.conversion = conversion;
  }

  static <A, B> @Nullable List<B> of(
      @Nullable List<A> source, Function<? super A, ? extends B> conversion) {
    return source == null ? null : new MappedList<A, B>(source, conversion);
  }

  @Override
  @SuppressWarnings("NullAway") // sparse lists have null
  public B get(int index) {
    A element = source.get(index);
    return element == null ? null : conversion.apply(element);
  }

  @Override
  public int size() {
    return source.size();
  }
}
