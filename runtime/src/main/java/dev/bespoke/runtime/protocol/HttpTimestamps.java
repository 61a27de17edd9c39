package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.TimestampFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants in headers, queries and paths, spelled without DateTimeFormatter: it starts slowly. */
final class HttpTimestamps {
  private static final String DAYS = "MonTueWedThuFriSatSun";
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private HttpTimestamps() {}

  static String format(Instant value, TimestampFormat format) {
    return switch (format) {
      case DATE_TIME -> value.toString();
      case HTTP_DATE -> httpDate(value);
      case EPOCH_SECONDS -> epochSeconds(value);
    };
  }

  private static String httpDate(Instant value) {
    OffsetDateTime t = value.atOffset(ZoneOffset.UTC);
    int day = 3 * (t.getDayOfWeek().getValue() - 1);
    int month = 3 * (t.getMonthValue() - 1);
    StringBuilder out = new StringBuilder(29);
    out.append(DAYS, day, day + 3).append(", ");
    twoDigits(out, t.getDayOfMonth()).append(' ').append(MONTHS, month, month + 3).append(' ');
    twoDigits(out, t.getYear() / 100);
    twoDigits(out, t.getYear() % 100).append(' ');
    twoDigits(out, t.getHour()).append(':');
    twoDigits(out, t.getMinute()).append(':');
    return twoDigits(out, t.getSecond()).append(" GMT").toString();
  }

  private static StringBuilder twoDigits(StringBuilder out, int value) {
    return out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }

  private static String epochSeconds(Instant value) {
    int millis = value.getNano() / 1_000_000;
    if (millis == 0) {
      return Long.toString(value.getEpochSecond());
    }
    return java.math.BigDecimal.valueOf(value.toEpochMilli(), 3)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Reads any of the three spellings: services do not always keep to the definition's. */
  static Instant parse(String header, String text, TimestampFormat format) {
    try {
      char first = text.charAt(0);
      if (first >= 'A' && first <= 'Z') {
        return httpDate(text);
      }
      if (text.indexOf('T') > 0) {
        return OffsetDateTime.parse(text).toInstant();
      }
      return Instant.ofEpochMilli(
          new java.math.BigDecimal(text)
              .movePointRight(3)
              .setScale(0, java.math.RoundingMode.FLOOR)
              .longValueExact());
    } catch (DateTimeException
        | ArithmeticException
        | IllegalArgumentException
        | StringIndexOutOfBoundsException e) {
      throw new SerdeException(
          "The response's header " + header + " is no timestamp (" + format + " expected).");
    }
  }

  private static Instant httpDate(String text) {
    String rest = text.substring(text.indexOf(',') + 1).trim();
    String[] parts = new String[5];
    int count = 0;
    for (int start = 0; start < rest.length() && count < 5; count++) {
      int end = rest.indexOf(' ', start);
      parts[count] = rest.substring(start, end < 0 ? rest.length() : end);
      start = end < 0 ? rest.length() : end + 1;
    }
    int month = count < 4 || parts[1].length() != 3 ? -1 : MONTHS.indexOf(parts[1]);
    if (month < 0 || month % 3 != 0) {
      throw new IllegalArgumentException();
    }
    return java.time.LocalDateTime.of(
            java.time.LocalDate.of(
                Integer.parseInt(parts[2]), month / 3 + 1, Integer.parseInt(parts[0])),
            java.time.LocalTime.parse(parts[3]))
        .toInstant(ZoneOffset.UTC);
  }
}
