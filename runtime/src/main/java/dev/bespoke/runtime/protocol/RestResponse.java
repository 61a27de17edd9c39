package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.operation.BufferedResponse;
import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.TimestampFormat;
import dev.bespoke.runtime.serde.Timestamps;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP response, for generated code that takes an output's members from it. Owned by one call.
 */
public abstract class RestResponse {
  private final BufferedResponse http;

  RestResponse(BufferedResponse http) {
    this.http = http;
  }

  /** The status code. */
  public final int status() {
    return http.status();
  }

  /** The first header of this name, or null. */
  public final @Nullable String header(String name) {
    return http.headers().get(name);
  }

  /** A boolean header, or null. */
  public final @Nullable Boolean booleanHeader(String name) {
    String value = trimmed(name);
    if (value == null) {
      return null;
    }
    if (value.equalsIgnoreCase("true")) {
      return Boolean.TRUE;
    }
    if (value.equalsIgnoreCase("false")) {
      return Boolean.FALSE;
    }
    throw unreadable(name, "true or false");
  }

  /** An integer header, or null. */
  public final @Nullable Integer integerHeader(String name) {
    Long value = longHeader(name);
    if (value == null) {
      return null;
    }
    if (value.intValue() != value) {
      throw unreadable(name, "a 32-bit integer");
    }
    return value.intValue();
  }

  /** A long header, or null. */
  public final @Nullable Long longHeader(String name) {
    String value = trimmed(name);
    if (value == null) {
      return null;
    }
    try {
      return Long.valueOf(value);
    } catch (NumberFormatException e) {
      throw unreadable(name, "an integer");
    }
  }

  /** A double header, or null. */
  public final @Nullable Double doubleHeader(String name) {
    String value = trimmed(name);
    if (value == null) {
      return null;
    }
    try {
      return Double.valueOf(value);
    } catch (NumberFormatException e) {
      throw unreadable(name, "a number");
    }
  }

  /** A float header, or null. */
  public final @Nullable Float floatHeader(String name) {
    Double value = doubleHeader(name);
    return value == null ? null : Float.valueOf(value.floatValue());
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
    List<String> fields = http.headers().all(name);
    if (fields.isEmpty()) {
      return null;
    }
    List<String> values = new ArrayList<>();
    for (String field : fields) {
      split(field, values);
    }
    return values;
  }

  private static void split(String field, List<String> values) {
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    boolean wasQuoted = false;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (quoted && c == '\\' && i + 1 < field.length()) {
        value.append(field.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
        wasQuoted = true;
      } else if (c == ',' && !quoted) {
        add(value, wasQuoted, values);
        wasQuoted = false;
      } else {
        value.append(c);
      }
    }
    add(value, wasQuoted, values);
  }

  private static void add(StringBuilder value, boolean quoted, List<String> values) {
    String text = value.toString().trim();
    if (quoted || !text.isEmpty()) {
      values.add(text);
    }
    value.setLength(0);
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
    Headers headers = http.headers();
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
        values.putIfAbsent(name.substring(prefix.length()), headers.value(i));
      }
    }
    return values;
  }

  /** A reader placed before the payload's root structure; null where the body is empty. */
  public abstract @Nullable ShapeReader body();

  /** The payload as text; null where the body is empty. */
  public final @Nullable String text() {
    return http.length() == 0
        ? null
        : new String(http.body(), 0, http.length(), StandardCharsets.UTF_8);
  }

  /** The payload's bytes; null where the body is empty. */
  public final @Nullable Blob blob() {
    return http.length() == 0 ? null : Blob.of(java.util.Arrays.copyOf(http.body(), http.length()));
  }

  final BufferedResponse http() {
    return http;
  }

  private static Instant timestamp(String name, String value) {
    try {
      return Timestamps.parse(value);
    } catch (SerdeException e) {
      throw unreadable(name, "a timestamp");
    }
  }

  private @Nullable String trimmed(String name) {
    String value = http.headers().get(name);
    return value == null || value.isBlank() ? null : value.trim();
  }

  private static SerdeException unreadable(String name, String expected) {
    return new SerdeException("The response's header " + name + " is not " + expected + ".");
  }
}
