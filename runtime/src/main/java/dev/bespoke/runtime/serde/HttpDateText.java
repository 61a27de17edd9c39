package dev.bespoke.runtime.serde;

import java.time.Instant;

/**
 * The IMF-fixdate of RFC 9110, section 5.6.7, also with a fraction of a second and a day of one
 * digit, as services send them: {@code Sun, 06 Nov 1994 08:49:37.5 GMT}.
 */
final class HttpDateText {
  private static final String DAYS = "ThuFriSatSunMonTueWed"; // 1970-01-01 was a Thursday
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private final byte[] text;
  private final int to;
  private int p;

  HttpDateText(byte[] text, int from, int to) {
    this.text = text;
    this.to = to;
    p = from;
  }

  static int write(Instant value, byte[] target, int at) {
    long seconds = value.getEpochSecond();
    long day = Math.floorDiv(seconds, (long) CivilDays.SECONDS);
    int date = CivilDays.date(day);
    int p = ascii(DAYS, 3 * (int) Math.floorMod(day, 7L), target, at);
    p = ascii(", ", 0, target, p);
    p = DateTimeText.two(date % 100, target, p);
    target[p++] = ' ';
    p = ascii(MONTHS, 3 * (date / 100 % 100 - 1), target, p);
    target[p++] = ' ';
    p = DateTimeText.two(date / 1_000_000, target, p);
    p = DateTimeText.two(date / 10_000 % 100, target, p);
    target[p++] = ' ';
    p = DateTimeText.time((int) Math.floorMod(seconds, (long) CivilDays.SECONDS), target, p);
    return ascii(" GMT", 0, target, p);
  }

  /** Writes up to three characters from an index, or all of a short text. */
  private static int ascii(String words, int from, byte[] target, int at) {
    int count = words.length() > 4 ? 3 : words.length();
    for (int i = 0; i < count; i++) {
      target[at + i] = (byte) words.charAt(from + i);
    }
    return at + count;
  }

  Instant parse() {
    word(DAYS);
    take(',');
    take(' ');
    int day = number(1, 2);
    take(' ');
    int month = word(MONTHS) + 1;
    take(' ');
    int year = number(4, 4);
    take(' ');
    int hour = number(2, 2);
    take(':');
    int minute = number(2, 2);
    take(':');
    int second = number(2, 2);
    int nanos = p < to && text[p] == '.' ? fraction() : 0;
    take(' ');
    take('G');
    take('M');
    take('T');
    if (p != to) {
      throw Timestamps.malformed();
    }
    long days = CivilDays.of(year, month, day);
    return Timestamps.instant(CivilDays.seconds(days, hour, minute, second), nanos);
  }

  private int fraction() {
    take('.');
    int nanos = 100_000_000 * number(1, 1);
    for (int scale = 10_000_000; p < to && Numbers.isDigit(text[p]); scale /= 10, p++) {
      nanos += (text[p] - '0') * scale;
    }
    return nanos;
  }

  /** The position among {@code words}, of three letters each, of the one that stands here. */
  private int word(String words) {
    for (int i = 0; i < words.length(); i += 3) {
      if (to - p >= 3
          && text[p] == words.charAt(i)
          && text[p + 1] == words.charAt(i + 1)
          && text[p + 2] == words.charAt(i + 2)) {
        p += 3;
        return i / 3;
      }
    }
    throw Timestamps.malformed();
  }

  private int number(int shortest, int longest) {
    int value = 0;
    int count = 0;
    for (; count < longest && p < to && Numbers.isDigit(text[p]); count++) {
      value = value * 10 + (text[p++] - '0');
    }
    if (count < shortest) {
      throw Timestamps.malformed();
    }
    return value;
  }

  private void take(char expected) {
    if (p == to || text[p] != expected) {
      throw Timestamps.malformed();
    }
    p++;
  }
}
