package dev.bespoke.runtime.serde.json;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.bytes.ByteSink;
import dev.bespoke.runtime.serde.bytes.Utf8;
import java.nio.charset.StandardCharsets;

/** The rarer side of JSON strings: escapes, characters beyond ASCII, and bytes. */
final class JsonStrings {
  private static final String HEX = "0123456789abcdef";

  private JsonStrings() {}

  /** Writes the text from index {@code start}, escaped, without its quotes. */
  static void write(String text, int start, ByteSink out) {
    int size = text.length();
    for (int i = start; i < size; ) {
      int c = text.codePointAt(i);
      // The longest is an escape of six bytes; the rest of the text takes at least one each.
      byte[] target = out.reserve(Math.addExact(size - i, 6));
      int p = out.length();
      if (c < ' ' || c == '"' || c == '\\') {
        out.fillTo(escape(c, target, p));
      } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        throw new SerdeException(
            "A string has an unpaired surrogate at index " + i + ", which has no form in UTF-8");
      } else {
        out.fillTo(Utf8.write(c, target, p));
      }
      i += Character.charCount(c);
    }
  }

  private static int escape(int c, byte[] target, int at) {
    target[at] = '\\';
    int letter =
        switch (c) {
          case '\b' -> 'b';
          case '\t' -> 't';
          case '\n' -> 'n';
          case '\f' -> 'f';
          case '\r' -> 'r';
          case '"', '\\' -> c;
          default -> 'u';
        };
    target[at + 1] = (byte) letter;
    if (letter != 'u') {
      return at + 2;
    }
    target[at + 2] = '0';
    target[at + 3] = '0';
    target[at + 4] = (byte) HEX.charAt(c >> 4);
    target[at + 5] = (byte) HEX.charAt(c & 15);
    return at + 6;
  }

  /**
   * The text between two quotes, its escapes resolved; {@code text} is well-formed UTF-8. An
   * escaped surrogate without its other half stays what it is.
   */
  static String unescape(JsonCursor cursor, int from, int to) {
    byte[] text = cursor.bytes();
    byte[] target = cursor.scratch(to - from);
    int length = 0;
    for (int p = from; p < to; ) {
      int c = text[p++];
      if (c == '\\') {
        int letter = text[p++]; // an escaped quote does not end the string, so there is one
        if (letter == 'u') {
          c = hex(cursor, p, to);
          p += 4;
          if (Character.isSurrogate((char) c)) {
            return utf16(cursor, from, to);
          }
          length = Utf8.write(c, target, length); // three bytes at most, where the escape took six
          continue;
        }
        c = escaped(cursor, letter, p - 2);
      }
      target[length++] = (byte) c;
    }
    return new String(target, 0, length, StandardCharsets.UTF_8);
  }

  /** As {@link #unescape}, for text with escaped surrogates, which UTF-8 cannot hold. */
  private static String utf16(JsonCursor cursor, int from, int to) {
    byte[] text = cursor.bytes();
    StringBuilder result = new StringBuilder(to - from);
    for (int p = from; p < to; ) {
      int c = Utf8.codePoint(text, p);
      if (c != '\\') {
        result.appendCodePoint(c);
        p += Utf8.size(c);
      } else if (text[p + 1] == 'u') {
        result.append(hex(cursor, p + 2, to));
        p += 6;
      } else {
        result.append(escaped(cursor, text[p + 1], p));
        p += 2;
      }
    }
    return result.toString();
  }

  private static char escaped(JsonCursor cursor, int letter, int at) {
    return switch (letter) {
      case '"', '\\', '/' -> (char) letter;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> throw cursor.failure(at, "expected an escape that JSON has");
    };
  }

  private static char hex(JsonCursor cursor, int from, int to) {
    int value = 0;
    for (int p = from; p < from + 4; p++) {
      int digit = p < to ? Character.digit(cursor.bytes()[p], 16) : -1;
      if (digit < 0) {
        throw cursor.failure(from, "expected four hexadecimal digits");
      }
      value = (value << 4) | digit;
    }
    return (char) value;
  }

  /** Reads the bytes that a string spells in Base64. */
  static Blob blob(JsonCursor in) {
    int start = pass(in);
    try {
      return in.isEscaped()
          ? Blob.ofBase64(in.text(start, in.at() - 1))
          : Blob.ofBase64(in.bytes(), start, in.at() - 1);
    } catch (IllegalArgumentException e) {
      throw in.failure(start, "expected Base64");
    }
  }

  /** Passes over a string, up to behind its closing quote; returns where its content begins. */
  static int pass(JsonCursor in) {
    if (in.next() != '"') {
      throw in.expected("a string");
    }
    int start = in.at() + 1;
    in.stringEnd();
    return start;
  }
}
