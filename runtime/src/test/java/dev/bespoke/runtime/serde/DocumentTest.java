package dev.bespoke.runtime.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void equal_numbers_are_equal_whatever_their_class() {
    assertThat(Document.of(5))
        .isEqualTo(Document.of(5L))
        .isEqualTo(Document.of(BigInteger.valueOf(5)));
    assertThat(Document.of((short) 5)).isEqualTo(Document.of(new BigDecimal("5")));
    assertThat(Document.of(0.1f))
        .isEqualTo(Document.of(0.1))
        .isEqualTo(Document.of(new BigDecimal("0.1")));
    assertThat(Document.of(new BigDecimal("0.1234567890123456789")).value())
        .isEqualTo(new BigDecimal("0.1234567890123456789"));
    assertThat(Document.of(new BigDecimal("1E400")).value()).isInstanceOf(BigDecimal.class);
    assertThat(Document.of(BigInteger.TEN.pow(30)).value()).isEqualTo(BigInteger.TEN.pow(30));
  }

  @Test
  void lists_and_maps_are_copied() {
    List<Object> list = new ArrayList<>(Arrays.asList("a", null, Map.of("k", Document.of(1))));
    Document document = Document.of(list);
    list.clear();
    assertThat(document.value()).isEqualTo(Arrays.asList("a", null, Map.of("k", 1L)));
    assertThatThrownBy(() -> ((List<?>) Objects.requireNonNull(document.value())).remove(0))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void what_json_has_not_is_refused() {
    for (Object value :
        new Object[] {
          Instant.EPOCH, Double.NaN, Float.POSITIVE_INFINITY, Map.of(1, "a"), new int[0], 'c'
        }) {
      assertThatThrownBy(() -> Document.of(value)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void nesting_is_bounded_even_for_a_list_that_holds_itself() {
    List<Object> cycle = new ArrayList<>();
    cycle.add(cycle);
    assertThatThrownBy(() -> Document.of(cycle)).isInstanceOf(IllegalArgumentException.class);
  }
}
