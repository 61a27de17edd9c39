package dev.bespoke.runtime.serde.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LongWordsTest {

  @Test
  void every_byte_ends_plain_text_wherever_it_stands_or_none_does() {
    for (int value = 0; value < 256; value++) {
      boolean plain = value >= ' ' && value < 0x80 && value != '"' && value != '\\';
      for (int place = 0; place < 24; place++) {
        byte[] text = new byte[32];
        Arrays.fill(text, (byte) 'a');
        text[place] = (byte) value;
        int end = LongWords.plainEnd(text, 0, text.length);
        assertThat(end).as("%d at %d", value, place).isEqualTo(plain ? 32 : place);
      }
    }
  }

  @Test
  void neighbours_do_not_move_the_end() {
    byte[] neighbours = {0, ' ', '!', '"', '#', '[', '\\', ']', 'a', 0x7f, (byte) 0x80, -1};
    for (byte first : neighbours) {
      for (byte second : neighbours) {
        byte[] text = {'a', first, second, 'a', 'a', 'a', 'a', 'a'};
        int expected = ends(first) ? 1 : ends(second) ? 2 : 8;
        assertThat(LongWords.plainEnd(text, 0, 8)).as("%d, %d", first, second).isEqualTo(expected);
      }
    }
  }

  private static boolean ends(byte value) {
    return value < ' ' || value == '"' || value == '\\';
  }

  @Test
  void nothing_is_read_behind_the_limit() {
    byte[] text = "aaaaaaaaaa\"".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    assertThat(LongWords.plainEnd(text, 1, 8)).isEqualTo(1);
    assertThat(LongWords.plainEnd(text, 2, 10)).isEqualTo(10);
  }
}
