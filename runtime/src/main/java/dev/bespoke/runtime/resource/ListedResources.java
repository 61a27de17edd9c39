package dev.bespoke.runtime.resource;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Resources made of the pages of a listing as they are iterated: one page is held at a time. For
 * generated code.
 *
 * @param <P> the page
 * @param <T> the resource
 */
public final class ListedResources<P, T> implements Iterable<T> {
  private final Iterable<P> pages;
  private final Function<P, List<T>> resources;

  private ListedResources(Iterable<P> pages, Function<P, List<T>> resources) {
    this.pages = pages;
    this.resources = resources;
  }

  /** The resources; each iteration lists anew. */
  public static <P, T> ListedResources<P, T> of(Iterable<P> pages, Function<P, List<T>> resources) {
    return new ListedResources<>(pages, resources);
  }

  /** The resources as a sequential stream; closing it is not needed. */
  public Stream<T> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  @Override
  public Iterator<T> iterator() {
    Iterator<P> each = pages.iterator();
    return new ItemIterator<>(
        new Iterator<List<T>>() {
          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public List<T> next() {
            return resources.apply(each.next());
          }
        });
  }
}
