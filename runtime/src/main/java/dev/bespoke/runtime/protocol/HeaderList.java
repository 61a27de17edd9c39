package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.serde.TimestampFormat;
import dev.bespoke.runtime.serde.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lists in one header field (RFC 9110, section 5.6.1): commas separate, quotes protect them. */
final class HeaderList {
  private HeaderList() {}

  /** The field's value; elements that are null are left out. */
  static String join(List<?> values) {
    StringBuilder text = new StringBuilder();
    for (Object value : values) {
      if (value != null) {
        append(text, value.toString());
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String value) {
    if (text.length() > 0) {
      text.append(", ");
    }
    if (value.indexOf(',') >= 0 || value.indexOf('"') >= 0) {
      text.append('"');
      text.append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    } else {
      text.append(value);
    }
  }

  /** As {@link #join(List)}, of instants. */
  static String join(List<Instant> values, TimestampFormat format) {
    StringBuilder text = new StringBuilder();
    for (Instant value : values) {
      if (value != null) {
        text.append(text.length() == 0 ? "" : ", ").append(Timestamps.format(value, format));
      }
    }
    return text.toString();
  }

  /** The elements of several fields of one name, unquoted and trimmed. */
  static List<String> split(List<String> fields) {
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
}
