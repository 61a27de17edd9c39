package dev.bespoke.runtime.serde.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.Document;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.TimestampFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CborWriterTest {
  @Test
  void structures_are_maps_of_indefinite_length() {
    assertThat(
            written(
                out -> {
                  out.startStructure();
                  out.field("a").bool(true);
                  out.field("b").startStructure().endStructure();
                  out.endStructure();
                }))
        .isEqualTo("bf6161f56162bfffff");
  }

  @Test
  void lists_and_maps_announce_their_size() {
    assertThat(
            written(
                out -> {
                  out.startMap("entry", "key", "value", 2);
                  out.key("a").startList("member", 2);
                  out.nullValue();
                  out.bool(false);
                  out.endList();
                  out.key("é").startList("member", 0);
                  out.endList();
                  out.endMap();
                }))
        .isEqualTo("a2616182f6f462c3a980");
  }

  /** RFC 8949, appendix A. */
  @ParameterizedTest
  @CsvSource({
    "0, 00",
    "23, 17",
    "24, 1818",
    "100, 1864",
    "1000, 1903e8",
    "1000000, 1a000f4240",
    "1000000000000, 1b000000e8d4a51000",
    "-1, 20",
    "-100, 3863",
    "-1000, 3903e7",
    "9223372036854775807, 1b7fffffffffffffff",
    "-9223372036854775808, 3b7fffffffffffffff"
  })
  void integers_are_as_short_as_can_be(long value, String hex) {
    assertThat(written(out -> out.longInteger(value))).isEqualTo(hex);
    assertThat(written(out -> out.bigInteger(BigInteger.valueOf(value)))).isEqualTo(hex);
  }

  @Test
  void other_numbers_keep_their_precision() {
    assertThat(written(out -> out.doubleNumber(1.1))).isEqualTo("fb3ff199999999999a");
    assertThat(written(out -> out.floatNumber(100000.0f))).isEqualTo("fa47c35000");
    assertThat(written(out -> out.doubleNumber(Double.NEGATIVE_INFINITY)))
        .isEqualTo("fbfff0000000000000");
    assertThat(written(out -> out.bigInteger(BigInteger.ONE.shiftLeft(64))))
        .isEqualTo("c249010000000000000000");
    assertThat(
            written(
                out ->
                    out.bigInteger(BigInteger.ONE.shiftLeft(64).negate().subtract(BigInteger.ONE))))
        .isEqualTo("c349010000000000000000");
    assertThat(written(out -> out.bigDecimal(new BigDecimal("273.15")))).isEqualTo("c48221196ab3");
  }

  @Test
  void text_bytes_and_instants_are_typed() {
    assertThat(written(out -> out.string("ü水𐅑"))).isEqualTo("69c3bce6b0b4f0908591");
    assertThat(written(out -> out.string("x".repeat(24)))).isEqualTo("7818" + "78".repeat(24));
    assertThat(written(out -> out.blob(Blob.of(new byte[] {1, 2})))).isEqualTo("420102");
    assertThat(written(out -> timestamp(out, "2013-03-21T20:04:00Z"))).isEqualTo("c11a514b67b0");
    assertThat(written(out -> timestamp(out, "2013-03-21T20:04:00.5009Z")))
        .isEqualTo("c1fb41d452d9ec200000");
    assertThat(written(out -> timestamp(out, "1969-12-31T23:59:58.5Z")))
        .isEqualTo("c1fbbff8000000000000");
  }

  @Test
  void what_has_no_form_is_refused() {
    assertThatThrownBy(() -> written(out -> out.string("aé\ud83d")))
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("unpaired surrogate at index 2");
    assertThatThrownBy(() -> written(out -> out.document(Document.of(1))))
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("document");
  }

  @Test
  void nesting_is_bounded() {
    assertThatThrownBy(
            () ->
                written(
                    out -> {
                      for (int i = 0; i < 300; i++) {
                        out.startStructure().field("a");
                      }
                    }))
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("256 levels");
  }

  private static void timestamp(CborWriter out, String instant) {
    out.timestamp(Instant.parse(instant), TimestampFormat.EPOCH_SECONDS);
  }

  private static String written(Consumer<CborWriter> value) {
    CborWriter out = new CborWriter();
    value.accept(out);
    return HexFormat.of().formatHex(out.toByteArray());
  }
}
