package dev.bespoke.runtime.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "+7, 7",
    "007, 7",
    "1.0, 1",
    "1E2, 100",
    "1.5e1, 15",
    "100E-2, 1",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "999999999999999999, 999999999999999999",
    "0E10000, 0"
  })
  void whole_numbers_in_any_spelling_are_longs(String text, long expected) {
    assertThat(Numbers.parseLong(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        ".",
        "e",
        "1e",
        "1e+",
        "--1",
        "1-",
        "1.5",
        "1E-1",
        "9223372036854775808",
        "-9223372036854775809",
        "1E19",
        "1E1000000000",
        "1E99999999999999999999",
        "NaN",
        "0x10",
        "1_0",
        " 1",
        "1 ",
        "1L",
        "１"
      })
  void what_is_no_long_is_refused(String text) {
    assertThatThrownBy(() -> Numbers.parseLong(text)).isInstanceOf(SerdeException.class);
  }

  @Test
  void integers_are_bounded_by_their_32_bits() {
    assertThat(Numbers.parseInt("2147483647")).isEqualTo(Integer.MAX_VALUE);
    assertThat(Numbers.parseInt("-2147483648")).isEqualTo(Integer.MIN_VALUE);
    assertThatThrownBy(() -> Numbers.parseInt("2147483648")).isInstanceOf(SerdeException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "-0.0",
        "1",
        "1.",
        ".5",
        "0.1",
        "-0.3",
        "1e22",
        "1e23",
        "123456789012345678",
        "9007199254740993",
        "1.7976931348623157E308",
        "1.8E308",
        "-1e999",
        "4.9E-324",
        "1e-400",
        "2.2250738585072012e-308",
        "0.000001",
        "1E-22",
        "3.4028235E38",
        "1.17549435E-38",
        "16777217",
        "0.1e-10",
        "8.41E10",
        "1e100000000000",
        "NaN",
        "Infinity",
        "-Infinity"
      })
  void decimal_numbers_are_rounded_as_the_jdk_rounds(String text) {
    assertThat(Numbers.parseDouble(text)).isEqualTo(Double.valueOf(text));
    assertThat(Numbers.parseFloat(text)).isEqualTo(Float.valueOf(text));
  }

  @Test
  void random_decimal_numbers_are_rounded_as_the_jdk_rounds() {
    Random random = new Random(5);
    for (int i = 0; i < 50_000; i++) {
      String digits = Long.toString(random.nextLong() >> random.nextInt(63));
      String text =
          switch (random.nextInt(4)) {
            case 0 -> digits + "." + random.nextInt(1000);
            case 1 -> digits + "E" + (random.nextInt(60) - 30);
            case 2 -> Double.toString(Double.longBitsToDouble(random.nextLong()));
            default -> Float.toString(Float.intBitsToFloat(random.nextInt()));
          };
      assertThat(Numbers.parseDouble(text)).as(text).isEqualTo(Double.valueOf(text));
      assertThat(Numbers.parseFloat(text)).as(text).isEqualTo(Float.valueOf(text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1d", "0x1p3", "nan", "+Infinity", "Inf", "1e1.5", "1,5", "-NaN"})
  void what_is_no_decimal_number_is_refused(String text) {
    assertThatThrownBy(() -> Numbers.parseDouble(text)).isInstanceOf(SerdeException.class);
    assertThatThrownBy(() -> Numbers.parseFloat(text)).isInstanceOf(SerdeException.class);
  }

  @Test
  void big_numbers_keep_every_digit_up_to_ten_thousand() {
    String digits = "7".repeat(10_000);
    assertThat(bigInteger(digits)).isEqualTo(new BigInteger(digits));
    assertThat(bigInteger("1E9999")).isEqualTo(BigInteger.TEN.pow(9999));
    assertThat(bigDecimal("1.10")).isEqualTo(new BigDecimal("1.10"));
    for (String bad : new String[] {digits + "7", "1E10001", "1E-10001", "1E2147483647", "NaN"}) {
      assertThatThrownBy(() -> bigInteger(bad)).isInstanceOf(SerdeException.class);
      assertThatThrownBy(() -> bigDecimal(bad)).isInstanceOf(SerdeException.class);
    }
    assertThatThrownBy(() -> bigInteger("1.5")).isInstanceOf(SerdeException.class);
  }

  @Test
  void longs_are_written_as_the_jdk_writes_them() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      long value = random.nextLong() >> random.nextInt(64);
      assertThat(written(value)).isEqualTo(Long.toString(value));
    }
    for (long value : new long[] {0, 9, 10, -9, -10, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThat(written(value)).isEqualTo(Long.toString(value));
    }
  }

  private static String written(long value) {
    byte[] target = new byte[Numbers.LONGEST_LONG];
    return new String(target, 0, Numbers.write(value, target, 0), StandardCharsets.US_ASCII);
  }

  private static BigInteger bigInteger(String text) {
    return Numbers.parseBigInteger(Numbers.ascii(text), 0, text.length());
  }

  private static BigDecimal bigDecimal(String text) {
    return Numbers.parseBigDecimal(Numbers.ascii(text), 0, text.length());
  }
}
