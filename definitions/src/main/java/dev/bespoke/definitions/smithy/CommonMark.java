package dev.bespoke.definitions.smithy;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Turns the CommonMark of documentation (Smithy, "documentation trait") into the HTML that
 * definitions have otherwise: paragraphs, lists, headings, blocks and spans of code. Emphasis and
 * links become their text. What begins with a tag is HTML already, as all of AWS's is.
 */
final class CommonMark {
  private final StringBuilder html = new StringBuilder();
  private final Deque<String> lists = new ArrayDeque<>();
  private boolean fenced;
  private boolean open;

  private CommonMark() {}

  static String toHtml(String text) {
    if (text.isBlank() || text.stripLeading().startsWith("<")) {
      return text;
    }
    CommonMark converter = new CommonMark();
    text.lines().forEach(converter::line);
    converter.closeLists();
    return converter.html.toString().strip();
  }

  private void line(String line) {
    String content = line.strip();
    if (content.startsWith("```") || content.startsWith("~~~")) {
      html.append(fenced ? "</pre>\n" : "\n<pre>\n");
      fenced = !fenced;
      open = false;
    } else if (fenced) {
      html.append(escaped(line)).append('\n');
    } else if (content.isEmpty()) {
      open = false;
    } else if (content.startsWith("#") && content.replaceFirst("^#+", "").startsWith(" ")) {
      closeLists();
      html.append("\n<p>").append(spans(content.replaceFirst("^#+ +", ""))).append("</p>\n");
      open = false;
    } else if (content.matches("[-*+] .*")) {
      item("ul", content.substring(2));
    } else if (content.matches("\\d{1,9}[.)] .*")) {
      item("ol", content.replaceFirst("^\\d+[.)] ", ""));
    } else {
      paragraph(line, content);
    }
  }

  private void item(String list, String content) {
    if (!list.equals(lists.peek())) {
      closeLists();
      lists.push(list);
      html.append("\n<").append(list).append('>');
    }
    html.append("\n<li>").append(spans(content.strip()));
    open = true;
  }

  private void paragraph(String line, String content) {
    if (!open) {
      // After a blank line, what is not indented ends a list.
      if (!line.startsWith("  ")) {
        closeLists();
      }
      html.append(html.isEmpty() ? "" : "\n<p>");
      open = true;
    } else {
      html.append('\n');
    }
    html.append(spans(content));
  }

  private void closeLists() {
    while (!lists.isEmpty()) {
      html.append("\n</").append(lists.pop()).append(">\n");
    }
  }

  /** Code stays as it is written, and what is around it loses its marks. */
  private static String spans(String text) {
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int start = text.indexOf('`', at);
      int from = start;
      while (from >= 0 && from < text.length() && text.charAt(from) == '`') {
        from++;
      }
      String mark = start < 0 ? "" : text.substring(start, from);
      int end = start < 0 ? -1 : text.indexOf(mark, from);
      if (end < 0) {
        break;
      }
      result.append(marks(text.substring(at, start)));
      result.append("<code>").append(escaped(text.substring(from, end).strip())).append("</code>");
      at = end + mark.length();
    }
    return result.append(marks(text.substring(at))).toString();
  }

  private static String marks(String text) {
    return text.replaceAll("!?\\[([^\\]\\[]*)\\]\\([^()\\s]*\\)", "$1")
        .replaceAll("<(https?://[^\\s<>]*)>", "$1")
        .replaceAll("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1", "$2")
        .replaceAll("(?<![\\w*\\\\])[*](?=[^\\s*])([^*]+?)(?<=\\S)[*](?![\\w*])", "$1")
        .replaceAll("(?<![\\w\\\\])_(?=\\S)([^_]+?)(?<=\\S)_(?!\\w)", "$1")
        .replaceAll("\\\\([\\\\`*_{}\\[\\]()#+.!<>-])", "$1");
  }

  private static String escaped(String code) {
    return code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
