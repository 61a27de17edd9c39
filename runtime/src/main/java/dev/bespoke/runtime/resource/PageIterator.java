package dev.bespoke.runtime.resource;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The pages of a collection, up to its limit. */
final class PageIterator<T> implements Iterator<List<T>> {
  private final ResourceCollection<T, ?> collection;
  private final int limit;
  private @Nullable ResourcePages<?, T> pages;
  private int count;

  PageIterator(ResourceCollection<T, ?> collection, int limit) {
    this.collection = collection;
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    if (limit >= 0 && count >= limit) {
      return false;
    }
    return pages == null || pages.hasNext();
  }

  @Override
  public List<T> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (pages == null) {
      pages = collection.fetch();
    }
    List<T> page = pages.next();
    if (limit >= 0 && page.size() > limit - count) {
      page = page.subList(0, limit - count);
    }
    count += page.size();
    return page;
  }
}
