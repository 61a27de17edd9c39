package dev.bespoke.definitions.build;

import dev.bespoke.definitions.DefinitionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which services the bundle holds and where they come from: a line each, of the service's name, its
 * model in {@code aws-java-sdk-models}, and the directory in a jar of {@code
 * software.amazon.awssdk} that has its paginators and waiters (and the service itself where there
 * is no newer model); {@code -} stands for none.
 */
final class ServiceTable {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private ServiceTable() {}

  /**
   * A line of the table.
   *
   * @param model the file in {@code models/}, without {@code -model.json}
   * @param codegen a jar's name and a directory within it
   */
  record Row(String service, @Nullable String model, @Nullable String codegen) {}

  static List<Row> read(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        rows.add(row(file, text));
      }
    }
    return rows;
  }

  private static Row row(Path file, String line) {
    List<String> columns = List.of(BLANKS.split(line));
    if (columns.size() != 3) {
      throw new DefinitionException(file.toString(), line, "a line has three columns");
    }
    Row row = new Row(columns.get(0), orNull(columns.get(1)), orNull(columns.get(2)));
    if (row.model == null && row.codegen == null) {
      throw new DefinitionException(file.toString(), line, "the service comes from nowhere");
    }
    return row;
  }

  private static @Nullable String orNull(String column) {
    return column.equals("-") ? null : column;
  }
}
