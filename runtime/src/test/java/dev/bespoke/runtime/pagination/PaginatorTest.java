package dev.bespoke.runtime.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.error.ClientException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaginatorTest {
  /** A page. */
  record Page(@Nullable List<String> items, @Nullable Object next) {}

  /** Pages that are there before they are asked for. */
  static final class Pages extends Paginator<Page, String> {
    final List<Page> pages;
    final List<Object> fetched = new ArrayList<>();

    Pages(Page... pages) {
      this.pages = Arrays.asList(pages);
    }

    @Override
    protected Page firstPage() {
      fetched.add("first");
      return pages.get(0);
    }

    @Override
    protected @Nullable Object nextToken(Page page) {
      return page.next();
    }

    @Override
    protected Page nextPage(Page page) {
      fetched.add(String.valueOf(page.next()));
      return pages.get(pages.indexOf(page) + 1);
    }

    @Override
    protected @Nullable List<String> items(Page page) {
      return page.items();
    }
  }

  @Test
  void nullAmongTheItemsOfASparseListStaysNull() {
    Pages pages = new Pages(new Page(Arrays.asList("a", null, "b"), null));
    assertThat(pages.map(item -> item + "!")).containsExactly("a!", null, "b!");
  }

  private static Page page(@Nullable Object next, String... items) {
    return new Page(List.of(items), next);
  }

  @Test
  void itemsComeInOrderOverAllPages() {
    Pages pages = new Pages(page("1", "a", "b"), page("2"), new Page(null, "3"), page(null, "c"));
    assertThat(pages).containsExactly("a", "b", "c");
    assertThat(pages.fetched).containsExactly("first", "1", "2", "3");
    assertThat(pages.stream()).containsExactly("a", "b", "c");
  }

  @Test
  void aPageIsFetchedWhenItsFirstItemIsAskedFor() {
    Pages pages = new Pages(page("1", "a", "b"), page(null, "c"));
    Iterator<String> items = pages.iterator();
    assertThat(pages.fetched).isEmpty();
    items.next();
    items.next();
    assertThat(pages.fetched).hasSize(1);
    assertThat(items.next()).isEqualTo("c");
    assertThat(items.hasNext()).isFalse();
    assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
    assertThat(pages.fetched).hasSize(2);
  }

  @Test
  void askingForTheNextPageTwiceFetchesItOnce() {
    Pages pages = new Pages(page("1", "a"), page(null, "b"));
    Iterator<Page> iterator = pages.pages().iterator();
    assertThat(iterator.hasNext()).isTrue();
    assertThat(iterator.hasNext()).isTrue();
    assertThat(pages.fetched).isEmpty();
    iterator.next();
    iterator.next();
    assertThat(iterator.hasNext()).isFalse();
    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void everyIterationStartsAnew() {
    Pages pages = new Pages(page("1", "a"), page(null, "b"));
    assertThat(pages.pages()).hasSize(2);
    assertThat(pages.pages()).hasSize(2);
    assertThat(pages.fetched).containsExactly("first", "1", "first", "1");
  }

  static List<@Nullable Object> tokensOfTheLastPage() {
    return Arrays.asList(null, "", Map.of(), List.of(), Arrays.asList(null, ""));
  }

  @ParameterizedTest
  @MethodSource("tokensOfTheLastPage")
  void anAbsentTokenMeansTheLastPage(@Nullable Object token) {
    assertThat(new Pages(page(token, "a"))).containsExactly("a");
  }

  @Test
  void aTokenOfSeveralPartsGoesOnWhileOneIsThere() {
    assertThat(new Pages(page(Arrays.asList("k", null), "a"), page(List.of("", ""), "b")))
        .containsExactly("a", "b");
  }

  @Test
  void aTokenOfSeveralPartsMayRepeatOneOfThem() {
    Pages pages =
        new Pages(page(List.of("k", "1"), "a"), page(List.of("k", "2"), "b"), page(null, "c"));
    assertThat(pages).containsExactly("a", "b", "c");
    Pages stuck = new Pages(page(List.of("k", "1"), "a"), page(List.of("k", "1"), "b"));
    assertThatThrownBy(() -> stuck.stream().count()).isInstanceOf(ClientException.class);
  }

  @Test
  void aTokenMayComeBackLater() {
    assertThat(new Pages(page("1", "a"), page("2", "b"), page("1", "c"), page(null, "d")))
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void aTokenThatComesTwiceInARowIsAnErrorAfterItsPage() {
    Pages pages = new Pages(page("1", "a"), page("1", "b"), page(null, "c"));
    Iterator<String> items = pages.iterator();
    assertThat(items.next()).isEqualTo("a");
    assertThat(items.next()).isEqualTo("b");
    assertThatThrownBy(items::next)
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("same next-page token");
  }

  @Test
  void aPageThatFailedIsAskedForAgain() {
    boolean[] failed = {false};
    Paginator<Page, String> pages =
        new Paginator<>() {
          @Override
          protected Page firstPage() {
            return page("1", "a");
          }

          @Override
          protected @Nullable Object nextToken(Page page) {
            return page.next();
          }

          @Override
          protected Page nextPage(Page page) {
            if (!failed[0]) {
              failed[0] = true;
              throw new ClientException("reset");
            }
            return page(null, "b");
          }

          @Override
          protected @Nullable List<String> items(Page page) {
            return page.items();
          }
        };
    Iterator<String> items = pages.iterator();
    items.next();
    assertThatThrownBy(items::next).hasMessage("reset");
    assertThat(items.next()).isEqualTo("b");
  }
}
