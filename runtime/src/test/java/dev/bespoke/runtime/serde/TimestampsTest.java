package dev.bespoke.runtime.serde;

import static dev.bespoke.runtime.serde.TimestampFormat.DATE_TIME;
import static dev.bespoke.runtime.serde.TimestampFormat.EPOCH_SECONDS;
import static dev.bespoke.runtime.serde.TimestampFormat.HTTP_DATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
  private static final DateTimeFormatter HTTP =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1985-04-12T23:20:50.52Z | 1985-04-12T23:20:50.520Z",
        "1985-04-12t23:20:50z | 1985-04-12T23:20:50Z",
        "2014-04-29T18:30:38.123456789Z | 2014-04-29T18:30:38.123456789Z",
        "2014-04-29T18:30:38.1234567891234Z | 2014-04-29T18:30:38.123456789Z",
        "2014-04-29T18:30:38+02:30 | 2014-04-29T16:00:38Z",
        "2014-04-29T18:30:38.5-0100 | 2014-04-29T19:30:38.500Z",
        "2014-04-29T18:30:38+02 | 2014-04-29T16:30:38Z",
        "2014-04-29T18:30:38 | 2014-04-29T18:30:38Z",
        "2014-04-29 18:30:38Z | 2014-04-29T18:30:38Z",
        "2016-12-31T23:59:60Z | 2017-01-01T00:00:00Z",
        "0000-02-29T00:00:00Z | 0000-02-29T00:00:00Z",
        "'Tue, 29 Apr 2014 18:30:38 GMT' | 2014-04-29T18:30:38Z",
        "'Sun, 02 Jan 2000 20:34:56.456 GMT' | 2000-01-02T20:34:56.456Z",
        "'Sun, 2 Jan 2000 20:34:56.0000000019 GMT' | 2000-01-02T20:34:56.000000001Z",
        "0 | 1970-01-01T00:00:00Z",
        "-1.5 | 1969-12-31T23:59:58.500Z",
        "1515531081.1234 | 2018-01-09T20:51:21.123400Z",
        "1.515531081123E9 | 2018-01-09T20:51:21.123Z",
        "0.0000000009 | 1970-01-01T00:00:00Z",
        "15155310810000E-4 | 2018-01-09T20:51:21Z",
        "123E-3 | 1970-01-01T00:00:00.123Z",
      })
  void every_spelling_is_read(String text, Instant expected) {
    assertThat(Timestamps.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "x",
        "2014-04-29T18:30",
        "2014-04-29",
        "2014-02-30T00:00:00Z",
        "2015-02-29T00:00:00Z",
        "1900-02-29T00:00:00Z",
        "2014-13-01T00:00:00Z",
        "2014-00-01T00:00:00Z",
        "2014-01-00T00:00:00Z",
        "2014-01-01T24:00:00Z",
        "2014-01-01T00:60:00Z",
        "2014-01-01T00:00:61Z",
        "2014-01-01T00:00:00.Z",
        "2014-01-01T00:00:00ZZ",
        "2014-01-01T00:00:00+24:00",
        "2014-01-01T00:00:00+1",
        "2014/01/01T00:00:00Z",
        "Tue, 29 Apr 2014 18:30:38",
        "Tue, 29 Apr 2014 18:30:38 UTC",
        "Tue, 31 Apr 2014 18:30:38 GMT",
        "Tue, 29 Foo 2014 18:30:38 GMT",
        "Dum, 29 Apr 2014 18:30:38 GMT",
        "Tue, 29 Apr 14 18:30:38 GMT",
        "Tue",
        "1e",
        "1.5.5",
        "99999999999999999999",
        "1E400",
        "1E999999999999",
        "9223372036854775807",
        "NaN",
        "２０１４-04-29T18:30:38Z",
      })
  void anything_else_is_refused_without_repeating_it(String text) {
    assertThatThrownBy(() -> Timestamps.parse(text))
        .isInstanceOf(SerdeException.class)
        .hasMessageStartingWith("expected");
  }

  @ParameterizedTest
  @CsvSource({
    "1985-04-12T23:20:50.520Z, 1985-04-12T23:20:50.52Z, 482196050.52",
    "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z, 0",
    "1969-12-31T23:59:59.500Z, 1969-12-31T23:59:59.5Z, -0.5",
    "1969-12-31T23:59:58.250Z, 1969-12-31T23:59:58.25Z, -1.75",
    "2018-01-09T20:51:21.123999999Z, 2018-01-09T20:51:21.123Z, 1515531081.123",
    "2018-01-09T20:51:21.000999Z, 2018-01-09T20:51:21Z, 1515531081",
    "2018-01-09T20:51:21.007Z, 2018-01-09T20:51:21.007Z, 1515531081.007",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z, -62167219200",
    "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z, 253402300799.999",
  })
  void milliseconds_are_written_without_trailing_zeros(Instant value, String date, String epoch) {
    assertThat(Timestamps.format(value, DATE_TIME)).isEqualTo(date);
    assertThat(Timestamps.format(value, EPOCH_SECONDS)).isEqualTo(epoch);
  }

  @Test
  void dates_beyond_four_digits_are_refused_but_epoch_seconds_are_not() {
    for (Instant value :
        new Instant[] {
          Instant.MIN,
          Instant.MAX,
          Instant.parse("+10000-01-01T00:00:00Z"),
          Instant.parse("-0001-12-31T23:59:59Z")
        }) {
      assertThatThrownBy(() -> Timestamps.format(value, DATE_TIME))
          .isInstanceOf(SerdeException.class);
      assertThatThrownBy(() -> Timestamps.format(value, HTTP_DATE))
          .isInstanceOf(SerdeException.class);
      assertThat(Timestamps.parse(Timestamps.format(value, EPOCH_SECONDS)))
          .isEqualTo(value.truncatedTo(ChronoUnit.MILLIS));
    }
  }

  @Test
  void all_formats_agree_with_the_jdk_and_come_back() {
    Random random = new Random(7);
    long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    for (int i = 0; i < 20_000; i++) {
      long second = first + (long) (random.nextDouble() * (last - first));
      Instant value = Instant.ofEpochSecond(second, random.nextInt(1000) * 1_000_000L);
      assertThat(Instant.parse(Timestamps.format(value, DATE_TIME))).isEqualTo(value);
      assertThat(Timestamps.parse(value.toString())).isEqualTo(value);
      assertThat(Timestamps.parse(Timestamps.format(value, DATE_TIME))).isEqualTo(value);
      assertThat(Timestamps.parse(Timestamps.format(value, EPOCH_SECONDS))).isEqualTo(value);
      String http = Timestamps.format(value, HTTP_DATE);
      assertThat(http).isEqualTo(HTTP.format(value));
      assertThat(Timestamps.parse(http)).isEqualTo(value.truncatedTo(ChronoUnit.SECONDS));
    }
  }

  @Test
  void every_day_of_four_centuries_is_counted_as_the_jdk_counts() {
    LocalDate day = LocalDate.of(1799, 12, 31);
    for (int i = 0; i < 146_200; i++, day = day.plusDays(1)) {
      long epochDay = day.toEpochDay();
      assertThat(CivilDays.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
          .isEqualTo(epochDay);
      assertThat(CivilDays.date(epochDay))
          .isEqualTo(day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth());
    }
  }
}
