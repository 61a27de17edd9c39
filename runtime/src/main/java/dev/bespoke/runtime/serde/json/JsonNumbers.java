package dev.bespoke.runtime.serde.json;

import dev.bespoke.runtime.serde.Numbers;
import dev.bespoke.runtime.serde.SerdeException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads numbers at a cursor, behind white space. */
final class JsonNumbers {
  private JsonNumbers() {}

  static int integer(JsonCursor in) {
    in.next();
    int start = in.at();
    long value = longInteger(in);
    if (value != (int) value) {
      throw in.failure(start, "expected a whole number of 32 bits");
    }
    return (int) value;
  }

  static long longInteger(JsonCursor in) {
    boolean negative = in.next() == '-';
    int start = in.at();
    int first = negative ? start + 1 : start;
    int p = first;
    long value = 0;
    int c = in.byteAt(p);
    while (c >= '0' && c <= '9' && p < first + 18) {
      value = value * 10 + (c - '0');
      c = in.byteAt(++p);
    }
    boolean plain = p == first + 1 || (p > first && in.bytes()[first] != '0');
    if (plain && (c < '0' || c > '9') && c != '.' && c != 'e' && c != 'E') {
      in.moveTo(p);
      return negative ? -value : value;
    }
    in.number("a whole number");
    try {
      return Numbers.parseLong(in.bytes(), start, in.at());
    } catch (SerdeException e) {
      throw in.failure(start, e);
    }
  }

  static float floatNumber(JsonCursor in) {
    int start = decimal(in);
    try {
      return Numbers.parseFloat(in.bytes(), start, end(in));
    } catch (SerdeException e) {
      throw in.failure(start, e);
    }
  }

  static double doubleNumber(JsonCursor in) {
    int start = decimal(in);
    try {
      return Numbers.parseDouble(in.bytes(), start, end(in));
    } catch (SerdeException e) {
      throw in.failure(start, e);
    }
  }

  static BigInteger bigInteger(JsonCursor in) {
    int start = number(in);
    try {
      return Numbers.parseBigInteger(in.bytes(), start, in.at());
    } catch (SerdeException e) {
      throw in.failure(start, e);
    }
  }

  static BigDecimal bigDecimal(JsonCursor in) {
    int start = number(in);
    try {
      return Numbers.parseBigDecimal(in.bytes(), start, in.at());
    } catch (SerdeException e) {
      throw in.failure(start, e);
    }
  }

  /** Passes over a number; returns where it begins. */
  static int number(JsonCursor in) {
    in.next();
    int start = in.at();
    in.number("a number");
    return start;
  }

  /** As {@link #number}, or a string that holds NaN or an infinity. */
  private static int decimal(JsonCursor in) {
    if (in.next() != '"') {
      return number(in);
    }
    int start = in.at() + 1;
    in.stringEnd();
    int c = in.byteAt(start) == '-' ? in.byteAt(start + 1) : in.byteAt(start);
    if (c != 'N' && c != 'I') {
      throw in.failure(start - 1, "expected a number");
    }
    return start;
  }

  /** Where what {@link #decimal} has passed over ends, without its quote. */
  private static int end(JsonCursor in) {
    int last = in.at() - 1;
    return in.bytes()[last] == '"' ? last : last + 1;
  }
}
