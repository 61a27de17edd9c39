package dev.bespoke.sample;

import java.io.PrintStream;
import java.util.List;

/** Where the tour prints; its lines are indented below the title of their step. */
final class Console {
  private static final String INDENT = "      ";

  private final PrintStream out;
  private final boolean terminal;

  /**
   * Prints to a stream.
   *
   * @param terminal whether a carriage return goes back to the start of the line
   */
  Console(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void title(String text) {
    out.println();
    out.println(text);
  }

  void print(String text) {
    out.println(INDENT + text);
  }

  void end(String text) {
    out.println();
    out.println(text);
  }

  /** Prints two columns, the left one as wide as its widest line. */
  void sideBySide(List<String> left, List<String> right) {
    int width = left.stream().mapToInt(String::length).max().orElse(0);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String leftLine = i < left.size() ? left.get(i) : "";
      String rightLine = i < right.size() ? right.get(i) : "";
      String gap = " ".repeat(width - leftLine.length());
      print((leftLine + gap + "  |  " + rightLine).stripTrailing());
    }
  }

  /** Starts a progress bar, which must be closed before anything else is printed. */
  ProgressBar progress(String unit, long total) {
    return new ProgressBar(out, INDENT, terminal, unit, total);
  }
}
