package dev.bespoke.runtime.serde;

import java.nio.charset.StandardCharsets;

/**
 * The parts of a number's text: sign, digits and exponent, or one of the three that aren't finite.
 */
final class DecimalText {
  /** Enough for any exponent that matters, and far from overflow. */
  private static final int EXPONENT_LIMIT = 100_000_000;

  private static final long DIGITS_LIMIT = (Long.MAX_VALUE - 9) / 10;

  private final byte[] text;
  private final int from;
  private final int to;
  private int p;
  private boolean negative;
  private boolean complete = true;
  private long digits;
  private int exponent;
  private double nonFinite;

  DecimalText(byte[] text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
    p = from;
    if (p < to && (text[p] == '-' || text[p] == '+')) {
      negative = text[p++] == '-';
    }
    if (p < to && text[p] > '9') {
      nonFinite = special();
      return;
    }
    int count = readDigits(0);
    if (p < to && text[p] == '.') {
      p++;
      count += readDigits(1);
    }
    if (count == 0) {
      throw notANumber();
    }
    readExponent();
    if (p != to) {
      throw notANumber();
    }
  }

  /** Whether this is neither NaN nor an infinity. */
  boolean isFinite() {
    return nonFinite == 0;
  }

  /** NaN or an infinity. */
  double nonFinite() {
    return nonFinite;
  }

  boolean isNegative() {
    return negative;
  }

  /** Whether {@link #digits} holds all digits there are. */
  boolean isComplete() {
    return complete;
  }

  /** The digits without a point: the number is these times ten to the {@link #exponent}. */
  long digits() {
    return digits;
  }

  int exponent() {
    return exponent;
  }

  /** The text itself. */
  @Override
  public String toString() {
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private int readDigits(int afterPoint) {
    int start = p;
    for (; p < to && Numbers.isDigit(text[p]); p++) {
      if (digits <= DIGITS_LIMIT) {
        digits = digits * 10 + (text[p] - '0');
        exponent -= afterPoint;
      } else {
        complete = false;
        exponent += 1 - afterPoint;
      }
    }
    return p - start;
  }

  private void readExponent() {
    if (p == to || (text[p] | 0x20) != 'e') {
      return;
    }
    p++;
    boolean down = p < to && text[p] == '-';
    if (down || (p < to && text[p] == '+')) {
      p++;
    }
    int start = p;
    int value = 0;
    for (; p < to && Numbers.isDigit(text[p]); p++) {
      value = Math.min(EXPONENT_LIMIT, value * 10 + (text[p] - '0'));
    }
    if (p == start) {
      throw notANumber();
    }
    exponent += down ? -value : value;
  }

  private double special() {
    return switch (toString()) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw notANumber();
    };
  }

  private static SerdeException notANumber() {
    return new SerdeException("expected a number");
  }
}
