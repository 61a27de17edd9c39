package dev.bespoke.runtime.pagination;

import dev.bespoke.runtime.error.ClientException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Fetches one page after the other. */
final class PageIterator<P> implements Iterator<P> {
  private final Paginator<P, ?> paginator;
  private @Nullable P page;
  private @Nullable Object token;
  private boolean started;

  /**
   * Whether the last page names the token with which it was fetched, so that it would come again.
   */
  private boolean repeated;

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
    if (repeated) {
      throw new ClientException(
          "The service answered with the same next-page token twice in a row, so that going on"
              + " would never end. Fetch the pages by hand, or report it to the service.");
    }
    P next = page == null ? paginator.firstPage() : paginator.nextPage(page);
    Object following = present(paginator.nextToken(next));
    repeated = following != null && following.equals(token);
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
