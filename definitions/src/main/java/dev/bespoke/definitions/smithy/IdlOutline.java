package dev.bespoke.definitions.smithy;

import java.util.Arrays;

/**
 * A text in Smithy's language whose comments are blank, and its strings but for their quotes: what
 * they contain cannot be taken for statements. All else is where it was.
 */
final class IdlOutline {
  private static final String BLOCK = "\"\"\"";

  private final String text;
  private final char[] outline;

  private IdlOutline(String text) {
    this.text = text;
    this.outline = text.toCharArray();
  }

  static String of(String text) {
    return new IdlOutline(text).blanked();
  }

  private String blanked() {
    int at = 0;
    while (at < outline.length) {
      if (text.startsWith("//", at)) {
        at = blank(at, endOfLine(at));
      } else if (text.startsWith(BLOCK, at)) {
        at = blank(at + BLOCK.length(), endOfString(at + BLOCK.length(), BLOCK)) + BLOCK.length();
      } else if (outline[at] == '"') {
        at = blank(at + 1, endOfString(at + 1, "\"")) + 1;
      } else {
        at++;
      }
    }
    return new String(outline);
  }

  private int blank(int from, int to) {
    Arrays.fill(outline, from, to, ' ');
    return to;
  }

  private int endOfLine(int from) {
    int at = from;
    while (at < outline.length && outline[at] != '\n' && outline[at] != '\r') {
      at++;
    }
    return at;
  }

  private int endOfString(int from, String quotes) {
    int at = from;
    while (at < outline.length && !text.startsWith(quotes, at)) {
      at += outline[at] == '\\' ? 2 : 1;
    }
    return Math.min(at, outline.length);
  }
}
