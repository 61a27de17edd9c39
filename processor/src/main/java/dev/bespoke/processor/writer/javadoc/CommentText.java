package dev.bespoke.processor.writer.javadoc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Puts a Javadoc comment together: folded lines, every tag closed and none empty. Tags are written
 * when there is text for them, so that what the source opens and leaves empty never appears.
 */
final class CommentText {
  private static final int WIDTH = 92;

  /** The code points that HTML's entities cover, as doclint sees it. */
  private static final int LAST_ENTITY = 2126;

  private final List<String> lines = new ArrayList<>();
  private final Deque<Level> lists = new ArrayDeque<>();
  private final StringBuilder word = new StringBuilder();
  private StringBuilder line = new StringBuilder();
  private String label = "";
  private boolean paragraph;
  private boolean code;
  private boolean codeWritten;

  /** A list that is open. */
  private static final class Level {
    final String name;
    boolean written;
    boolean itemDue = true;

    Level(String name) {
      this.name = name;
    }
  }

  /** Adds a character of the text, escaped where it would mean something to Javadoc. */
  void append(int codePoint) {
    if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
      space();
      return;
    }
    int type = Character.getType(codePoint);
    if (type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED) {
      return;
    }
    writeTags();
    switch (codePoint) {
      case '<' -> word.append("&lt;");
      case '>' -> word.append("&gt;");
      case '&' -> word.append("&amp;");
      case '@' -> word.append("&#64;");
      case '\\' -> word.append("&#92;");
      case '/' -> word.append(endsWithStar() ? "&#47;" : "/");
      default -> {
        if (codePoint > 127 && codePoint <= LAST_ENTITY) {
          word.append("&#").append(codePoint).append(';');
        } else {
          word.appendCodePoint(codePoint);
        }
      }
    }
  }

  /** Adds characters that mean nothing to Javadoc. */
  void append(String plain) {
    writeTags();
    word.append(plain);
  }

  private boolean endsWithStar() {
    return word.length() > 0 && word.charAt(word.length() - 1) == '*';
  }

  /** Ends a word. */
  void space() {
    if (word.length() == 0) {
      return;
    }
    if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
      lines.add(line.toString());
      line = new StringBuilder();
    }
    if (line.length() == 0 && paragraph && !lines.isEmpty()) {
      lines.add("");
      line.append("<p>");
    } else if (line.length() > 0) {
      line.append(' ');
    }
    paragraph = false;
    line.append(word);
    word.setLength(0);
  }

  /** Begins a paragraph, unless a list's item has just begun. */
  void paragraph() {
    endLine();
    paragraph = lists.isEmpty() || !lists.getLast().itemDue;
  }

  /** Puts a word, or none, before the text to come. */
  void label(String text) {
    label = text.isEmpty() ? "" : text + " ";
  }

  /** Begins or ends code. */
  void code(boolean begins) {
    if (!begins && codeWritten) {
      word.append("</code>");
      codeWritten = false;
    }
    code = begins;
  }

  /** Opens a list. */
  void openList(String name) {
    endLine();
    lists.addLast(new Level(name));
  }

  /** Closes the innermost list, if there is one. */
  void closeList() {
    endLine();
    Level level = lists.pollLast();
    if (level != null && level.written) {
      lines.add("</" + level.name + ">");
    }
    paragraph = level != null || paragraph;
  }

  /** Begins an item; outside any list it is a paragraph. */
  void item() {
    paragraph();
    if (!lists.isEmpty()) {
      lists.getLast().itemDue = true;
      paragraph = false;
    }
  }

  /** The comment. */
  String finish() {
    endLine();
    while (!lists.isEmpty()) {
      closeList();
    }
    return String.join("\n", lines).strip();
  }

  /** Writes the tags that the text to come stands in. */
  private void writeTags() {
    for (Level level : lists) {
      if (!level.written) {
        finishLine();
        lines.add("<" + level.name + ">");
        level.written = true;
      }
      if (level.itemDue) {
        finishLine();
        word.append("<li>");
        level.itemDue = false;
        paragraph = false;
      }
    }
    word.append(label);
    label = "";
    if (code && !codeWritten) {
      word.append("<code>");
      codeWritten = true;
    }
  }

  /** Ends a line for a block to come, and the code in it. */
  private void endLine() {
    code(false);
    finishLine();
  }

  private void finishLine() {
    space();
    if (line.length() > 0) {
      lines.add(line.toString());
      line = new StringBuilder();
    }
  }
}
