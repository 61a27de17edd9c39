package dev.bespoke.runtime.serde.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.Document;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.TimestampFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private static final MemberNames NAMES = MemberNames.of("Key", "Size", "", "KeyCount", "K");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | ``",
        "{\"Key\":1,\"Size\":2,\"\":3,\"KeyCount\":4,\"K\":5} | 0=1 1=2 2=3 3=4 4=5",
        "{\"K\":5,\"KeyCount\":4,\"\":3,\"Size\":2,\"Key\":1} | 4=5 3=4 2=3 1=2 0=1",
        "{\"KeyC\":0,\"Ke\":0,\"Kez\":0,\"Key\":1} | 0=1",
        "{\"Key\":null,\"Size\":2} | 1=2",
        "{\"Key\":1,\"Key\":2} | 0=1 0=2",
        "{\"\\u004bey\":1,\"S\\u0069ze\":2} | 0=1 1=2",
        "{\"other\":{\"Key\":[1,{\"a\":\"}\"}]},\"Size\":2} | 1=2",
        "` \t\r\n{ \"Key\" : 1 ,\n \"Size\" : 2 } ` | 0=1 1=2",
        "{\"Größe\":0,\"K\":7} | 4=7",
      })
  void members_are_found_in_any_order(String json, String expected) {
    JsonReader in = open(json);
    List<String> seen = new ArrayList<>();
    in.startStructure();
    for (int m = in.nextMember(NAMES); m != ShapeReader.END; m = in.nextMember(NAMES)) {
      seen.add(m + "=" + in.integer());
    }
    in.finish();
    assertThat(String.join(" ", seen)).isEqualTo(expected);
  }

  @Test
  void unknown_variants_are_told_by_name() {
    JsonReader in = open("{\"__type\":null,\"n\\u0065w\":{\"a\":1},\"Key\":1}");
    in.startStructure();
    assertThat(in.nextVariant(NAMES)).isEqualTo(ShapeReader.UNKNOWN);
    assertThat(in.memberName()).isEqualTo("new");
    in.skip();
    assertThat(in.nextVariant(NAMES)).isZero();
    assertThat(in.memberName()).isEqualTo("Key");
    assertThat(in.integer()).isEqualTo(1);
    assertThat(in.nextVariant(NAMES)).isEqualTo(ShapeReader.END);
    in.finish();
  }

  @Test
  void lists_and_maps_pass_over_nulls_unless_they_are_sparse() {
    JsonReader in = open("[[null,1,null],[null,1],{\"a\":null,\"b\":2},{\"a\":null}]");
    in.startList();
    in.nextElement();
    in.startList();
    assertThat(in.nextElement()).isTrue();
    assertThat(in.integer()).isEqualTo(1);
    assertThat(in.nextElement()).isFalse();
    in.nextElement();
    in.startList();
    assertThat(in.nextSparseElement()).isTrue();
    assertThat(in.nullValue()).isTrue();
    assertThat(in.nextSparseElement()).isTrue();
    assertThat(in.nullValue()).isFalse();
    in.skip();
    assertThat(in.nextSparseElement()).isFalse();
    in.nextElement();
    in.startMap("key", "value");
    assertThat(in.nextKey()).isEqualTo("b");
    assertThat(in.integer()).isEqualTo(2);
    assertThat(in.nextKey()).isNull();
    in.nextElement();
    in.startMap("key", "value");
    assertThat(in.nextSparseKey()).isEqualTo("a");
    assertThat(in.nullValue()).isTrue();
    assertThat(in.nextSparseKey()).isNull();
    assertThat(in.nextElement()).isFalse();
    in.finish();
  }

  @Test
  void keys_that_repeat_from_map_to_map_are_one_string() {
    JsonReader in = open("[{\"a\":1},{\"alpha\":1,\"é\":1,\"\":1},{\"alpha\":1,\"é\":1,\"\":1}]");
    List<String> keys = new ArrayList<>();
    in.startList();
    while (in.nextElement()) {
      in.startMap("key", "value");
      for (String key = in.nextKey(); key != null; key = in.nextKey()) {
        keys.add(key);
        in.skip();
      }
    }
    assertThat(keys).containsExactly("a", "alpha", "é", "", "alpha", "é", "");
    assertThat(keys.get(1)).isSameAs(keys.get(4));
  }

  @Test
  void keys_stay_apart_however_many_share_a_slot() {
    StringBuilder json = new StringBuilder("[{}");
    for (int i = 0; i < 5_000; i++) {
      json.append(",{\"").append(Integer.toString(i, 36)).append("\":").append(i).append('}');
    }
    JsonReader in = open(json.append(']').toString());
    in.startList();
    while (in.nextElement()) {
      in.startMap("key", "value");
      String key = in.nextKey();
      if (key != null) {
        assertThat(in.integer()).isEqualTo(Integer.parseInt(key, 36));
        assertThat(in.nextKey()).isNull();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"\" | ``",
        "\"plain\" | plain",
        "\"\\\"\\\\\\/\\u0041\" | \"\\/A",
        "\"é€😀\" | é€😀",
        "\"a\\u00e9\\ud83d\\uDE00é\" | aé😀é",
        "\"\u007f\" | \u007f",
      })
  void strings_are_unescaped(String json, String expected) {
    JsonReader in = open(json);
    assertThat(in.string()).isEqualTo(expected);
    in.finish();
  }

  @Test
  void escaped_control_characters_and_lone_surrogates_are_kept() {
    assertThat(open("\"\\b\\f\\n\\r\\t\\u0000\"").string()).isEqualTo("\b\f\n\r\t\0");
    assertThat(open("\"\\ud800x\"").string()).isEqualTo("\ud800x");
  }

  @Test
  void a_byte_order_mark_is_passed_over() {
    assertThat(open("\ufeff\"a\"").string()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n", "\ufeff"})
  void an_empty_document_is_an_empty_structure(String json) {
    JsonReader in = open(json);
    in.startStructure();
    assertThat(in.nextMember(NAMES)).isEqualTo(ShapeReader.END);
    in.finish();
    assertThatThrownBy(() -> open(json).startList()).isInstanceOf(SerdeException.class);
    assertThatThrownBy(() -> open(json).string()).isInstanceOf(SerdeException.class);
    assertThatThrownBy(() -> open(json).skip()).isInstanceOf(SerdeException.class);
  }

  @Test
  void bytes_that_are_not_utf8_are_refused_with_their_offset() {
    int[][] malformed = {
      {0x80},
      {0xc0, 0x80},
      {0xc1, 0xbf},
      {0xe0, 0x80, 0x80},
      {0xed, 0xa0, 0x80},
      {0xf5, 0x80, 0x80, 0x80},
      {0xf4, 0x90, 0x80, 0x80},
      {0xf0, 0x80, 0x80, 0x80},
      {0xc3},
      {0xe2, 0x82},
      {0xf0, 0x9f, 0x98},
      {0xff}
    };
    for (int[] sequence : malformed) {
      byte[] json = new byte[sequence.length + 4];
      Arrays.fill(json, (byte) 'x');
      json[0] = '"';
      json[json.length - 1] = '"';
      for (int i = 0; i < sequence.length; i++) {
        json[2 + i] = (byte) sequence[i];
      }
      assertThatThrownBy(() -> JsonReader.open(json).string())
          .isInstanceOf(SerdeException.class)
          .hasMessageContaining("byte 2");
      assertThatThrownBy(() -> JsonReader.open(json).skip()).isInstanceOf(SerdeException.class);
    }
  }

  @Test
  void whole_numbers_are_read_in_any_whole_spelling() {
    assertThat(open("0").integer()).isZero();
    assertThat(open("-0").integer()).isZero();
    assertThat(open("1.0").integer()).isEqualTo(1);
    assertThat(open("1E2").longInteger()).isEqualTo(100);
    assertThat(open("-9223372036854775808").longInteger()).isEqualTo(Long.MIN_VALUE);
    assertThat(open("123456789012345678").longInteger()).isEqualTo(123456789012345678L);
    assertThat(open("1234567890123456789").longInteger()).isEqualTo(1234567890123456789L);
    assertThat(open("1E2").bigInteger()).isEqualTo(BigInteger.valueOf(100));
    assertThat(open("1.10").bigDecimal()).isEqualTo(new BigDecimal("1.10"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "01",
        "-01",
        "00",
        "+1",
        ".5",
        "1.",
        "1.e1",
        "1e",
        "1e+",
        "0x1",
        "1.5",
        "1E-1",
        "9223372036854775808",
        "1E400",
        "\"1\"",
        "true",
        "null",
        "[1]",
        "NaN",
        "Infinity",
        "1E2147483648"
      })
  void what_is_no_whole_number_is_refused(String json) {
    assertThatThrownBy(() -> readWhole(json)).isInstanceOf(SerdeException.class);
  }

  private static void readWhole(String json) {
    JsonReader in = open(json);
    in.longInteger();
    in.finish();
  }

  @Test
  void integers_beyond_32_bits_are_refused_where_they_begin() {
    assertThatThrownBy(() -> open("  2147483648").integer())
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("byte 2");
  }

  @Test
  void decimal_numbers_may_be_infinite_or_none() {
    assertThat(open("\"NaN\"").doubleNumber()).isNaN();
    assertThat(open("\"Infinity\"").floatNumber()).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(open("\"-Infinity\"").doubleNumber()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(open("1e400").doubleNumber()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(open("-0.0").doubleNumber()).isEqualTo(-0.0);
    assertThat(open("1").floatNumber()).isEqualTo(1f);
    for (String bad : new String[] {"\"1.5\"", "\"nan\"", "\"I\"", "NaN", "\"-\"", "\""}) {
      assertThatThrownBy(() -> open(bad).doubleNumber()).isInstanceOf(SerdeException.class);
      assertThatThrownBy(() -> open(bad).floatNumber()).isInstanceOf(SerdeException.class);
    }
  }

  @Test
  void timestamps_are_read_in_any_format() {
    Instant expected = Instant.ofEpochSecond(1_398_796_238);
    for (String json :
        new String[] {
          "1398796238",
          "1398796238.0",
          "1.398796238E9",
          "\"2014-04-29T18:30:38Z\"",
          "\"Tue, 29 Apr 2014 18:30:38 GMT\"",
          "\"1398796238\""
        }) {
      assertThat(open(json).timestamp(TimestampFormat.EPOCH_SECONDS)).isEqualTo(expected);
    }
    for (String bad : new String[] {"true", "\"\"", "\"soon\"", "1e99", "[]"}) {
      assertThatThrownBy(() -> open(bad).timestamp(TimestampFormat.DATE_TIME))
          .isInstanceOf(SerdeException.class);
    }
  }

  @Test
  void blobs_are_base64_even_with_escaped_slashes() {
    assertThat(open("\"aGk=\"").blob()).isEqualTo(Blob.of("hi"));
    assertThat(open("\"\\/\\/\\/\\/\"").blob().toBase64()).isEqualTo("////");
    assertThatThrownBy(() -> open("\"a\"").blob()).isInstanceOf(SerdeException.class);
    assertThatThrownBy(() -> open("\"a\\u00e9==\"").blob()).isInstanceOf(SerdeException.class);
  }

  @Test
  void documents_take_any_value() {
    JsonReader in = open("{\"a\":[1,2.5,\"x\",true,null,1180591620717411303424,{}],\"a\":[1]}");
    assertThat(in.document()).isEqualTo(Document.of(Map.of("a", List.of(1))));
    assertThat(open("[1,1.0,null]").document())
        .isEqualTo(Document.of(Arrays.asList(1L, 1.0, null)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[",
        "{]",
        "[}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{,}",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\":1 \"b\":2}",
        "{a:1}",
        "{\"a\" 1}",
        "tru",
        "nul",
        "truefalse",
        "1 2",
        "{}}",
        "[]]",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\\u12\"",
        "\"a",
        "\"\\",
        "\"\\\"",
        "\"\n\"",
        "\"\\\n\"",
        "\"\\\0\"",
        "'a'",
        "//",
        "[1]/**/",
        "\"\\u12\"34\"",
        "\u00a0",
        "\0",
        "-",
        "{\"\":\"\",}",
        "{null:1}",
        "]",
        "}",
        "NaN"
      })
  void malformed_documents_are_refused(String json) {
    assertThatThrownBy(() -> readDocument(json))
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("byte");
  }

  private static void readDocument(String json) {
    JsonReader in = open(json);
    in.document();
    in.finish();
  }

  @Test
  void nesting_is_bounded_when_read_and_when_passed_over() {
    for (String open : new String[] {"[", "{\"a\":", "[{\"\":"}) {
      byte[] bomb = open.repeat(100_000).getBytes(StandardCharsets.US_ASCII);
      assertThatThrownBy(() -> JsonReader.open(bomb).document())
          .isInstanceOf(SerdeException.class)
          .hasMessageContaining("256");
      assertThatThrownBy(() -> JsonReader.open(bomb).skip())
          .isInstanceOf(SerdeException.class)
          .hasMessageContaining("256");
    }
    String deepest = "[".repeat(256) + "]".repeat(256);
    open(deepest).skip();
    readDocument(deepest);
  }

  @Test
  void huge_numbers_cost_no_more_than_their_text() {
    String digits = "9".repeat(1_000_000);
    assertThatThrownBy(() -> open(digits).bigInteger()).isInstanceOf(SerdeException.class);
    assertThatThrownBy(() -> open(digits).longInteger()).isInstanceOf(SerdeException.class);
    assertThatThrownBy(() -> open("1e999999999").bigDecimal()).isInstanceOf(SerdeException.class);
    assertThat(open("0." + digits).doubleNumber()).isEqualTo(1.0);
  }

  @Test
  void only_the_given_part_of_the_array_is_read() {
    byte[] bytes = "[[1,2,3],\"a\"]".getBytes(StandardCharsets.US_ASCII);
    JsonReader in = JsonReader.open(bytes, 1, 7);
    in.skip();
    in.finish();
    assertThatThrownBy(() -> JsonReader.open(bytes, 1, 6).skip())
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("byte 6 (the end)");
    assertThatThrownBy(() -> JsonReader.open(bytes, 9, 2).string())
        .isInstanceOf(SerdeException.class);
    assertThatThrownBy(() -> JsonReader.open(bytes, 5, 100))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void messages_do_not_repeat_values() {
    assertThatThrownBy(() -> open("\"hunter2\"").integer()).hasMessageNotContaining("hunter2");
    assertThatThrownBy(() -> open("\"hunter2\"").timestamp(TimestampFormat.DATE_TIME))
        .hasMessageNotContaining("hunter2");
  }

  private static JsonReader open(String json) {
    return JsonReader.open(json.getBytes(StandardCharsets.UTF_8));
  }
}
