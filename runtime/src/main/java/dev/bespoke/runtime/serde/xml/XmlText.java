package dev.bespoke.runtime.serde.xml;

import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.bytes.ByteSink;
import dev.bespoke.runtime.serde.bytes.Utf8;

/** The rarer side of text and attribute values: references, and characters beyond ASCII. */
final class XmlText {
  private XmlText() {}

  /** Whether XML 1.0 has this character. */
  static boolean isLegal(int c) {
    return c >= ' '
        ? c < Character.MIN_SURROGATE || (c > Character.MAX_SURROGATE && c != 0xfffe && c != 0xffff)
        : c == '\t' || c == '\n' || c == '\r';
  }

  /**
   * Writes the text from index {@code start}, escaped; in an attribute, quotes and tabs as well.
   */
  static void write(String text, int start, boolean attribute, ByteSink out) {
    int size = text.length();
    for (int i = start; i < size; ) {
      int c = text.codePointAt(i);
      if (!isLegal(c)) {
        throw new SerdeException(
            "A string has a character at index " + i + " that XML 1.0 lacks: U+" + hex(c));
      }
      String reference = reference(c, attribute);
      if (reference != null) {
        out.ascii(reference);
      } else {
        byte[] target = out.reserve(Math.addExact(size - i, 4));
        out.fillTo(Utf8.write(c, target, out.length()));
      }
      i += Character.charCount(c);
    }
  }

  private static String hex(int c) {
    String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
    return "0000".substring(Math.min(4, digits.length())) + digits;
  }

  private static @org.jspecify.annotations.Nullable String reference(int c, boolean attribute) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '\r' -> "&#xD;";
      case '\n' -> "&#xA;";
      case '"' -> attribute ? "&quot;" : null;
      case '\t' -> attribute ? "&#x9;" : null;
      default -> null;
    };
  }

  /** Appends characters as they are but for line ends, which become one line feed each. */
  static void append(XmlCursor cursor, int from, int to, StringBuilder result) {
    byte[] bytes = cursor.bytes();
    int malformed = Utf8.malformed(bytes, from, to);
    if (malformed >= 0) {
      throw cursor.failure(malformed, "expected UTF-8");
    }
    for (int p = from; p < to; ) {
      int c = Utf8.codePoint(bytes, p);
      if (!isLegal(c)) {
        throw cursor.failure(p, "expected a character that XML 1.0 has");
      }
      p += Utf8.size(c);
      if (c == '\r') {
        c = '\n';
        if (p < to && bytes[p] == '\n') {
          p++;
        }
      }
      result.appendCodePoint(c);
    }
  }

  /** The offset behind the reference that begins at {@code from}. */
  static int referenceEnd(XmlCursor cursor, int from, int to) {
    int end = from;
    while (end < to && cursor.bytes()[end] != ';') {
      end++;
    }
    if (end == to) {
      throw cursor.failure(from, "expected a reference that ends in a semicolon");
    }
    return end + 1;
  }

  /**
   * The character that the reference between two offsets stands for: as in XML 1.1, a control
   * character may be one, since S3 lists keys with such characters so (Amazon S3 API Reference,
   * "ListObjectsV2").
   */
  static int reference(XmlCursor cursor, int from, int end) {
    int c =
        cursor.byteAt(from + 1) == '#'
            ? number(cursor, from + 2, end - 1)
            : entity(cursor, from, end);
    boolean control = c > 0 && c < ' ';
    if (!control && !isLegal(c)) {
      throw cursor.failure(from, "expected a reference to a character that XML 1.1 has");
    }
    return c;
  }

  /** The character of one of the five entities that XML has without a DTD, or 0. */
  private static int entity(XmlCursor cursor, int from, int end) {
    return switch (end - from) {
      case 4 -> cursor.startsWith("&lt;", from) ? '<' : cursor.startsWith("&gt;", from) ? '>' : 0;
      case 5 -> cursor.startsWith("&amp;", from) ? '&' : 0;
      case 6 ->
          cursor.startsWith("&quot;", from) ? '"' : cursor.startsWith("&apos;", from) ? '\'' : 0;
      default -> 0;
    };
  }

  private static int number(XmlCursor cursor, int from, int to) {
    boolean hex = cursor.byteAt(from) == 'x';
    int value = 0;
    int first = hex ? from + 1 : from;
    for (int p = first; p < to; p++) {
      int digit = Character.digit(cursor.bytes()[p], hex ? 16 : 10);
      value = value * (hex ? 16 : 10) + digit;
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        return 0;
      }
    }
    return first == to ? 0 : value;
  }
}
