package dev.bespoke.runtime.serde;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Instants as text, in the three formats of Smithy's {@code timestampFormat}: in documents,
 * headers, queries and labels.
 *
 * <p>Reading takes any of the three, whichever was expected, and any fraction of a second, of which
 * nine digits count. Writing truncates to milliseconds, as Smithy says, and to seconds in an HTTP
 * date. What isn't an instant is refused with a {@link SerdeException} that doesn't repeat it.
 */
public final class Timestamps {
  /** No instant is longer in any format. */
  public static final int LONGEST = 32;

  private Timestamps() {}

  /** Reads an instant. */
  public static Instant parse(String text) {
    byte[] ascii = Numbers.ascii(text);
    return parse(ascii, 0, ascii.length);
  }

  /** Reads an instant from the bytes between {@code from} and {@code to}. */
  public static Instant parse(byte[] text, int from, int to) {
    if (from == to) {
      throw malformed();
    }
    if (text[from] >= 'A') {
      return new HttpDateText(text, from, to).parse();
    }
    if (to - from > 4 && text[from + 4] == '-' && Numbers.isDigit(text[from + 3])) {
      return DateTimeText.parse(text, from, to);
    }
    return epochSeconds(text, from, to);
  }

  /** The text of an instant. */
  public static String format(Instant value, TimestampFormat format) {
    byte[] text = new byte[LONGEST];
    return new String(text, 0, write(value, format, text, 0), StandardCharsets.ISO_8859_1);
  }

  /**
   * Writes an instant at {@code at}, where {@link #LONGEST} bytes fit; returns where it ends.
   *
   * @throws SerdeException where a date's year has more than four digits
   */
  public static int write(Instant value, TimestampFormat format, byte[] target, int at) {
    if (format == TimestampFormat.EPOCH_SECONDS) {
      return writeEpochSeconds(value, target, at);
    }
    return format == TimestampFormat.DATE_TIME
        ? DateTimeText.write(value, target, at)
        : HttpDateText.write(value, target, at);
  }

  /** The instant that lies so far from 1970. */
  static Instant instant(long seconds, int nanos) {
    try {
      return Instant.ofEpochSecond(seconds, nanos);
    } catch (DateTimeException | ArithmeticException e) {
      throw malformed();
    }
  }

  static SerdeException malformed() {
    return new SerdeException("expected a timestamp: a date-time, an HTTP date or epoch seconds");
  }

  private static Instant epochSeconds(byte[] text, int from, int to) {
    int point = from;
    while (point < to && (Numbers.isDigit(text[point]) || text[point] == '-')) {
      point++;
    }
    if (point == to) {
      return instant(Numbers.parseLong(text, from, to), 0);
    }
    BigDecimal value = Numbers.parseBigDecimal(text, from, to);
    BigDecimal seconds = value.setScale(0, RoundingMode.FLOOR);
    BigDecimal nanos = value.subtract(seconds).movePointRight(9).setScale(0, RoundingMode.FLOOR);
    try {
      return instant(seconds.longValueExact(), nanos.intValueExact());
    } catch (ArithmeticException e) {
      throw malformed();
    }
  }

  private static int writeEpochSeconds(Instant value, byte[] target, int at) {
    int p = at;
    long seconds = value.getEpochSecond();
    int millis = value.getNano() / 1_000_000;
    if (seconds < 0 && millis > 0) { // -2 s + 500 ms is -1.5
      seconds++;
      millis = 1000 - millis;
      if (seconds == 0) {
        target[p++] = '-';
      }
    }
    p = Numbers.write(seconds, target, p);
    return writeMillis(millis, target, p);
  }

  /** Writes a fraction without trailing zeros; nothing for none. */
  static int writeMillis(int millis, byte[] target, int at) {
    int p = at;
    if (millis > 0) {
      target[p++] = '.';
      target[p++] = (byte) ('0' + millis / 100);
      if (millis % 100 != 0) {
        target[p++] = (byte) ('0' + millis / 10 % 10);
      }
      if (millis % 10 != 0) {
        target[p++] = (byte) ('0' + millis % 10);
      }
    }
    return p;
  }
}
