package dev.bespoke.runtime.http;

import dev.bespoke.runtime.error.ClientException;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding as URI templates, query strings and SigV4 want it: all bytes of the UTF-8 form
 * but the unreserved characters of RFC 3986, section 2.3, in upper-case hexadecimal.
 */
public final class UriEncoder {
  private static final String HEX = "0123456789ABCDEF";

  private UriEncoder() {}

  /** Encodes one path segment, or a name or value of a query. */
  public static String encode(String value) {
    int clean = cleanPrefix(value, false);
    if (clean == value.length()) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length() + 16);
    append(out, value, clean, false);
    return out.toString();
  }

  /** Encodes a path: as {@link #encode}, but slashes stay. */
  public static String encodePath(String value) {
    int clean = cleanPrefix(value, true);
    if (clean == value.length()) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length() + 16);
    append(out, value, clean, true);
    return out.toString();
  }

  /** Appends the encoded form; slashes stay where {@code keepSlashes}. */
  public static void append(StringBuilder out, String value, boolean keepSlashes) {
    append(out, value, cleanPrefix(value, keepSlashes), keepSlashes);
  }

  private static void append(StringBuilder out, String value, int clean, boolean keepSlashes) {
    out.append(value, 0, clean);
    for (int i = clean; i < value.length(); i++) {
      char c = value.charAt(i);
      if (isUnreserved(c) || (keepSlashes && c == '/')) {
        out.append(c);
      } else if (c < 0x80) {
        appendByte(out, c);
      } else {
        int end = endOfCharacter(value, i);
        for (byte b : value.substring(i, end).getBytes(StandardCharsets.UTF_8)) {
          appendByte(out, b & 0xFF);
        }
        i = end - 1;
      }
    }
  }

  private static int endOfCharacter(String value, int start) {
    if (!Character.isSurrogate(value.charAt(start))) {
      return start + 1;
    }
    int codePoint = value.codePointAt(start);
    if (codePoint <= 0xFFFF) {
      throw new ClientException(
          "A text that goes into the request's URL has half a character (an unpaired surrogate) at"
              + " index "
              + start
              + ", which UTF-8 cannot encode. Correct it.");
    }
    return start + 2;
  }

  private static void appendByte(StringBuilder out, int value) {
    out.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 15));
  }

  private static int cleanPrefix(String value, boolean keepSlashes) {
    int i = 0;
    while (i < value.length()
        && (isUnreserved(value.charAt(i)) || (keepSlashes && value.charAt(i) == '/'))) {
      i++;
    }
    return i;
  }

  /** Whether a character stands for itself everywhere in a URI (RFC 3986, section 2.3). */
  public static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
