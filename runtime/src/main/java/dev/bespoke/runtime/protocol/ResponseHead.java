package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.Numbers;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.TimestampFormat;
import dev.bespoke.runtime.serde.Timestamps;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Status and header fields of one HTTP response, for generated code that takes members from them: a
 * field that isn't what its member must be is refused with a {@link SerdeException}. Owned by one
 * call.
 */
public class ResponseHead {
  private final int status;
  private final Headers headers;

  ResponseHead(int status, Headers headers) {
    this.status = status;
    this.headers = headers;
  }

  /** The head of the response that reports an error. */
  public static ResponseHead of(ErrorResponse error) {
    return new ResponseHead(error.status(), error.memberHeaders());
  }

  /** The status code. */
  public final int status() {
    return status;
  }

  /** The first header of this name, or null. */
  public final @Nullable String header(String name) {
    return headers.get(name);
  }

  /** Whether there is a header of this name that isn't blank. */
  public final boolean hasValue(String name) {
    return trimmed(name) != null;
  }

  /** A boolean header, or null. */
  public final @Nullable Boolean booleanHeader(String name) {
    String value = trimmed(name);
    return value == null ? null : bool(name, value);
  }

  /** An integer header, or null. */
  public final @Nullable Integer integerHeader(String name) {
    String value = trimmed(name);
    return value == null ? null : integer(name, value);
  }

  /** A long header, or null. */
  public final @Nullable Long longHeader(String name) {
    String value = trimmed(name);
    return value == null ? null : longInteger(name, value);
  }

  /** A double header, or null. */
  public final @Nullable Double doubleHeader(String name) {
    String value = trimmed(name);
    return value == null ? null : doubleNumber(name, value);
  }

  /** A float header, or null. */
  public final @Nullable Float floatHeader(String name) {
    String value = trimmed(name);
    return value == null ? null : floatNumber(name, value);
  }

  /** A header with an integer of any size, or null. */
  public final @Nullable BigInteger bigIntegerHeader(String name) {
    String value = trimmed(name);
    return value == null ? null : bigInteger(name, value);
  }

  /** A header with a decimal number of any precision, or null. */
  public final @Nullable BigDecimal bigDecimalHeader(String name) {
    String value = trimmed(name);
    return value == null ? null : bigDecimal(name, value);
  }

  /** A header whose text travels in Base64, being of another media type; null where absent. */
  public final @Nullable String encodedHeader(String name) {
    String value = trimmed(name);
    if (value == null) {
      return null;
    }
    try {
      return Blob.ofBase64(value).asUtf8();
    } catch (IllegalArgumentException e) {
      throw unreadable(name, "Base64");
    }
  }

  /** An instant header, or null; any format is understood, whichever is expected. */
  public final @Nullable Instant timestampHeader(String name, TimestampFormat format) {
    String value = trimmed(name);
    return value == null ? null : timestamp(name, value);
  }

  /** As {@link #timestampHeader}, but null where the value is no instant: S3 stores any text. */
  public final @Nullable Instant lenientTimestampHeader(String name, TimestampFormat format) {
    try {
      return timestampHeader(name, format);
    } catch (ClientException e) {
      return null;
    }
  }

  /** A header with a list, unquoted and trimmed; null where it is absent. */
  public final @Nullable List<String> headerList(String name) {
    List<String> fields = headers.all(name);
    return fields.isEmpty() ? null : HeaderList.split(fields);
  }

  /** A header with a list of booleans, or null. */
  public final @Nullable List<Boolean> booleanListHeader(String name) {
    List<String> parts = headerList(name);
    if (parts == null) {
      return null;
    }
    List<Boolean> values = new ArrayList<>(parts.size());
    for (String part : parts) {
      values.add(bool(name, part));
    }
    return values;
  }

  /** A header with a list of integers, or null. */
  public final @Nullable List<Integer> integerListHeader(String name) {
    List<String> parts = headerList(name);
    if (parts == null) {
      return null;
    }
    List<Integer> values = new ArrayList<>(parts.size());
    for (String part : parts) {
      values.add(integer(name, part));
    }
    return values;
  }

