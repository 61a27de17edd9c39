package dev.bespoke.runtime.serde.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.TimestampFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CborReaderTest {
  private static final MemberNames NAMES = MemberNames.of("a", "b");

  /** RFC 8949, appendix A. */
  @ParameterizedTest
  @CsvSource({
    "00, 0",
    "17, 23",
    "1818, 24",
    "1903e8, 1000",
    "1a000f4240, 1000000",
    "20, -1",
    "3863, -100",
    "1b000000e8d4a51000, 1000000000000",
    "3b7fffffffffffffff, -9223372036854775808",
    "f93c00, 1",
    "fa47c35000, 100000",
    "fbc010000000000000, -4",
    "c24107, 7",
    "d8641807, 7",
    "c4820219001b, 2700"
  })
  void whole_numbers_are_read_in_any_form(String hex, long expected) {
    assertThat(open(hex).longInteger()).isEqualTo(expected);
    assertThat(open(hex).bigInteger()).isEqualTo(expected);
    assertThat(open(hex).doubleNumber()).isEqualTo((double) expected);
    assertThat(open(hex).bigDecimal()).isEqualByComparingTo(BigDecimal.valueOf(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "f90000, 0.0",
    "f98000, -0.0",
    "f93e00, 1.5",
    "f97bff, 65504.0",
    "f90001, 5.960464477539063e-8",
    "f90400, 0.00006103515625",
    "f9c400, -4.0",
    "f97c00, Infinity",
    "f9fc00, -Infinity",
    "f97e00, NaN",
    "fa7f7fffff, 3.4028234663852886e+38",
    "fb3ff199999999999a, 1.1",
    "1bffffffffffffffff, 18446744073709551615",
    "3bffffffffffffffff, -18446744073709551616",
    "c48221196ab3, 273.15"
  })
  void floats_are_read_in_any_form(String hex, double expected) {
    assertThat(open(hex).doubleNumber()).isEqualTo(Double.valueOf(expected));
    assertThat(open(hex).floatNumber()).isEqualTo(Float.valueOf((float) expected));
  }

  @Test
  void big_numbers_keep_all_digits() {
    assertThat(open("1bffffffffffffffff").bigInteger())
        .isEqualTo(new BigInteger("18446744073709551615"));
    assertThat(open("c349010000000000000000").bigInteger())
        .isEqualTo(new BigInteger("-18446744073709551617"));
    assertThat(open("c48221196ab3").bigDecimal()).isEqualTo(new BigDecimal("273.15"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1b8000000000000000", "f93e00", "f97e00", "6131", "c482386311", "f6", "80"})
  void what_is_no_long_is_refused(String hex) {
    assertThatThrownBy(() -> open(hex).longInteger()).isInstanceOf(SerdeException.class);
  }

  @Test
  void an_integer_must_fit_in_32_bits() {
    assertThat(open("1a7fffffff").integer()).isEqualTo(Integer.MAX_VALUE);
    assertThatThrownBy(() -> open("1a80000000").integer())
        .isInstanceOf(SerdeException.class)
        .hasMessage("Malformed CBOR at byte 0: expected a whole number of 32 bits");
  }

  @Test
  void instants_are_epoch_seconds_rounded_to_milliseconds() {
    assertThat(timestamp("c11a514b67b0")).isEqualTo(Instant.parse("2013-03-21T20:04:00Z"));
    assertThat(timestamp("1a514b67b0")).isEqualTo(Instant.parse("2013-03-21T20:04:00Z"));
    assertThat(timestamp("c1fb41d452d9ec07ae14"))
        .isEqualTo(Instant.parse("2013-03-21T20:04:00.120Z"));
    assertThat(timestamp("c1fbbff8000000000000"))
        .isEqualTo(Instant.parse("1969-12-31T23:59:58.500Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"f97e00", "fb7fefffffffffffff", "1b7fffffffffffffff", "6131", "f5"})
  void what_is_no_instant_is_refused(String hex) {
    assertThatThrownBy(() -> timestamp(hex))
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("epoch seconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"63616263", "7f6161626263ff", "7f60616162626360ff", "78036162 63"})
  void strings_come_whole_or_in_parts(String hex) {
    assertThat(open(hex.replace(" ", "")).string()).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "62c328",
        "64616263",
        "7f6161",
        "7f4161ff",
        "7f7f6161ffff",
        "7b7fffffffffffffff61",
        "7bffffffffffffffff61",
        "43616263",
        "18",
        "1c",
        "ff",
        "9f",
        ""
      })
  void what_is_no_string_is_refused(String hex) {
    assertThatThrownBy(() -> open(hex).string())
        .isInstanceOf(SerdeException.class)
        .hasMessageStartingWith("Malformed CBOR at byte ");
  }

  @Test
  void bytes_come_whole_or_in_parts() {
    assertThat(open("420102").blob().toByteArray()).containsExactly(1, 2);
    assertThat(open("5f41014102ff").blob().toByteArray()).containsExactly(1, 2);
    assertThatThrownBy(() -> open("626162").blob()).isInstanceOf(SerdeException.class);
  }

  @Test
  void members_come_in_any_order_and_unknown_or_null_ones_are_passed_over() {
    // {"b": 1, "x": [[], {"a": h''}], "a": null, "b": 2, "é": 1_1 tags} of indefinite length
    CborReader in = open("bf616201617882" + "80a1616140" + "6161f6616202" + "62c3a9c1c101ff");
    List<String> read = new ArrayList<>();
    in.startStructure();
    for (int m = in.nextMember(NAMES); m >= 0; m = in.nextMember(NAMES)) {
      read.add(in.memberName() + in.integer());
    }
    in.finish();
    assertThat(read).containsExactly("b1", "b2");
  }

  @Test
  void unknown_variants_can_be_named() {
    CborReader in = open("a2" + "7f6178ff01" + "616102");
    in.startStructure();
    assertThat(in.nextVariant(NAMES)).isEqualTo(ShapeReader.UNKNOWN);
    assertThat(in.memberName()).isEqualTo("x");
    in.skip();
    assertThat(in.nextVariant(NAMES)).isZero();
    assertThat(in.integer()).isEqualTo(2);
    assertThat(in.nextVariant(NAMES)).isEqualTo(ShapeReader.END);
  }

  @Test
  void sparse_collections_keep_their_nulls() {
    CborReader in = open("83f601f7");
    in.startList();
    List<Object> read = new ArrayList<>();
    while (in.nextSparseElement()) {
      read.add(in.nullValue() ? "null" : in.integer());
    }
    assertThat(read).containsExactly("null", 1, "null");
    CborReader map = open("bf6161f6616201ff");
    map.startMap("key", "value");
    assertThat(map.nextKey()).isEqualTo("b");
    assertThat(map.integer()).isEqualTo(1);
    assertThat(map.nextKey()).isNull();
  }

  @Test
  void an_announced_size_is_not_believed() {
    for (String hex :
        List.of(
            "9b7fffffffffffffff",
            "9a7fffffff01",
            "bb00000000ffffffff",
            "a1",
            "5b000000ffffffffff")) {
      assertThatThrownBy(() -> open(hex).skip())
          .isInstanceOf(SerdeException.class)
          .hasMessageStartingWith("Malformed CBOR");
    }
  }

  @Test
  void nesting_is_bounded_whether_read_or_skipped() {
    assertThatThrownBy(() -> open("9f".repeat(100_000)).skip())
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("256 levels");
    CborReader in = open("81".repeat(300) + "00");
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 300; i++) {
                in.startList();
                in.nextElement();
              }
            })
        .hasMessageContaining("256 levels");
  }

  @Test
  void a_number_has_a_bounded_number_of_digits() {
    String hex = "c2" + "59" + "1100" + "ff".repeat(0x1100);
    assertThatThrownBy(() -> open(hex).bigInteger()).hasMessageContaining("10000 digits");
    assertThatThrownBy(() -> open("c4821a7fffffff01").bigDecimal())
        .hasMessageContaining("10000 digits");
  }

  @Test
  void what_follows_the_item_is_refused() {
    CborReader in = open("0000");
    in.skip();
    assertThatThrownBy(in::finish).isInstanceOf(SerdeException.class);
  }

  @Test
  void booleans_are_nothing_else() {
    assertThat(open("f5").bool()).isTrue();
    assertThat(open("f4").bool()).isFalse();
    for (String hex : List.of("00", "f8f5", "f6", "61f5")) {
      assertThatThrownBy(() -> open(hex).bool()).isInstanceOf(SerdeException.class);
    }
  }

  private static Instant timestamp(String hex) {
    return open(hex).timestamp(TimestampFormat.EPOCH_SECONDS);
  }

  private static CborReader open(String hex) {
    return CborReader.open(HexFormat.of().parseHex(hex));
  }
}
