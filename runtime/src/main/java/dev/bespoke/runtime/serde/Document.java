package dev.bespoke.runtime.serde;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An untyped value of the JSON data model (Smithy, "document"): null, Boolean, Number, String, List
 * or Map. Immutable: lists and maps are copied, in their order.
 *
 * <p>Numbers come in one class for each kind, so that equal ones are equal: whole numbers as Long,
 * or BigInteger where that is too small; others as Double, or BigDecimal where they have more than
 * 15 significant digits, which a double may not keep apart.
 */
public final class Document {
  private static final int EXACT_DIGITS = 15;
  private static final int EXACT_EXPONENT = 300;

  private final @Nullable Object value;

  private Document(@Nullable Object value) {
    this.value = value;
  }

  /**
   * Wraps a value of the JSON data model.
   *
   * @throws IllegalArgumentException for anything else: another class, a key that isn't a String,
   *     NaN or an infinity, more than 256 levels
   */
  public static Document of(@Nullable Object value) {
    return new Document(copy(value, 0));
  }

  /** The value: null, Boolean, Number, String, List or Map of such. */
  public @Nullable Object value() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Document d && Objects.equals(value, d.value);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(value);
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }

  private static @Nullable Object copy(@Nullable Object value, int depth) {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Document document) {
      return document.value;
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (depth == Limits.DEPTH) {
      throw new IllegalArgumentException(
          "A document nests deeper than " + Limits.DEPTH + " levels, the most allowed");
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      for (Object element : list) {
        copy.add(copy(element, depth + 1));
      }
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (!(entry.getKey() instanceof String key)) {
          throw new IllegalArgumentException("A key of a document's map is not a String");
        }
        copy.put(key, copy(entry.getValue(), depth + 1));
      }
      return Collections.unmodifiableMap(copy);
    }
    throw new IllegalArgumentException(
        "A document holds null, Boolean, Number, String, List and Map, but not "
            + value.getClass().getName());
  }

  private static Number number(Number number) {
    if (number instanceof Long
        || number instanceof Integer
        || number instanceof Short
        || number instanceof Byte) {
      return number.longValue();
    }
    if (number instanceof BigInteger big) {
      if (big.bitLength() < Long.SIZE) {
        return big.longValue();
      }
      return big;
    }
    if (number instanceof BigDecimal big) {
      return decimal(big);
    }
    if (number instanceof Float || number instanceof Double) {
      double d = Double.parseDouble(number.toString()); // a float keeps its own digits
      if (!Double.isFinite(d)) {
        throw new IllegalArgumentException("A document's numbers are finite, but one is " + d);
      }
      return d;
    }
    throw new IllegalArgumentException(
        "A document's numbers are those of java.lang and java.math, but one is "
            + number.getClass().getName());
  }

  private static Number decimal(BigDecimal big) {
    if (big.scale() == 0) {
      return number(big.unscaledValue());
    }
    long exponent = (long) big.precision() - big.scale();
    if (big.precision() <= EXACT_DIGITS && Math.abs(exponent) <= EXACT_EXPONENT) {
      return big.doubleValue();
    }
    return big;
  }
}
