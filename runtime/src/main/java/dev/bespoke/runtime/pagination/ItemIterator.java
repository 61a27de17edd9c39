package dev.bespoke.runtime.pagination;

import dev.bespoke.runtime.flow.Items;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The items of one page after the other. */
final class ItemIterator<P, I> implements Iterator<I>, Items<I> {
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
  public boolean isExhausted() {
    return !items.hasNext() && !pages.hasNext();
  }

  @Override
  public I next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return items.next();
  }

  /** Nothing is open between two pages. */
  @Override
  public void close() {}
}
