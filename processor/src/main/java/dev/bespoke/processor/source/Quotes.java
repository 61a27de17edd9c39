package dev.bespoke.processor.source;

import org.jspecify.annotations.Nullable;

/** String literals. */
final class Quotes {
  private Quotes() {}

  /** The literal of a text, or {@code null}. */
  static String quoted(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    String text = value.toString();
    StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\b' -> literal.append("\\b");
        case '\t' -> literal.append("\\t");
        case '\f' -> literal.append("\\f");
        case '\r' -> literal.append("\\r");
        case '\n' -> literal.append("\\n");
        default -> {
          if (Character.isISOControl(c)) {
            literal.append(String.format("\\u%04x", (int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }
}
