package dev.bespoke.integration.guide;

import dev.bespoke.integration.guide.Listing.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The listings of a page in Markdown, with the comments that say what each is. */
final class Page {
  private static final Pattern COMMENT = Pattern.compile("<!-- ([a-z]+)(?:: (.*?))? -->");
  private static final Set<String> DIRECTIVES =
      Set.of("members", "statements", "sdk", "other", "run");
  private static final Set<String> OTHER_LANGUAGES = Set.of("python", "smithy");

  private final String name;
  private final List<String> lines;
  private final List<Listing> listings = new ArrayList<>();
  private Map<String, String> directives = new LinkedHashMap<>();

  private Page(String name, List<String> lines) {
    this.name = name;
    this.lines = lines;
  }

  /** Reads a page's listings in their order. */
  static List<Listing> listings(Path root, Path file) throws IOException {
    String name = root.relativize(file).toString().replace('\\', '/');
    return listings(name, Files.readAllLines(file));
  }

  static List<Listing> listings(String name, List<String> lines) {
    Page page = new Page(name, lines);
    page.read();
    return List.copyOf(page.listings);
  }

  private void read() {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      Matcher comment = COMMENT.matcher(line);
      if (comment.matches() && DIRECTIVES.contains(comment.group(1))) {
        directives.put(comment.group(1), comment.group(2) == null ? "" : comment.group(2));
      } else if (line.startsWith("```")) {
        int end = end(i);
        add(line.substring(3), i + 1, lines.subList(i + 1, end));
        i = end;
        directives = new LinkedHashMap<>();
      } else if (!line.isEmpty()) {
        unused(i);
      }
    }
    unused(lines.size());
  }

  private void add(String language, int line, List<String> text) {
    int last = listings.size() - 1;
    if (language.equals("java")) {
      listings.add(new Listing(name, last + 2, line + 1, directives, text, null));
    } else if (OTHER_LANGUAGES.contains(language)) {
      Map<String, String> all = new LinkedHashMap<>(directives);
      all.put(language, "");
      listings.add(new Listing(name, last + 2, line + 1, all, text, null));
    } else if (language.equals("text") && last >= 0 && follows(listings.get(last), line)) {
      Listing ran = listings.get(last);
      listings.set(
          last,
          new Listing(ran.page(), ran.number(), ran.line(), ran.directives(), ran.lines(), text));
    } else {
      unused(line - 1);
    }
  }

  /** Whether nothing but empty lines is between a listing that is run and a line. */
  private boolean follows(Listing listing, int line) {
    int end = listing.line() + listing.lines().size();
    return (listing.directives().containsKey("run") || listing.kind() == Kind.PYTHON)
        && lines.subList(end, line - 1).stream().allMatch(String::isBlank);
  }

  private int end(int start) {
    for (int i = start + 1; i < lines.size(); i++) {
      if (lines.get(i).strip().equals("```")) {
        return i;
      }
    }
    throw new IllegalStateException(name + ":" + (start + 1) + ": the listing does not end");
  }

  private void unused(int index) {
    if (!directives.isEmpty()) {
      throw new IllegalStateException(
          name + ":" + index + ": no listing follows the comment " + directives.keySet());
    }
  }
}
