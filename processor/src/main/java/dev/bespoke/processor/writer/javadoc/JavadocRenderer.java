package dev.bespoke.processor.writer.javadoc;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns the HTML of definitions into the text of a Javadoc comment: paragraphs and lists stay, code
 * becomes {@code <code>}, all other markup goes, and nothing can end the comment or be taken for a
 * tag. What looks like a tag but is none, as in {@code arn:aws:s3:<region>}, stays as text.
 */
public final class JavadocRenderer {
  private static final Set<String> MARKUP =
      Set.of(
          "a",
          "b",
          "big",
          "code",
          "em",
          "font",
          "fullname",
          "hr",
          "i",
          "img",
          "link",
          "replaceable",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "tt",
          "u",
          "var");
  private static final Set<String> BLOCKS =
      Set.of(
          "blockquote",
          "br",
          "caption",
          "dd",
          "div",
          "dl",
          "dt",
          "example",
          "examples",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "important",
          "note",
          "p",
          "pre",
          "table",
          "tr");
  private static final Map<String, Integer> ENTITIES =
      Map.of(
          "amp",
          (int) '&',
          "lt",
          (int) '<',
          "gt",
          (int) '>',
          "quot",
          (int) '"',
          "apos",
          (int) '\'',
          "nbsp",
          (int) ' ');
  private static final int LONGEST_ENTITY = 10;

  /** Whether a character of ASCII means nothing to HTML or Javadoc. */
  private static final boolean[] PLAIN = new boolean[127];

  static {
    for (char c = '!'; c < PLAIN.length; c++) {
      PLAIN[c] = "<>&@\\/".indexOf(c) < 0;
    }
  }

  private final String html;
  private final CommentText out = new CommentText();

  private JavadocRenderer(String html) {
    this.html = html;
  }

  /** The comment's text, without its delimiters; empty for no documentation. */
  public static String render(String html) {
    return new JavadocRenderer(html).convert();
  }

  private String convert() {
    int at = 0;
    while (at < html.length()) {
      int word = plainEnd(at);
      if (word > at) {
        out.append(html.substring(at, word));
        at = word;
        continue;
      }
      int c = html.codePointAt(at);
      int end = c == '<' ? markup(at) : c == '&' ? entity(at) : -1;
      if (end < 0) {
        text(c);
        end = at + Character.charCount(c);
      }
      at = end;
    }
    return out.finish();
  }

  /**
   * Where a run of characters ends that stand for themselves. Most text is such runs; what looks at
   * each character further would be a good part of a short compilation.
   */
  private int plainEnd(int from) {
    int at = from;
    while (at < html.length() && html.charAt(at) < PLAIN.length && PLAIN[html.charAt(at)]) {
      at++;
    }
    return at;
  }

  /** Renders the tag or comment at an index; the index after it, or -1 where there is none. */
  private int markup(int start) {
    if (html.startsWith("<!--", start)) {
      int end = html.indexOf("-->", start);
      return end < 0 ? -1 : end + "-->".length();
    }
    boolean closing = html.startsWith("</", start);
    int nameStart = closing ? start + 2 : start + 1;
    int nameEnd = nameStart;
    while (nameEnd < html.length() && isNamePart(html.charAt(nameEnd))) {
      nameEnd++;
    }
    int end = html.indexOf('>', nameEnd);
    if (nameEnd == nameStart || end < 0) {
      return -1;
    }
    String name = html.substring(nameStart, nameEnd);
    return tag(name, closing) ? end + 1 : -1;
  }

  private static boolean isNamePart(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }

  /** Renders a tag; false where it is text that looks like one. */
  private boolean tag(String written, boolean closing) {
    String name = written.toLowerCase(Locale.ROOT);
    if (BLOCKS.contains(name)) {
      out.paragraph();
      if (name.equals("note") || name.equals("important")) {
        out.label(closing ? "" : name.equals("note") ? "Note:" : "Important:");
      }
      return true;
    }
    switch (name) {
      case "ul", "ol" -> {
        if (closing) {
          out.closeList();
        } else {
          out.openList(name);
        }
      }
      case "li" -> out.item();
      case "code" -> out.code(!closing);
      case "td", "th" -> out.space();
      default -> {
        return closing || MARKUP.contains(name) || html.contains("</" + written + ">");
      }
    }
    return true;
  }

  /** Renders the entity at an index; the index after it, or -1 where there is none. */
  private int entity(int start) {
    int end = html.indexOf(';', start);
    if (end < 0 || end - start > LONGEST_ENTITY) {
      return -1;
    }
    String name = html.substring(start + 1, end);
    int codePoint =
        name.startsWith("#") ? number(name.substring(1)) : ENTITIES.getOrDefault(name, -1);
    if (codePoint < 0) {
      return -1;
    }
    text(codePoint);
    return end + 1;
  }

  private static int number(String digits) {
    boolean hex = digits.startsWith("x") || digits.startsWith("X");
    try {
      int number = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
      return Character.isValidCodePoint(number) ? number : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private void text(int codePoint) {
    switch (codePoint) {
      case 0x2018, 0x2019 -> out.append('\'');
      case 0x201c, 0x201d -> out.append('"');
      case 0xfb00 -> out.append("ff");
      case 0xfb01 -> out.append("fi");
      case 0xfb02 -> out.append("fl");
      case 0xfb03 -> out.append("ffi");
      case 0x2026 -> out.append("...");
      default -> {
        if (codePoint >= 0x80 && codePoint < 0xa0) {
          // No character of HTML: what is meant is the one of Windows, as in browsers.
          String meant = new String(new byte[] {(byte) codePoint}, Charset.forName("windows-1252"));
          if (meant.codePointAt(0) >= 0xa0 && meant.codePointAt(0) != 0xfffd) {
            text(meant.codePointAt(0));
          }
        } else {
          out.append(codePoint);
        }
      }
    }
  }
}
