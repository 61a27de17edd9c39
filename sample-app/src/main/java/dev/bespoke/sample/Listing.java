package dev.bespoke.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A piece of the tour's own source, shown as it runs: the lines between two marking comments. */
final class Listing {
  private static final String BEGIN = "// listing";
  private static final String END = "// end of listing";

  private Listing() {}

  /**
   * Reads the listing of a source file that is packaged beside its class.
   *
   * @throws IOException if there is no such file, or no listing in it
   */
  static List<String> of(String sourceFile) throws IOException {
    try (InputStream in = Listing.class.getResourceAsStream(sourceFile)) {
      if (in == null) {
        throw new IOException("the source " + sourceFile + " is not on the class path");
      }
      return cut(new String(in.readAllBytes(), StandardCharsets.UTF_8), sourceFile);
    }
  }

  static List<String> cut(String source, String name) throws IOException {
    List<String> lines = new ArrayList<>();
    int indent = -1;
    for (String line : (Iterable<String>) source.lines()::iterator) {
      if (line.strip().equals(END)) {
        return lines;
      } else if (indent >= 0) {
        lines.add(line.isBlank() ? "" : line.substring(indent));
      } else if (line.strip().equals(BEGIN)) {
        indent = line.indexOf(BEGIN);
      }
    }
    throw new IOException(name + " has no listing");
  }
}
