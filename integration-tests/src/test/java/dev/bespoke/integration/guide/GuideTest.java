package dev.bespoke.integration.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.integration.guide.Listing.Kind;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every listing of the README and the site is compiled as its reader would compile it, and run
 * where it says so. CONTRIBUTING.md lists the comments that say what a listing is.
 */
class GuideTest {
  private static final Path ROOT = Path.of("..");
  private static final Path SITE = ROOT.resolve("src/site/markdown");
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** Its wrong examples, and their cures, are compiled by a test of their own. */
  private static final String DIAGNOSTICS = "diagnostics.md";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  @TestFactory
  Stream<DynamicTest> everyListingDoesWhatItSays() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files()) {
      List<Listing> listings = Page.listings(ROOT, file);
      if (listings.stream().anyMatch(listing -> listing.kind() != Kind.OTHER)) {
        GuideCompiler compiler = new GuideCompiler(directory.resolve("page" + tests.size()));
        String name = ROOT.relativize(file).toString();
        tests.add(
            DynamicTest.dynamicTest(
                name + " compiles", () -> assertThat(compiler.compile(listings)).isEmpty()));
        for (Listing listing : listings) {
          if (Sources.runs(listing)) {
            tests.add(
                DynamicTest.dynamicTest(listing + " runs", () -> run(listing, compiler.classes())));
          }
        }
        PythonScript script = new PythonScript(listings);
        if (!script.isEmpty()) {
          tests.add(DynamicTest.dynamicTest(name + " runs in Python", () -> script.run(directory)));
        }
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> paths = Files.walk(SITE)) {
      paths
          .filter(path -> path.toString().endsWith(".md") && !path.endsWith(DIAGNOSTICS))
          .sorted()
          .forEach(files::add);
    }
    return files;
  }

  private static void run(Listing listing, Path classes) throws Exception {
    List<String> command =
        List.of(
            JAVA,
            "-Xmx64m",
            "-cp",
            classes + File.pathSeparator + System.getProperty("java.class.path"),
            Sources.mainClass(listing));
    Map<String, String> environment = GuideServer.environment(listing.directive("run"));
    List<String> printed = Program.run(listing, command, environment, classes);
    if (listing.printed() != null) {
      assertThat(printed).isEqualTo(listing.printed());
    }
  }
}
