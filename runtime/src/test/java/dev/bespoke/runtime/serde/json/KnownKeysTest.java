package dev.bespoke.runtime.serde.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownKeysTest {

  @Test
  void equal_keys_are_one_string_and_are_guessed_in_their_order() {
    String text = "name\"size\"name\"size\"name\"sizes\"" + "x".repeat(65);
    KnownKeys keys = new KnownKeys(text.getBytes(StandardCharsets.US_ASCII));
    assertThat(guess(keys, 0, text.length())).isNull();
    String name = get(keys, 0, 4);
    assertThat(guess(keys, 5, text.length())).isNull();
    String size = get(keys, 5, 9);
    assertThat(get(keys, 10, 14)).isSameAs(name).isEqualTo("name");
    assertThat(guess(keys, 15, text.length())).isSameAs(size).isEqualTo("size");
    assertThat(guess(keys, 20, text.length())).isSameAs(name);
    assertThat(guess(keys, 25, text.length())).isNull(); // goes on behind "size"
    assertThat(guess(keys, 15, 19)).isNull(); // the quote is behind the limit
    assertThat(get(keys, 31, 96)).isNull(); // too long to be kept
    assertThat(get(keys, 31, 31)).isNull(); // empty, which is not kept either
    assertThat(get(keys, 31, 95)).hasSize(64);
  }

  @Test
  void keys_in_any_order_are_what_the_text_says() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append("k".repeat(random.nextInt(40))).append(random.nextInt(i % 200 + 1)).append('"');
    }
    KnownKeys keys = new KnownKeys(text.toString().getBytes(StandardCharsets.US_ASCII));
    int at = 0;
    for (String key : text.toString().split("\"")) {
      String guess = guess(keys, at, text.length());
      assertThat(guess == null ? keys.get(at, at + key.length()) : guess).isEqualTo(key);
      at += key.length() + 1;
    }
  }

  private static @Nullable String get(KnownKeys keys, int from, int to) {
    String key = keys.get(from, to);
    return keys.isLast(key) ? key : null;
  }

  private static @Nullable String guess(KnownKeys keys, int from, int limit) {
    KnownKey key = keys.guess(from, limit);
    return key == null ? null : key.text();
  }
}
