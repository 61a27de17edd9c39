package dev.bespoke.runtime.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StructureTextTest {
  @Test
  void namesComeWithTheirValues() {
    assertThat(text("Card[]")).isEqualTo("Card[]");
    assertThat(text("Card[owner]", "Ada")).isEqualTo("Card[owner=Ada]");
    assertThat(text("Card[owner, limit, tags]", "Ada", 7L, List.of("a", "b")))
        .isEqualTo("Card[owner=Ada, limit=7, tags=[a, b]]");
    assertThat(text("Card[owner, limit]", null, null)).isEqualTo("Card[owner=null, limit=null]");
  }

  @Test
  void ofAMaskedValueNothingIsSaidButWhetherItIsThere() {
    assertThat(text("Card[pin=***]", "1234")).isEqualTo("Card[pin=***]");
    assertThat(text("Card[pin=***]", (@Nullable Object) null)).isEqualTo("Card[pin=null]");
    assertThat(text("Card[owner, pin=***, limit, code=***]", "Ada", "1234", 7, null))
        .isEqualTo("Card[owner=Ada, pin=***, limit=7, code=null]");
  }

  @Test
  void valuesThatLookLikePatternsStayWhatTheyAre() {
    assertThat(text("Card[owner, pin=***]", "a, b=***]", "1234"))
        .isEqualTo("Card[owner=a, b=***], pin=***]");
  }

  private static String text(String pattern, @Nullable Object... values) {
    return StructureText.of(pattern, values);
  }
}
