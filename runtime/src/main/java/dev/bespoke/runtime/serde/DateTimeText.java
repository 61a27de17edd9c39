package dev.bespoke.runtime.serde;

import java.time.Instant;

/**
 * RFC 3339, section 5.6, with what services really send: a space for the T, an offset without its
 * colon or minutes, and none at all, which means UTC.
 */
final class DateTimeText {
  private final byte[] text;
  private final int to;
  private int p;

  private DateTimeText(byte[] text, int from, int to) {
    this.text = text;
    this.to = to;
    p = from;
  }

  static Instant parse(byte[] text, int from, int to) {
    return new DateTimeText(text, from, to).parse();
  }

  /** Writes an instant as {@code 1985-04-12T23:20:50.52Z}. */
  static int write(Instant value, byte[] target, int at) {
    long seconds = value.getEpochSecond();
    int date = CivilDays.date(Math.floorDiv(seconds, (long) CivilDays.SECONDS));
    int p = two(date / 1_000_000, target, at);
    p = two(date / 10_000 % 100, target, p);
    target[p++] = '-';
    p = two(date / 100 % 100, target, p);
    target[p++] = '-';
    p = two(date % 100, target, p);
    target[p++] = 'T';
    p = time((int) Math.floorMod(seconds, (long) CivilDays.SECONDS), target, p);
    p = Timestamps.writeMillis(value.getNano() / 1_000_000, target, p);
    target[p++] = 'Z';
    return p;
  }

  /** Writes a time of day as {@code 23:20:50}. */
  static int time(int secondOfDay, byte[] target, int at) {
    int p = two(secondOfDay / 3600, target, at);
    target[p++] = ':';
    p = two(secondOfDay / 60 % 60, target, p);
    target[p++] = ':';
    return two(secondOfDay % 60, target, p);
  }

  /** Writes two digits. */
  static int two(int value, byte[] target, int at) {
    target[at] = (byte) ('0' + value / 10);
    target[at + 1] = (byte) ('0' + value % 10);
    return at + 2;
  }

  private Instant parse() {
    int year = digits(2) * 100 + digits(2);
    take('-');
    int month = digits(2);
    take('-');
    int day = digits(2);
    if (peek() != 'T' && peek() != 't' && peek() != ' ') {
      throw Timestamps.malformed();
    }
    p++;
    int hour = digits(2);
    take(':');
    int minute = digits(2);
    take(':');
    int second = digits(2);
    int nanos = 0;
    if (peek() == '.') {
      p++;
      nanos = fraction();
    }
    long local = CivilDays.seconds(CivilDays.of(year, month, day), hour, minute, second);
    return Timestamps.instant(local - offset(), nanos);
  }

  private int fraction() {
    int start = p;
    int nanos = 0;
    int scale = 100_000_000;
    for (; Numbers.isDigit(peek()); p++) {
      nanos += (text[p] - '0') * scale;
      scale /= 10;
    }
    if (p == start) {
      throw Timestamps.malformed();
    }
    return nanos;
  }

  /** The offset from UTC in seconds, up to the end of the text. */
  private int offset() {
    int sign = peek();
    if (sign == 'Z' || sign == 'z') {
      p++;
      sign = 0;
    }
    int seconds = 0;
    if (sign == '+' || sign == '-') {
      p++;
      int hours = digits(2);
      if (peek() == ':') {
        p++;
      }
      int minutes = p < to ? digits(2) : 0;
      if (hours > 23 || minutes > 59) {
        throw Timestamps.malformed();
      }
      seconds = (hours * 60 + minutes) * 60;
    }
    if (p != to) {
      throw Timestamps.malformed();
    }
    return sign == '-' ? -seconds : seconds;
  }

  private int peek() {
    return p < to ? text[p] : 0;
  }

  private void take(char expected) {
    if (peek() != expected) {
      throw Timestamps.malformed();
    }
    p++;
  }

  private int digits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++, p++) {
      if (!Numbers.isDigit(peek())) {
        throw Timestamps.malformed();
      }
      value = value * 10 + (text[p] - '0');
    }
    return value;
  }
}
