package dev.bespoke.processor.compile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * A compiler's message.
 *
 * @param file the source file's name without its directory; empty for no position
 * @param line the line, from 1
 * @param at what stands where the caret is, to the end of the line
 */
public record CompilerMessage(
    Diagnostic.Kind kind, String file, long line, String at, String text) {
  private static final Pattern SLUG = Pattern.compile("\\[bespoke:(\\w+)] ");
  private static final Pattern KEYWORD = Pattern.compile("^(@?interface|class|enum|record) ");

  /** What the caret is on, from the name on: javac points to the keyword before a type's name. */
  String name() {
    return KEYWORD.matcher(at).replaceFirst("");
  }

  /** The slug of one of our messages, else empty. */
  public String slug() {
    Matcher matcher = SLUG.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }
}
