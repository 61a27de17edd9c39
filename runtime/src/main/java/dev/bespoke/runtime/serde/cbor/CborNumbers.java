package dev.bespoke.runtime.serde.cbor;

import dev.bespoke.runtime.serde.Limits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;

/** Numbers in all the forms of RFC 8949: integers, floats, bignums and decimal fractions. */
final class CborNumbers {
  /** As many bytes as a number of {@link Limits#DIGITS} digits has. */
  private static final int LONGEST = Limits.DIGITS * 10 / 24;

  private final CborCursor in;

  CborNumbers(CborCursor in) {
    this.in = in;
  }

  /** A whole number; a float passes where it is whole. */
  long wholeNumber() {
    int place = in.at();
    int type = in.untaggedHead();
    if (isSmall(type)) {
      return type == Cbor.UNSIGNED ? in.argument() : ~in.argument();
    }
    try {
      return decimal(type, place).longValueExact();
    } catch (ArithmeticException e) {
      throw in.expected(place, "a whole number of 64 bits");
    }
  }

  /** A number in double precision, NaN and the infinities included. */
  double doubleNumber() {
    int place = in.at();
    int type = in.untaggedHead();
    if (isFloat(type)) {
      return floating();
    }
    if (isSmall(type)) {
      return type == Cbor.UNSIGNED ? in.argument() : ~in.argument();
    }
    return decimal(type, place).doubleValue();
  }

  /** A whole number of any size. */
  BigInteger bigInteger() {
    int place = in.at();
    try {
      return decimal(in.untaggedHead(), place).toBigIntegerExact();
    } catch (ArithmeticException e) {
      throw in.expected(place, "a whole number");
    }
  }

  /** A decimal number of any size. */
  BigDecimal bigDecimal() {
    int place = in.at();
    return decimal(in.untaggedHead(), place);
  }

  /** Epoch seconds, whole or as a float, which is rounded to milliseconds. */
  Instant instant() {
    int place = in.at();
    int type = in.untaggedHead();
    try {
      if (isSmall(type)) {
        return Instant.ofEpochSecond(type == Cbor.UNSIGNED ? in.argument() : ~in.argument());
      }
      double millis = isFloat(type) ? floating() * 1000 : Double.NaN;
      if (Math.abs(millis) < 0x1p63) {
        return Instant.ofEpochMilli(Math.round(millis));
      }
    } catch (DateTimeException e) {
      // What is too far from 1970 is no timestamp either.
    }
    throw in.expected(place, "a timestamp in epoch seconds");
  }

  /** Whether the head just read is an integer that a long holds. */
  private boolean isSmall(int type) {
    return (type == Cbor.UNSIGNED || type == Cbor.NEGATIVE) && in.argument() >= 0;
  }

  private boolean isFloat(int type) {
    return type == Cbor.SIMPLE && in.info() >= 25;
  }

  private BigDecimal decimal(int type, int place) {
    if (isFloat(type)) {
      double value = floating();
      if (!Double.isFinite(value)) {
        throw in.expected(place, "a finite number");
      }
      return new BigDecimal(value);
    }
    if (type == Cbor.ARRAY && in.tag() == Cbor.TAG_DECIMAL && in.argument() == 2) {
      return fraction(place);
    }
    return new BigDecimal(integer(type, place));
  }

  private BigDecimal fraction(int place) {
    int type = in.head();
    long exponent = type == Cbor.UNSIGNED ? in.argument() : ~in.argument();
    if (!isSmall(type) || exponent > Limits.DIGITS || exponent < -Limits.DIGITS) {
      throw in.expected(place, "a number of at most " + Limits.DIGITS + " digits");
    }
    return new BigDecimal(integer(in.untaggedHead(), place), (int) -exponent);
  }

  private BigInteger integer(int type, int place) {
    if (isSmall(type)) {
      return BigInteger.valueOf(type == Cbor.UNSIGNED ? in.argument() : ~in.argument());
    }
    if (type == Cbor.UNSIGNED || type == Cbor.NEGATIVE) {
      BigInteger value = BigInteger.valueOf(in.argument()).add(BigInteger.ONE.shiftLeft(64));
      return type == Cbor.UNSIGNED ? value : value.not();
    }
    boolean positive = in.tag() == Cbor.TAG_BIGNUM;
    if (type != Cbor.BYTES || (!positive && in.tag() != Cbor.TAG_NEGATIVE_BIGNUM)) {
      throw in.expected(place, "a number");
    }
    in.content(Cbor.BYTES);
    if (in.end() - in.start() > LONGEST) {
      throw in.expected(place, "a number of at most " + Limits.DIGITS + " digits");
    }
    BigInteger value = new BigInteger(1, Arrays.copyOfRange(in.source(), in.start(), in.end()));
    return positive ? value : value.not();
  }

  private double floating() {
    return switch (in.info()) {
      case 25 -> half((int) in.argument());
      case 26 -> Float.intBitsToFloat((int) in.argument());
      default -> Double.longBitsToDouble(in.argument());
    };
  }

  /** IEEE 754 half precision (RFC 8949, appendix D). */
  private static double half(int bits) {
    int exponent = (bits >> 10) & 31;
    int mantissa = bits & 0x3ff;
    double value;
    if (exponent == 0) {
      value = mantissa * 0x1p-24;
    } else if (exponent < 31) {
      value = (mantissa + 1024) * Math.scalb(1.0, exponent - 25);
    } else {
      value = mantissa == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    return (bits & 0x8000) == 0 ? value : -value;
  }
}
