package dev.bespoke.processor.definition;

import java.util.Locale;
import java.util.Set;

/** How much of the definitions' documentation becomes Javadoc. */
public enum DocumentationLevel {
  /** All of it. */
  FULL,
  /** The first sentence of each text. */
  SUMMARY,
  /** Nothing: generated classes have a sentence of ours. */
  NONE;

  private static final Set<String> ABBREVIATIONS = Set.of("e.g", "i.e", "etc", "vs", "no", "incl");

  /** The name in the option's value. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is left of a text; both are HTML. */
  String apply(String html) {
    return switch (this) {
      case FULL -> html;
      case SUMMARY -> html.substring(0, endOfSentence(html));
      case NONE -> "";
    };
  }

  /** The end of the first sentence, or of the first block that has text. */
  private static int endOfSentence(String html) {
    boolean text = false;
    int i = 0;
    while (i < html.length()) {
      char c = html.charAt(i);
      if (c == '<') {
        if (text && isBlock(html, i)) {
          return i;
        }
        int end = html.indexOf('>', i);
        i = end < 0 ? html.length() : end;
      } else if (isEnd(html, i)) {
        return i + 1;
      } else {
        text |= !Character.isWhitespace(c);
      }
      i++;
    }
    return html.length();
  }

  private static boolean isEnd(String html, int at) {
    char c = html.charAt(at);
    boolean last =
        at + 1 == html.length()
            || Character.isWhitespace(html.charAt(at + 1))
            || html.charAt(at + 1) == '<';
    return last && (c == '!' || c == '?' || (c == '.' && !endsAbbreviation(html, at)));
  }

  private static boolean endsAbbreviation(String html, int dot) {
    int start = dot;
    while (start > 0
        && (Character.isLetter(html.charAt(start - 1)) || html.charAt(start - 1) == '.')) {
      start--;
    }
    return ABBREVIATIONS.contains(html.substring(start, dot).toLowerCase(Locale.ROOT));
  }

  private static boolean isBlock(String html, int tag) {
    int start = html.startsWith("</", tag) ? tag + 2 : tag + 1;
    int end = start;
    while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
      end++;
    }
    return switch (html.substring(start, end).toLowerCase(Locale.ROOT)) {
      case "p", "ul", "ol", "li", "dl", "dt", "dd", "div", "br", "note", "important", "pre" -> true;
      default -> false;
    };
  }
}
