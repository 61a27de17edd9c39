package dev.bespoke.runtime.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bespoke.runtime.resource.Book.Books;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ResourceCollectionTest {
  private final List<String> log = new ArrayList<>();
  private final Books books =
      new Books(
          List.of(List.of("a", "b"), List.of(), List.of("c", "d"), List.of("e")),
          log,
          Refinements.none());

  @Test
  void nothingIsAskedForBeforeTheFirstResourceIs() {
    Books refined = books.filter(query -> query.words.add("x")).limit(2).pageSize(5);
    assertThat(refined.iterator()).isNotNull();
    assertThat(refined.pages().iterator().hasNext()).isTrue();
    assertThat(refined.stream()).isNotNull();
    assertThat(log).isEmpty();
  }

  @Test
  void allPagesAreIteratedEachWhenItsFirstResourceIsAskedFor() {
    List<String> titles = new ArrayList<>();
    for (String title : books) {
      titles.add(title);
      log.add(title);
    }
    assertThat(titles).containsExactly("a", "b", "c", "d", "e");
    assertThat(log)
        .containsExactly("list[]", "a", "b", "list[]", "list[]", "c", "d", "list[]", "e");
  }

  @Test
  void eachIterationListsAnew() {
    assertThat(books).hasSize(5);
    assertThat(books).hasSize(5);
    assertThat(log).hasSize(8);
  }

  @Test
  void pagesAreThoseOfTheServiceEmptyOnesIncluded() {
    assertThat(books.pages())
        .containsExactly(List.of("a", "b"), List.of(), List.of("c", "d"), List.of("e"));
  }

  @Test
  void aLimitCutsTheLastPageAndAsksForNoMore() {
    assertThat(books.limit(3)).containsExactly("a", "b", "c");
    assertThat(log).hasSize(3);
    log.clear();
    assertThat(books.limit(2).pages()).containsExactly(List.of("a", "b"));
    assertThat(log).hasSize(1);
    assertThat(books.limit(99)).hasSize(5);
  }

  @Test
  void aLimitOfNoneAsksForNothing() {
    assertThat(books.limit(0)).isEmpty();
    assertThat(log).isEmpty();
  }

  @Test
  void refiningLeavesTheCollectionAsItIs() {
    Books filtered = books.filter(query -> query.words.add("x")).pageSize(2);
    books.iterator().next();
    filtered.filter(query -> query.words.add("y")).iterator().next();
    filtered.iterator().next();
    assertThat(log).containsExactly("list[]", "list[x, y]2", "list[x]2");
  }

  @Test
  void aStreamIsLazyToo() {
    assertThat(books.stream().limit(1)).containsExactly("a");
    assertThat(log).hasSize(1);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> books.limit(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> books.pageSize(0));
    Iterator<String> iterator = books.limit(0).iterator();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
  }
}
