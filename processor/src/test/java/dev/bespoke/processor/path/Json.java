package dev.bespoke.processor.path;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;

/** Values as JSON texts. */
final class Json {
  private Json() {}

  static String of(Object value) {
    if (value instanceof Map<?, ?> map) {
      StringJoiner members = new StringJoiner(",", "{", "}");
      map.forEach((name, held) -> members.add(of(name) + ":" + of(held)));
      return members.toString();
    }
    if (value instanceof Collection<?> list) {
      StringJoiner elements = new StringJoiner(",", "[", "]");
      list.forEach(element -> elements.add(of(element)));
      return elements.toString();
    }
    return value instanceof String text
        ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : String.valueOf(value);
  }
}
