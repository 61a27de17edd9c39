package dev.bespoke.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** A table, as it stands in the page. */
public final class Table {
  private final StringBuilder text = new StringBuilder();

  /** A table with these columns. */
  public Table(String... columns) {
    row((Object[]) columns);
    text.append("|---".repeat(columns.length)).append("|\n");
  }

  /** Adds a row. */
  public Table row(Object... cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(cell.toString());
    }
    text.append("| ").append(String.join(" | ", texts)).append(" |\n");
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
