package dev.bespoke.runtime.serde.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SymbolCacheTest {

  @Test
  void equal_keys_are_one_string_and_are_guessed_in_their_order() {
    String text = "name\"size\"name\"size\"name\"sizes\"";
    SymbolCache cache = new SymbolCache(text.getBytes(StandardCharsets.US_ASCII));
    assertThat(cache.guess(0, text.length())).isNull();
    String name = cache.get(0, 4);
    assertThat(cache.guess(5, text.length())).isNull();
    String size = cache.get(5, 9);
    assertThat(cache.get(10, 14)).isSameAs(name).isEqualTo("name");
    assertThat(cache.guess(15, text.length())).isSameAs(size).isEqualTo("size");
    assertThat(cache.guess(20, text.length())).isSameAs(name);
    assertThat(cache.guess(25, text.length())).isNull(); // goes on behind "size"
    assertThat(cache.guess(15, 19)).isNull(); // the quote is behind the limit
  }

  @Test
  void keys_in_any_order_are_what_the_text_says() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      String key = "k".repeat(random.nextInt(40)) + random.nextInt(i % 200 + 1);
      keys.add(key);
      text.append(key).append('"');
    }
    SymbolCache cache = new SymbolCache(text.toString().getBytes(StandardCharsets.US_ASCII));
    int at = 0;
    for (String key : keys) {
      String guess = cache.guess(at, text.length());
      assertThat(guess == null ? cache.get(at, at + key.length()) : guess).isEqualTo(key);
      at += key.length() + 1;
    }
  }
}
