package dev.bespoke.runtime.serde.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SymbolCacheTest {

  @Test
  void equal_parts_are_one_string() {
    SymbolCache cache = new SymbolCache("namesizename".getBytes(StandardCharsets.US_ASCII));
    String name = cache.get(0, 4);
    assertThat(cache.get(4, 8)).isEqualTo("size");
    assertThat(cache.get(8, 12)).isSameAs(name).isEqualTo("name");
    assertThat(cache.get(8, 8)).isEmpty();
  }

  @Test
  void parts_in_any_order_are_what_the_text_says() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append("k".repeat(random.nextInt(40))).append(random.nextInt(i % 200 + 1)).append(' ');
    }
    SymbolCache cache = new SymbolCache(text.toString().getBytes(StandardCharsets.US_ASCII));
    int at = 0;
    for (String part : text.toString().split(" ")) {
      assertThat(cache.get(at, at + part.length())).isEqualTo(part);
      at += part.length() + 1;
    }
  }
}
