package dev.bespoke.runtime.serde.bytes;

import static java.nio.charset.StandardCharsets.US_ASCII;
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
  void text_of_xml_ends_at_markup_controls_and_what_is_not_ascii() {
    for (int value = 0; value < 256; value++) {
      boolean plain = value >= ' ' && value < 0x80 && value != '<' && value != '&';
      for (int place = 0; place < 24; place++) {
        byte[] text = new byte[32];
        Arrays.fill(text, (byte) 'a');
        text[place] = (byte) value;
        int end = LongWords.textEnd(text, 0, text.length);
        assertThat(end).as("%d at %d", value, place).isEqualTo(plain ? 32 : place);
      }
    }
  }

  @Test
  void the_first_byte_of_a_value_is_found_wherever_it_stands() {
    for (int value = 0; value < 256; value++) {
      for (int place = 0; place < 24; place++) {
        byte[] text = new byte[32];
        Arrays.fill(text, (byte) value);
        text[place] = '<';
        text[place + 1] = '<';
        int found = LongWords.find(text, '<', 0, text.length);
        assertThat(found).as("%d at %d", value, place).isEqualTo(value == '<' ? 0 : place);
      }
    }
  }

  @Test
  void nothing_is_read_behind_the_limit() {
    byte[] text = "aaaaaaaaaa\"".getBytes(US_ASCII);
    assertThat(LongWords.plainEnd(text, 1, 8)).isEqualTo(1);
    assertThat(LongWords.plainEnd(text, 2, 10)).isEqualTo(10);
    assertThat(LongWords.textEnd("aaaaaaaaa<".getBytes(US_ASCII), 2, 9)).isEqualTo(2);
    assertThat(LongWords.find("aaaaaaaaa<".getBytes(US_ASCII), '<', 1, 9)).isEqualTo(9);
  }

  @Test
  void bytes_are_equal_if_each_of_them_is_and_no_other_matters() {
    for (int length = 8; length <= 64; length++) {
      byte[] text = new byte[2 * length + 3];
      for (int i = 0; i < length; i++) {
        text[1 + i] = (byte) (7 * i);
        text[2 + length + i] = (byte) (7 * i);
      }
      text[0] = 1; // the neighbours differ
      text[1 + length] = 2;
      text[2 + 2 * length] = 3;
      assertThat(LongWords.equal(text, 1, 2 + length, length)).as("%d", length).isTrue();
      for (int i = 0; i < length; i++) {
        text[1 + i]++;
        assertThat(LongWords.equal(text, 1, 2 + length, length)).as("%d: %d", length, i).isFalse();
        text[1 + i]--;
      }
    }
  }
}
