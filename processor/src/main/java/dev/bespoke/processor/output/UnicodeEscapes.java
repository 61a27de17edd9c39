package dev.bespoke.processor.output;

import java.nio.charset.StandardCharsets;

/**
 * Makes source plain ASCII. The Filer encodes with whatever {@code -encoding} the user's build has,
 * and replaces silently what that cannot express.
 */
final class UnicodeEscapes {
  private static final int ASCII = 0x80;

  private UnicodeEscapes() {}

  static String escape(String source) {
    if (source.getBytes(StandardCharsets.UTF_8).length == source.length()) {
      return source; // nearly always, and found much sooner than character by character
    }
    StringBuilder ascii = new StringBuilder(source.length() + 64);
    int done = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c >= ASCII) {
        ascii.append(source, done, i).append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          ascii.append(Character.forDigit((c >> shift) & 0xf, 16));
        }
        done = i + 1;
      }
    }
    ascii.append(source, done, source.length());
    return ascii.toString();
  }
}
