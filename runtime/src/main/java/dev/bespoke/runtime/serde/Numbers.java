package dev.bespoke.runtime.serde;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Numbers as text: in JSON, in XML, in headers.
 *
 * <p>Whole numbers may be spelled with a fraction or an exponent as long as they are whole ({@code
 * 1.0}, {@code 1E2}); decimal ones may be {@code NaN}, {@code Infinity} and {@code -Infinity}
 * (Smithy, "Number serialization"). A number has at most 10,000 digits. Whatever isn't one, or does
 * not fit, is refused with a {@link SerdeException} that doesn't repeat it.
 */
public final class Numbers {
  /** The longest text of a long. */
  public static final int LONGEST_LONG = 20;

  private static final long EXACT_DOUBLE = 1L << 53;
  private static final long EXACT_FLOAT = 1L << 24;
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private Numbers() {}

  /** Reads an integer. */
  public static int parseInt(String text) {
    byte[] ascii = ascii(text);
    return parseInt(ascii, 0, ascii.length);
  }

  /** Reads an integer from the bytes between {@code from} and {@code to}. */
  public static int parseInt(byte[] text, int from, int to) {
    long value = parseLong(text, from, to);
    if (value != (int) value) {
      throw new SerdeException("expected a whole number of 32 bits");
    }
    return (int) value;
  }

  /** Reads a long. */
  public static long parseLong(String text) {
    byte[] ascii = ascii(text);
    return parseLong(ascii, 0, ascii.length);
  }

  /** Reads a long from the bytes between {@code from} and {@code to}. */
  public static long parseLong(byte[] text, int from, int to) {
    int p = from;
    boolean negative = p < to && text[p] == '-';
    if (negative) {
      p++;
    }
    if (p < to && to - p <= 18) {
      long value = 0;
      while (p < to && isDigit(text[p])) {
        value = value * 10 + (text[p++] - '0');
      }
      if (p == to) {
        return negative ? -value : value;
      }
    }
    try {
      return parseBigDecimal(text, from, to).longValueExact();
    } catch (ArithmeticException e) {
      throw new SerdeException("expected a whole number of 64 bits");
    }
  }

  /** Reads a float; what is beyond its range is an infinity. */
  public static float parseFloat(String text) {
    byte[] ascii = ascii(text);
    return parseFloat(ascii, 0, ascii.length);
  }

  /** Reads a float from the bytes between {@code from} and {@code to}. */
  public static float parseFloat(byte[] text, int from, int to) {
    DecimalText number = new DecimalText(text, from, to);
    if (!number.isFinite()) {
      return (float) number.nonFinite();
    }
    int e = number.exponent();
    if (number.isComplete() && number.digits() <= EXACT_FLOAT && e >= -10 && e <= 10) {
      // Both operands are exact, so the one rounding is that of the operation.
      float digits = number.digits();
      float value = e < 0 ? digits / (float) POWERS[-e] : digits * (float) POWERS[e];
      return number.isNegative() ? -value : value;
    }
    return Float.parseFloat(number.toString());
  }

  /** Reads a double; what is beyond its range is an infinity. */
  public static double parseDouble(String text) {
    byte[] ascii = ascii(text);
    return parseDouble(ascii, 0, ascii.length);
  }

  /** Reads a double from the bytes between {@code from} and {@code to}. */
  public static double parseDouble(byte[] text, int from, int to) {
    DecimalText number = new DecimalText(text, from, to);
    if (!number.isFinite()) {
      return number.nonFinite();
    }
    int e = number.exponent();
    if (number.isComplete() && number.digits() <= EXACT_DOUBLE && e >= -22 && e <= 22) {
      double digits = number.digits();
      double value = e < 0 ? digits / POWERS[-e] : digits * POWERS[e];
      return number.isNegative() ? -value : value;
    }
    return Double.parseDouble(number.toString());
  }

  /** Reads a whole number of any size. */
  public static BigInteger parseBigInteger(String text) {
    byte[] ascii = ascii(text);
    return parseBigInteger(ascii, 0, ascii.length);
  }

  /** Reads a whole number of any size from the bytes between {@code from} and {@code to}. */
  public static BigInteger parseBigInteger(byte[] text, int from, int to) {
    try {
      return parseBigDecimal(text, from, to).toBigIntegerExact();
    } catch (ArithmeticException e) {
      throw new SerdeException("expected a whole number");
    }
  }

  /** Reads a decimal number of any precision. */
  public static BigDecimal parseBigDecimal(String text) {
    byte[] ascii = ascii(text);
    return parseBigDecimal(ascii, 0, ascii.length);
  }

  /** Reads a decimal number from the bytes between {@code from} and {@code to}. */
  public static BigDecimal parseBigDecimal(byte[] text, int from, int to) {
    DecimalText number = new DecimalText(text, from, to);
    if (!number.isFinite()) {
      throw new SerdeException("expected a finite number");
    }
    int e = number.exponent();
    if (to - from > Limits.DIGITS || e > Limits.DIGITS || e < -Limits.DIGITS) {
      throw new SerdeException("expected a number of at most " + Limits.DIGITS + " digits");
    }
    return new BigDecimal(number.toString());
  }

  /** The text of a double: NaN and the infinities as Smithy spells them. */
  public static String format(double value) {
    return Double.toString(value);
  }

  /** The text of a float: NaN and the infinities as Smithy spells them. */
  public static String format(float value) {
    return Float.toString(value);
  }

  /** Writes a long at {@code at}, where {@link #LONGEST_LONG} bytes fit; returns where it ends. */
  public static int write(long value, byte[] target, int at) {
    int p = at;
    long rest = value;
    if (value < 0) {
      target[p++] = '-';
    } else {
      rest = -value; // negative throughout: the least long has no positive counterpart
    }
    int size = 1;
    for (long r = rest; r <= -10; r /= 10) {
      size++;
    }
    int end = p + size;
    for (int i = end - 1; i >= p; i--) {
      long quotient = rest / 10;
      target[i] = (byte) ('0' + (quotient * 10 - rest));
      rest = quotient;
    }
    return end;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** The text in bytes; what isn't ASCII becomes '?', which no number contains. */
  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
