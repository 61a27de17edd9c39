package dev.bespoke.runtime.serde;

import org.jspecify.annotations.Nullable;

/** What generated structures say of themselves. */
final class StructureText {
  private StructureText() {}

  /**
   * Puts values into a pattern such as {@code Card[owner, number=***, limit]}: in the order of the
   * names, behind each of them, but for a value whose name has {@code =***} behind it, of which no
   * more is said than whether it is null.
   */
  static String of(String pattern, @Nullable Object[] values) {
    if (values.length == 0) {
      return pattern;
    }
    StringBuilder text = new StringBuilder(pattern.length() + 16 * values.length);
    int start = 0;
    for (Object value : values) {
      int end = pattern.indexOf(',', start);
      String name = pattern.substring(start, end < 0 ? pattern.length() - 1 : end);
      if (!name.endsWith("=***")) {
        text.append(name).append('=').append(value);
      } else if (value == null) {
        text.append(name, 0, name.length() - 3).append("null");
      } else {
        text.append(name);
      }
      start += name.length();
      if (end >= 0) {
        text.append(", ");
        start += 2;
      }
    }
    return text.append(']').toString();
  }
}
