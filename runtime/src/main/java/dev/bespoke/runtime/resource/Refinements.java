package dev.bespoke.runtime.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How a collection has been refined: what is asked of the service, how many resources, how many in
 * a page. Immutable.
 *
 * @param <F> the builder of the request that lists
 */
public final class Refinements<F> {
  private static final Refinements<?> NONE = new Refinements<>(List.of(), -1, 0);

  private final List<Consumer<F>> filters;
  private final int limit;
  private final int pageSize;

  private Refinements(List<Consumer<F>> filters, int limit, int pageSize) {
    this.filters = filters;
    this.limit = limit;
    this.pageSize = pageSize;
  }

  /** No refinements. */
  @SuppressWarnings("unchecked") // holds no F
  public static <F> Refinements<F> none() {
    return (Refinements<F>) NONE;
  }

  Refinements<F> withFilter(Consumer<F> filter) {
    List<Consumer<F>> more = new ArrayList<>(filters);
    more.add(filter);
    return new Refinements<>(more, limit, pageSize);
  }

  Refinements<F> withLimit(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("a limit must not be negative, not " + most);
    }
    return new Refinements<>(filters, most, pageSize);
  }

  Refinements<F> withPageSize(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a page has at least one resource, not " + size);
    }
    return new Refinements<>(filters, limit, size);
  }

  /** What is asked of the service, in the order in which it was said. */
  List<Consumer<F>> filters() {
    return filters;
  }

  /** How many resources at most; negative for all. */
  int limit() {
    return limit;
  }

  /** How many resources a page should have; 0 for as many as the service likes. */
  int pageSize() {
    return pageSize;
  }
}
