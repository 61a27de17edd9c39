package dev.bespoke.runtime.resource;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The resources of a collection's pages. */
final class ItemIterator<T> implements Iterator<T> {
  private final Iterator<List<T>> pages;
  private Iterator<T> items = Collections.emptyIterator();

  ItemIterator(Iterator<List<T>> pages) {
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    while (!items.hasNext()) {
      if (!pages.hasNext()) {
        return false;
      }
      items = pages.next().iterator();
    }
    return true;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return items.next();
  }
}
