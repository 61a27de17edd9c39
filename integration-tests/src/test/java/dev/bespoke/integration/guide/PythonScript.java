package dev.bespoke.integration.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.integration.guide.Listing.Kind;
import dev.bespoke.localservers.MotoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The listings in Python of a page, which are one script: each sees what those before it did. It
 * runs with the Python that moto is installed for, since boto3 is there too.
 */
final class PythonScript {
  private final List<Listing> listings;

  PythonScript(List<Listing> page) {
    this.listings = page.stream().filter(listing -> listing.kind() == Kind.PYTHON).toList();
  }

  boolean isEmpty() {
    return listings.isEmpty();
  }

  /** Each listing at the page's own lines, so that Python's messages have them. */
  String text() {
    List<String> lines = new ArrayList<>();
    for (Listing listing : listings) {
      while (lines.size() < listing.line() - 1) {
        lines.add("");
      }
      lines.addAll(listing.lines());
    }
    return String.join("\n", lines) + "\n";
  }

  /** What the script prints: the {@code text} fences that follow its listings. */
  List<String> printed() {
    List<String> printed = new ArrayList<>();
    for (Listing listing : listings) {
      printed.addAll(listing.printed() == null ? List.of() : listing.printed());
    }
    return printed;
  }

  /** Runs the script; where moto is missing, skips the test, or fails it in CI. */
  void run(Path directory) throws IOException, InterruptedException {
    Map<String, String> environment = GuideServer.environment("moto");
    String page = Path.of(listings.get(0).page()).getFileName().toString();
    Path script = Files.writeString(directory.resolve(page + ".py"), text());
    assertThat(
            Program.run(
                page, List.of(MotoServer.python(), script.toString()), environment, directory))
        .isEqualTo(printed());
  }
}
