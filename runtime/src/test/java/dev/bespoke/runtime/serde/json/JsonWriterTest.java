package dev.bespoke.runtime.serde.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.Document;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.TimestampFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class JsonWriterTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  @Test
  void members_elements_and_entries_are_separated_by_commas() {
    assertThat(
            written(
                out -> {
                  out.startStructure();
                  out.field("A").string("x");
                  out.field("B").startList("member", 2);
                  out.integer(1);
                  out.nullValue();
                  out.startStructure().endStructure();
                  out.endList();
                  out.field("C").startMap("entry", "key", "value", 2);
                  out.key("k\n").bool(true);
                  out.key("l").startList("member", 0);
                  out.endList();
                  out.endMap();
                  out.attribute("xsi:type", "t");
                  out.field("D").namespace("", "ignored").bool(false);
                  out.endStructure();
                }))
        .isEqualTo(
            "{\"A\":\"x\",\"B\":[1,null,{}],\"C\":{\"k\\n\":true,\"l\":[]},\"xsi:type\":\"t\","
                + "\"D\":false}");
  }

  @Test
  void numbers_are_spelled_as_smithy_says() {
    assertThat(
            written(
                out -> {
                  out.startList("", 0);
                  out.integer(Integer.MIN_VALUE);
                  out.longInteger(Long.MIN_VALUE);
                  out.floatNumber(1.5f);
                  out.floatNumber(Float.NaN);
                  out.doubleNumber(Double.POSITIVE_INFINITY);
                  out.doubleNumber(Double.NEGATIVE_INFINITY);
                  out.doubleNumber(1e300);
                  out.bigInteger(BigInteger.TEN.pow(20));
                  out.bigDecimal(new BigDecimal("1.10"));
                  out.endList();
                }))
        .isEqualTo(
            "[-2147483648,-9223372036854775808,1.5,\"NaN\",\"Infinity\",\"-Infinity\",1.0E300,"
                + "100000000000000000000,1.10]");
  }

  @Test
  void timestamps_are_numbers_or_strings() {
    Instant value = Instant.ofEpochSecond(1_515_531_081, 123_456_789);
    assertThat(
            written(
                out -> {
                  out.startList("", 0);
                  out.timestamp(value, TimestampFormat.EPOCH_SECONDS);
                  out.timestamp(value, TimestampFormat.DATE_TIME);
                  out.timestamp(value, TimestampFormat.HTTP_DATE);
                  out.endList();
                }))
        .isEqualTo(
            "[1515531081.123,\"2018-01-09T20:51:21.123Z\",\"Tue, 09 Jan 2018 20:51:21 GMT\"]");
  }

  @Test
  void blobs_are_base64_of_any_length() {
    Random random = new Random(1);
    for (int size = 0; size < 200; size++) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      Blob blob = Blob.of(bytes);
      assertThat(written(out -> out.blob(blob))).isEqualTo('"' + blob.toBase64() + '"');
    }
    Blob large = Blob.of(new byte[100_000]);
    assertThat(written(out -> out.blob(large))).isEqualTo('"' + large.toBase64() + '"');
  }

  @Test
  void documents_keep_their_order_and_their_nulls() {
    Document document =
        Document.of(
            Arrays.asList(null, true, 1, 2.5, "s", Map.of("k", BigInteger.TWO.pow(70)), "é"));
    assertThat(written(out -> out.document(document)))
        .isEqualTo("[null,true,1,2.5,\"s\",{\"k\":1180591620717411303424},\"é\"]");
  }

  @Test
  void any_string_comes_back_from_another_parser() {
    Random random = new Random(11);
    int[] highest = {0x80, 0x100, 0x800, 0x10000, 0x110000};
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40) * random.nextInt(40); n > 0; n--) {
        int c = random.nextInt(highest[random.nextInt(highest.length)]);
        text.appendCodePoint(c >= 0xd800 && c < 0xe000 ? 'x' : c);
      }
      String expected = text.toString();
      String json = written(out -> out.string(expected));
      assertThat(JACKSON.readValue(json, String.class)).isEqualTo(expected);
      assertThat(JsonReader.open(json.getBytes(StandardCharsets.UTF_8)).string())
          .isEqualTo(expected);
    }
  }

  @Test
  void unpaired_surrogates_are_refused_with_their_index() {
    for (String bad : new String[] {"ab\ud800", "ab\udc00x", "ab\ud800\ud800\udc00"}) {
      assertThatThrownBy(() -> written(out -> out.string(bad)))
          .isInstanceOf(SerdeException.class)
          .hasMessageContaining("index 2");
    }
  }

  @Test
  void nesting_is_bounded() {
    assertThatThrownBy(
            () ->
                written(
                    out -> {
                      for (int i = 0; i <= 256; i++) {
                        out.startList("", 1);
                      }
                    }))
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("256");
  }

  @Test
  void bodies_of_any_size_are_complete_and_independent_of_each_other() throws IOException {
    for (int size : new int[] {0, 1_000, 1_021, 1_022, 1_023, 70_000, 1_000_000}) {
      String text = "a".repeat(size);
      JsonWriter first = new JsonWriter();
      first.string(text);
      RequestBody body = first.toBody();
      written(out -> out.string("b".repeat(size)));
      assertThat(body.contentLength()).isEqualTo(size + 2);
      assertThat(new String(body.open().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo('"' + text + '"');
    }
  }

  private static String written(Consumer<JsonWriter> content) {
    JsonWriter out = new JsonWriter();
    content.accept(out);
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }
}
