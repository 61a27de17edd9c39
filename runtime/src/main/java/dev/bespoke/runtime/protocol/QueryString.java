package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.http.UriEncoder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query of a request under construction. Values are texts, numbers, booleans and enums. */
final class QueryString {
  private final StringBuilder text = new StringBuilder();

  /** Adds a literal part, already encoded. */
  void add(String literal) {
    separate().append(literal);
  }

  /** Adds a parameter; nothing for null. */
  void add(String name, @Nullable Object value) {
    if (value != null) {
      UriEncoder.append(separate(), name, false);
      UriEncoder.append(text.append('='), value.toString(), false);
    }
  }

  /** Adds a parameter per element. */
  void addAll(String name, List<?> values) {
    for (Object value : values) {
      add(name, value);
    }
  }

  /** Adds the entries whose names are not in the query yet. */
  void addAbsent(Map<?, ?> values) {
    String bound = text.toString();
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      String name = String.valueOf(entry.getKey());
      if (!hasParameter(bound, UriEncoder.encode(name))) {
        if (entry.getValue() instanceof List<?> list) {
          addAll(name, list);
        } else {
          add(name, entry.getValue());
        }
      }
    }
  }

  private static boolean hasParameter(String query, String name) {
    for (int i = 0; i >= 0; i = query.indexOf('&', i) < 0 ? -1 : query.indexOf('&', i) + 1) {
      int end = i + name.length();
      if (query.startsWith(name, i)
          && (end == query.length() || query.charAt(end) == '=' || query.charAt(end) == '&')) {
        return true;
      }
    }
    return false;
  }

  private StringBuilder separate() {
    return text.length() == 0 ? text : text.append('&');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
