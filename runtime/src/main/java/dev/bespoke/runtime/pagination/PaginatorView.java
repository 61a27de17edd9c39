package dev.bespoke.runtime.pagination;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The pages of another paginator, with other items. */
final class PaginatorView<P, I> extends Paginator<P, I> {
  private final Paginator<P, ?> pages;
  private final Function<? super P, ? extends @Nullable List<I>> items;

  PaginatorView(Paginator<P, ?> pages, Function<? super P, ? extends @Nullable List<I>> items) {
    this.pages = pages;
    this.items = items;
  }

  @Override
  protected P firstPage() {
    return pages.firstPage();
  }

  @Override
  protected @Nullable Object nextToken(P page) {
    return pages.nextToken(page);
  }

  @Override
  protected P nextPage(P page) {
    return pages.nextPage(page);
  }

  @Override
  protected @Nullable List<I> items(P page) {
    return items.apply(page);
  }
}
