package dev.bespoke.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of the page: what one sub-command measures. */
public final class Section {
  private static final Path RESULTS = Path.of("target", "results");

  private final String name;
  private final StringBuilder text = new StringBuilder();

  /** Begins a section and looks how busy the machine is. */
  public Section(String name, String title) {
    this.name = name;
    text.append("## ").append(title).append("\n\n");
    text.append(Machine.idle()).append("\n\n");
  }

  /** Adds a paragraph. */
  public Section paragraph(String paragraph) {
    text.append(paragraph.strip()).append("\n\n");
    return this;
  }

  /** Adds a table. */
  public Section table(Table table) {
    text.append(table).append('\n');
    return this;
  }

  /** Prints it and keeps it for the page. */
  public void finish() throws IOException {
    Files.createDirectories(RESULTS);
    Files.writeString(file(name), text);
    System.out.println(text);
  }

  static Path file(String name) {
    return RESULTS.resolve(name + ".md");
  }
}
