package dev.bespoke.runtime.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedResourcesTest {
  private final List<String> asked = new ArrayList<>();

  private final ListedResources<List<Integer>, String> numbers =
      ListedResources.of(
          List.of(List.of(1, 2), List.of(), List.of(3)),
          page -> {
            asked.add("page " + page);
            return page.stream().map(number -> "n" + number).toList();
          });

  @Test
  void resourcesOfAllPagesComeInOrder() {
    assertThat(numbers).containsExactly("n1", "n2", "n3");
    assertThat(numbers.stream()).containsExactly("n1", "n2", "n3");
  }

  @Test
  void aPageIsReadWhenItsFirstResourceIsAskedFor() {
    Iterator<String> iterator = numbers.iterator();
    assertThat(asked).isEmpty();
    iterator.next();
    iterator.next();
    assertThat(asked).containsExactly("page [1, 2]");
    assertThat(iterator.next()).isEqualTo("n3");
    assertThat(iterator.hasNext()).isFalse();
    assertThat(asked).containsExactly("page [1, 2]", "page []", "page [3]");
  }
}
