package dev.bespoke.processor.diagnostic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A section of the guide to the diagnostics.
 *
 * @param heading the code's slug
 * @param example the listings that cause the message
 * @param cure the listings after {@code Instead:}, which do not
 */
record GuideSection(String heading, List<Listing> example, List<Listing> cure) {
  private static final Path GUIDE = Path.of("../src/site/markdown/diagnostics.md");

  /**
   * A fenced listing.
   *
   * @param language {@code java}, {@code json}, {@code properties} for options of the compiler, or
   *     {@code xml} for a dependency on the runtime
   * @param file what stands after the language: where a JSON file goes
   */
  record Listing(String language, String file, String text) {}

  /** The sections, in order. */
  static List<GuideSection> all() throws IOException {
    List<GuideSection> sections = new ArrayList<>();
    List<Listing> target = new ArrayList<>();
    List<String> lines = Files.readAllLines(GUIDE);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("## ")) {
        sections.add(new GuideSection(line.substring(3), new ArrayList<>(), new ArrayList<>()));
        target = sections.get(sections.size() - 1).example;
      } else if (line.equals("Instead:")) {
        target = sections.get(sections.size() - 1).cure;
      } else if (line.startsWith("```")) {
        int start = i + 1;
        do {
          i++;
        } while (!lines.get(i).equals("```"));
        String[] info = line.substring(3).split(" ", 2);
        String text = String.join("\n", lines.subList(start, i));
        if (!info[0].equals("text")) { // what a compiler says is no source
          target.add(new Listing(info[0], info.length == 1 ? "" : info[1], text));
        }
      }
    }
    return sections;
  }

  @Override
  public String toString() {
    return heading;
  }
}