  /** A header with a list of longs, or null. */
  public final @Nullable List<Long> longListHeader(String name) {
    List<String> parts = headerList(name);
    if (parts == null) {
      return null;
    }
    List<Long> values = new ArrayList<>(parts.size());
    for (String part : parts) {
      values.add(longInteger(name, part));
    }
    return values;
  }

  /** A header with a list of doubles, or null. */
  public final @Nullable List<Double> doubleListHeader(String name) {
    List<String> parts = headerList(name);
    if (parts == null) {
      return null;
    }
    List<Double> values = new ArrayList<>(parts.size());
    for (String part : parts) {
      values.add(doubleNumber(name, part));
    }
    return values;
  }

  /** A header with a list of floats, or null. */
  public final @Nullable List<Float> floatListHeader(String name) {
    List<String> parts = headerList(name);
    if (parts == null) {
      return null;
    }
    List<Float> values = new ArrayList<>(parts.size());
    for (String part : parts) {
      values.add(floatNumber(name, part));
    }
    return values;
  }

  /** A header with a list of integers of any size, or null. */
  public final @Nullable List<BigInteger> bigIntegerListHeader(String name) {
    List<String> parts = headerList(name);
    if (parts == null) {
      return null;
    }
    List<BigInteger> values = new ArrayList<>(parts.size());
    for (String part : parts) {
      values.add(bigInteger(name, part));
    }
    return values;
  }

  /** A header with a list of decimal numbers of any precision, or null. */
  public final @Nullable List<BigDecimal> bigDecimalListHeader(String name) {
    List<String> parts = headerList(name);
    if (parts == null) {
      return null;
    }
    List<BigDecimal> values = new ArrayList<>(parts.size());
    for (String part : parts) {
      values.add(bigDecimal(name, part));
    }
    return values;
  }

  /** A header with a list of instants, or null; the comma of an HTTP date does not separate. */
  public final @Nullable List<Instant> timestampListHeader(String name, TimestampFormat format) {
    List<String> parts = headerList(name);
    if (parts == null) {
      return null;
    }
    List<Instant> values = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (format == TimestampFormat.HTTP_DATE && part.length() == 3 && i + 1 < parts.size()) {
        part = part + ", " + parts.get(++i);
      }
      values.add(timestamp(name, part));
    }
    return values;
  }

  /** The headers whose names have this prefix, without it, in lower case; empty for none. */
  public final Map<String, String> prefixHeaders(String prefix) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
        values.putIfAbsent(name.substring(prefix.length()), headers.value(i));
      }
    }
    return values;
  }

  private static boolean bool(String name, String value) {
    if (value.equalsIgnoreCase("true")) {
      return true;
    }
    if (value.equalsIgnoreCase("false")) {
      return false;
    }
    throw unreadable(name, "true or false");
  }

  private static int integer(String name, String value) {
    try {
      return Numbers.parseInt(value);
    } catch (SerdeException e) {
      throw unreadable(name, "a 32-bit integer");
    }
  }

  private static long longInteger(String name, String value) {
    try {
      return Numbers.parseLong(value);
    } catch (SerdeException e) {
      throw unreadable(name, "an integer");
    }
  }

  private static double doubleNumber(String name, String value) {
    try {
      return Numbers.parseDouble(value);
    } catch (SerdeException e) {
      throw unreadable(name, "a number");
    }
  }

  private static float floatNumber(String name, String value) {
    try {
      return Numbers.parseFloat(value);
    } catch (SerdeException e) {
      throw unreadable(name, "a number");
    }
  }

  private static BigInteger bigInteger(String name, String value) {
    try {
      return Numbers.parseBigInteger(value);
    } catch (SerdeException e) {
      throw unreadable(name, "an integer");
    }
  }

  private static BigDecimal bigDecimal(String name, String value) {
    try {
      return Numbers.parseBigDecimal(value);
    } catch (SerdeException e) {
      throw unreadable(name, "a number");
    }
  }

  private static Instant timestamp(String name, String value) {
    try {
      return Timestamps.parse(value);
    } catch (SerdeException e) {
      throw unreadable(name, "a timestamp");
    }
  }

  private @Nullable String trimmed(String name) {
    String value = headers.get(name);
    return value == null || value.isBlank() ? null : value.trim();
  }

  private static SerdeException unreadable(String name, String expected) {
    return new SerdeException("The response's header " + name + " is not " + expected + ".");
  }
}
