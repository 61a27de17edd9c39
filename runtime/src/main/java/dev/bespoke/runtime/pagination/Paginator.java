package dev.bespoke.runtime.pagination;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * All items of an operation that answers in pages, fetched lazily: a page is asked for when its
 * first item is, and only one is held at a time.
 *
 * <p>Each iteration starts at the first page. A paginator is safe for any number of threads; an
 * iterator of it belongs to one.
 *
 * @param <P> the page: the operation's response
 * @param <I> the item
 */
public abstract class Paginator<P, I> implements Iterable<I> {
  /** For generated paginators. */
  protected Paginator() {}

  /** Fetches the first page. */
  protected abstract P firstPage();

  /** The token of the page after this one; null, empty or an empty collection at the end. */
  protected abstract @Nullable Object nextToken(P page);

  /** Fetches the page after this one. */
  protected abstract P nextPage(P page);

  /** The items of a page; null for none. */
  protected abstract @Nullable List<I> items(P page);

  /** A part of a token; null where it is empty: for generated paginators of several tokens. */
  protected static @Nullable String present(@Nullable String token) {
    return token == null || token.isEmpty() ? null : token;
  }

  /** The pages, one request each. */
  public final Iterable<P> pages() {
    return new Iterable<P>() {
      @Override
      public Iterator<P> iterator() {
        return new PageIterator<>(Paginator.this);
      }
    };
  }

  @Override
  public final Iterator<I> iterator() {
    return newIterator();
  }

  final ItemIterator<P, I> newIterator() {
    return new ItemIterator<>(this);
  }

  /** The items as a sequential stream; closing it is not needed. */
  public final Stream<I> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /**
   * The same pages with other items: {@code objects.withItems(page -> page.commonPrefixes())}.
   *
   * @param items takes the items out of a page; may return null for none
   */
  public final <J> Paginator<P, J> withItems(
      Function<? super P, ? extends @Nullable List<J>> items) {
    return new PaginatorView<>(this, items);
  }

  /** The same pages with each item converted, as it is read. */
  public final <J> Paginator<P, J> map(Function<? super I, ? extends J> conversion) {
    return withItems(page -> MappedList.of(items(page), conversion));
  }

  /**
   * The items as a publisher, cold and unicast: each subscriber is given all of them, from the
   * first page on. A page is fetched when an item of it is requested that no page before has, on a
   * thread of the executor, and none after a subscription is cancelled.
   *
   * @param executor runs what blocks: the fetching of pages
   */
  public final Flow.Publisher<I> publisher(Executor executor) {
    return new ItemPublisher<>(this, executor);
  }
}
