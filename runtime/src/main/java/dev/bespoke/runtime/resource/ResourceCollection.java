package dev.bespoke.runtime.resource;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The resources that an operation lists, fetched as they are iterated: no request is sent before,
 * and only one page is held at a time.
 *
 * <p>A collection is immutable: what refines it returns another one. Each iteration lists anew. It
 * is safe for any number of threads; an iterator of it belongs to one.
 *
 * @param <T> the resource
 * @param <F> the builder of the request that lists, which {@link #filter} fills
 */
public abstract class ResourceCollection<T, F> implements Iterable<T> {
  private final Refinements<F> refinements;

  /** For generated collections. */
  protected ResourceCollection(Refinements<F> refinements) {
    this.refinements = refinements;
  }

  /** Sends the first request and answers page by page. */
  protected abstract ResourcePages<?, T> fetch();

  /** Lets a filter fill the request; lists that stand in it already are added to. */
  protected void accept(Consumer<F> filter, F request) {
    filter.accept(request);
  }

  /**
   * The same resources, less what the filter keeps the service from listing: it fills the request
   * of the operation that lists. Filters add up, in order.
   */
  public abstract ResourceCollection<T, F> filter(Consumer<F> filter);

  /**
   * At most so many of the resources.
   *
   * @throws IllegalArgumentException if {@code most} is negative
   */
  public abstract ResourceCollection<T, F> limit(int most);

  /**
   * The same resources, fetched so many at a time, where the operation lets that be chosen; the
   * service may send fewer.
   *
   * @throws IllegalArgumentException if {@code size} is less than 1
   */
  public abstract ResourceCollection<T, F> pageSize(int size);

  /** The resources page by page, one request each. */
  public final Iterable<List<T>> pages() {
    return new Iterable<List<T>>() {
      @Override
      public Iterator<List<T>> iterator() {
        return pageIterator();
      }
    };
  }

  @Override
  public final Iterator<T> iterator() {
    return new ItemIterator<>(pageIterator());
  }

  /** The resources as a sequential stream; closing it is not needed. */
  public final Stream<T> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /** As {@link #filter}, for generated collections. */
  protected final Refinements<F> filtered(Consumer<F> filter) {
    return refinements.withFilter(filter);
  }

  /** As {@link #limit}, for generated collections. */
  protected final Refinements<F> limited(int most) {
    return refinements.withLimit(most);
  }

  /** As {@link #pageSize}, for generated collections. */
  protected final Refinements<F> paged(int size) {
    return refinements.withPageSize(size);
  }

  /** Lets all filters fill the request. */
  protected final void refine(F request) {
    for (Consumer<F> filter : refinements.filters()) {
      accept(filter, request);
    }
  }

  /** The elements of both lists; null where there are none. */
  protected static <E> @Nullable List<E> joined(List<E> before, List<E> added) {
    if (before.isEmpty() && added.isEmpty()) {
      return null;
    }
    List<E> joined = new ArrayList<>(before);
    joined.addAll(added);
    return joined;
  }

  /** How many resources a page should have, or null for as many as the service likes. */
  protected final @Nullable Integer chosenPageSize() {
    return refinements.pageSize() == 0 ? null : Integer.valueOf(refinements.pageSize());
  }

  private Iterator<List<T>> pageIterator() {
    return new PageIterator<>(this, refinements.limit());
  }
}
