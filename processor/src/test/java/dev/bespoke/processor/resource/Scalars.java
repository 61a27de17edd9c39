package dev.bespoke.processor.resource;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recorded blobs and timestamps, which JSON has no types for. */
final class Scalars {
  private Scalars() {}

  static @Nullable Instant timestamp(Object value) {
    return value instanceof Map<?, ?> map && map.get("$timestamp") instanceof Number seconds
        ? Instant.ofEpochSecond(seconds.longValue())
        : null;
  }

  static @Nullable String blob(Object value) {
    return value instanceof Map<?, ?> map && map.get("$blob") instanceof String base64
        ? base64
        : null;
  }

  static String httpDate(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
  }

  /** The text of a scalar in XML; timestamps as ISO 8601. */
  static String text(Object value) {
    Instant instant = timestamp(value);
    String base64 = blob(value);
    return instant != null ? instant.toString() : base64 != null ? base64 : String.valueOf(value);
  }

  /** The text of a scalar in a header; timestamps as HTTP dates. */
  static String header(Object value) {
    Instant instant = timestamp(value);
    return instant == null ? text(value) : httpDate(instant);
  }
}
