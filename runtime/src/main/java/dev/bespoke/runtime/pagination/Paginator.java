package dev.bespoke.runtime.pagination;

import dev.bespoke.runtime.error.ClientException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
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
    return new ItemIterator<>(this);
  }

  /** The items as a sequential stream; closing it is not needed. */
  public final Stream<I> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  private static final class PageIterator<P> implements Iterator<P> {
    private final Paginator<P, ?> paginator;
    private @Nullable P page;
    private @Nullable Object token;
    private boolean started;

    PageIterator(Paginator<P, ?> paginator) {
      this.paginator = paginator;
    }

    @Override
    public boolean hasNext() {
      return !started || token != null;
    }

    @Override
    public P next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      P next = page == null ? paginator.firstPage() : paginator.nextPage(page);
      Object following = present(paginator.nextToken(next));
      if (following != null && following.equals(token)) {
        throw new ClientException(
            "The service answered with the same next-page token twice in a row, so that going on"
                + " would never end. Fetch the pages by hand, or report it to the service.");
      }
      started = true;
      token = following;
      page = next;
      return next;
    }

    private static @Nullable Object present(@Nullable Object token) {
      boolean absent =
          token == null
              || (token instanceof CharSequence text && text.length() == 0)
              || (token instanceof Map<?, ?> map && map.isEmpty())
              || (token instanceof List<?> list && allAbsent(list));
      return absent ? null : token;
    }

    private static boolean allAbsent(List<?> tokens) {
      for (Object token : tokens) {
        if (present(token) != null) {
          return false;
        }
      }
      return true;
    }
  }

  private static final class ItemIterator<P, I> implements Iterator<I> {
    private final Paginator<P, I> paginator;
    private final PageIterator<P> pages;
    private Iterator<I> items = Collections.emptyIterator();

    ItemIterator(Paginator<P, I> paginator) {
      this.paginator = paginator;
      this.pages = new PageIterator<>(paginator);
    }

    @Override
    public boolean hasNext() {
      while (!items.hasNext()) {
        if (!pages.hasNext()) {
          return false;
        }
        List<I> next = paginator.items(pages.next());
        items = next == null ? Collections.emptyIterator() : next.iterator();
      }
      return true;
    }

    @Override
    public I next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return items.next();
    }
  }
}
