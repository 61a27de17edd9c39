package dev.bespoke.processor.writer.javadoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Turns the HTML of definitions into the text of a Javadoc comment: paragraphs and lists stay, code
 * becomes {@code <code>}, all other markup goes, and nothing can end the comment or be taken for a
 * tag.
 */
public final class JavadocRenderer {
  private static final int WIDTH = 92;

  private final StringBuilder word = new StringBuilder();
  private final List<String> lines = new ArrayList<>();
  private StringBuilder line = new StringBuilder();
  private boolean block;
  private int codeDepth;

  private JavadocRenderer() {}

  /** The comment's text, without its delimiters; empty for no documentation. */
  public static String render(String html) {
    return new JavadocRenderer().convert(html);
  }

  private String convert(String html) {
    int i = 0;
    while (i < html.length()) {
      char c = html.charAt(i);
      int end = c == '<' ? endOfTag(html, i) : -1;
      if (end > 0) {
        tag(html.substring(i + 1, end));
        i = end + 1;
      } else if (c == '&' && entityLength(html, i) > 0) {
        int length = entityLength(html, i);
        word.append(html, i, i + length);
        i += length;
      } else {
        text(c);
        i++;
      }
    }
    closeCode();
    endLine();
    return String.join("\n", lines).strip();
  }

  /** The index of the tag's {@code >}, or -1 where this is no tag. */
  private static int endOfTag(String html, int start) {
    if (start + 1 == html.length()) {
      return -1;
    }
    char next = html.charAt(start + 1);
    boolean tag = next == '/' || next == '!' || (next < 128 && Character.isLetter(next));
    return tag ? html.indexOf('>', start) : -1;
  }

  private static int entityLength(String html, int start) {
    int end = start + 1;
    while (end < html.length()
        && end - start < 10
        && (html.charAt(end) == '#'
            || (html.charAt(end) < 128 && Character.isLetterOrDigit(html.charAt(end))))) {
      end++;
    }
    boolean entity = end < html.length() && html.charAt(end) == ';' && end > start + 1;
    return entity && isKnown(html.substring(start + 1, end)) ? end - start + 1 : 0;
  }

  private static boolean isKnown(String entity) {
    return entity.startsWith("#")
        ? entity.length() > 1 && entity.substring(1).chars().allMatch(Character::isDigit)
        : List.of("amp", "lt", "gt", "quot", "nbsp", "apos").contains(entity);
  }

  private void tag(String tag) {
    boolean closing = tag.startsWith("/");
    String name = tagName(closing ? tag.substring(1) : tag);
    switch (name) {
      case "p", "div", "note", "important", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "br" ->
          paragraph();
      case "ul", "ol" -> list(closing ? "</" + name + ">" : "<" + name + ">");
      case "li" -> item(closing);
      case "code" -> code(closing);
      default -> {
        // Emphasis, links and what else there may be: the text alone stays.
      }
    }
  }

  private static String tagName(String tag) {
    int end = 0;
    while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
      end++;
    }
    return tag.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private void paragraph() {
    closeCode();
    if (word.toString().equals("<li>") || line.toString().equals("<li>")) {
      return;
    }
    endLine();
    block = true;
  }

  private void list(String tag) {
    closeCode();
    endLine();
    lines.add(tag);
    block = false;
  }

  private void item(boolean closing) {
    closeCode();
    endLine();
    block = false;
    if (!closing) {
      word.append("<li>");
    }
  }

  private void code(boolean closing) {
    if (closing) {
      closeCode();
    } else if (codeDepth == 0) {
      word.append("<code>");
      codeDepth = 1;
    }
  }

  private void closeCode() {
    if (codeDepth > 0) {
      codeDepth = 0;
      word.append("</code>");
    }
  }

  private void text(char c) {
    switch (c) {
      case ' ', '\n', '\r', '\t' -> endWord();
      case '<' -> word.append("&lt;");
      case '>' -> word.append("&gt;");
      case '&' -> word.append("&amp;");
      case '@' -> word.append("&#64;");
      case '\\' -> word.append("&#92;");
      case '*' -> word.append("&#42;");
      case '{' -> word.append("&#123;");
      case '}' -> word.append("&#125;");
      default -> {
        if (c >= ' ' && c < 127) {
          word.append(c);
        } else if (Character.isSurrogate(c)) {
          word.append('?');
        } else if (c > 159) {
          word.append("&#").append((int) c).append(';');
        }
      }
    }
  }

  private void endWord() {
    if (word.length() == 0) {
      return;
    }
    if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
      lines.add(line.toString());
      line = new StringBuilder();
    }
    if (line.length() == 0 && block && !lines.isEmpty()) {
      lines.add("");
      line.append("<p>");
    } else if (line.length() > 0) {
      line.append(' ');
    }
    block = false;
    line.append(word);
    word.setLength(0);
  }

  private void endLine() {
    endWord();
    if (line.length() > 0) {
      lines.add(line.toString());
      line = new StringBuilder();
    }
  }
}
