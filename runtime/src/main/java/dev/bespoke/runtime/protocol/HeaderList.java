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
    boolean first = true;
    for (Object value : values) {
      if (value != null) {
        append(text.append(first ? "" : ", "), value.toString());
        first = false;
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String value) {
    if (needsQuotes(value)) {
      text.append('"');
      text.append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    } else {
      text.append(value);
    }
  }

  /**
   * Whether it would be taken for something else without: recipients ignore empty elements and
   * blanks around the others (RFC 9110, sections 5.6.1.2 and 5.6.3).
   */
  private static boolean needsQuotes(String value) {
    return value.isEmpty()
        || value.charAt(0) <= ' '
        || value.charAt(value.length() - 1) <= ' '
        || value.indexOf(',') >= 0
        || value.indexOf('"') >= 0;
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

  /** The elements of several fields of one name, unquoted; blanks around them are dropped. */
  static List<String> split(List<String> fields) {
    List<String> values = new ArrayList<>();
    for (String field : fields) {
      split(field, values);
    }
    return values;
  }

  private static void split(String field, List<String> values) {
    StringBuilder value = new StringBuilder();
    int end = 0; // of the value, but for blanks that may turn out to be around it
    boolean quoted = false;
    boolean wasQuoted = false;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == ',' && !quoted) {
        add(value, end, wasQuoted, values);
        end = 0;
        wasQuoted = false;
        continue;
      }
      if (c == '"') {
        quoted = !quoted;
        wasQuoted = true;
      } else if (quoted || c > ' ' || end > 0) {
        boolean escape = quoted && c == '\\' && i + 1 < field.length();
        value.append(escape ? field.charAt(++i) : c);
      }
      if (quoted || c > ' ') {
        end = value.length();
      }
    }
    add(value, end, wasQuoted, values);
  }

  private static void add(StringBuilder value, int end, boolean quoted, List<String> values) {
    if (quoted || end > 0) {
      values.add(value.substring(0, end));
    }
    value.setLength(0);
  }
}
