package dev.bespoke.processor.writer;

import com.palantir.javapoet.CodeBlock;

/**
 * Writes text of definitions and users as a literal. JavaPoet's own breaks at the separators of
 * lines and paragraphs, which Java's literals may contain: here they are escaped.
 */
public final class StringLiteral {
  private static final char LINE = '\u2028';
  private static final char PARAGRAPH = '\u2029';

  private StringLiteral() {}

  /** The literal of a text. */
  public static CodeBlock of(String text) {
    if (text.indexOf(LINE) < 0 && text.indexOf(PARAGRAPH) < 0) {
      return CodeBlock.of("$S", text);
    }
    StringBuilder literal = new StringBuilder("\"");
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == LINE || c == PARAGRAPH) {
        literal.append(content(text.substring(start, i))).append(c == LINE ? "\\u2028" : "\\u2029");
        start = i + 1;
      }
    }
    return CodeBlock.of("$L", literal.append(content(text.substring(start))).append('"'));
  }

  /** What JavaPoet writes between quotes. */
  private static String content(String text) {
    String literal = CodeBlock.of("$S", text).toString();
    return literal.substring(1, literal.length() - 1);
  }
}
