package dev.bespoke.sample;

import java.io.PrintStream;

/**
 * A line that fills up on a terminal; elsewhere, one line when it is closed. Not safe for several
 * threads.
 */
final class ProgressBar implements AutoCloseable {
  private static final int WIDTH = 40;

  private final PrintStream out;
  private final String indent;
  private final boolean terminal;
  private final String unit;
  private final long total;
  private long done;
  private int drawn = -1;

  ProgressBar(PrintStream out, String indent, boolean terminal, String unit, long total) {
    if (total <= 0) {
      throw new IllegalArgumentException("a progress bar needs a positive total, not " + total);
    }
    this.out = out;
    this.indent = indent;
    this.terminal = terminal;
    this.unit = unit;
    this.total = total;
  }

  void advance(long steps) {
    done += steps;
    int filled = filled();
    if (terminal && filled != drawn) {
      drawn = filled;
      out.print("\r" + line());
      out.flush();
    }
  }

  private int filled() {
    return (int) (Math.min(done, total) * WIDTH / total);
  }

  private String line() {
    int filled = filled();
    return indent
        + "["
        + "#".repeat(filled)
        + ".".repeat(WIDTH - filled)
        + "] "
        + done
        + " of "
        + total
        + " "
        + unit;
  }

  @Override
  public void close() {
    out.println(terminal ? "\r" + line() : line());
  }
}
