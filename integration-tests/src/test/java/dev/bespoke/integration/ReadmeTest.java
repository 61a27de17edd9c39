package dev.bespoke.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's first project is the one that is built from outside. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PROJECT = ROOT.resolve("src/it/first-client");

  @Test
  void theFirstClientIsTheOneOfTheProject() throws Exception {
    assertThat(block("### The first client", "java"))
        .isEqualTo(lines(PROJECT.resolve("src/main/java/com/acme/Photos.java")));
  }

  @Test
  void theMavenSnippetIsThatOfTheProject() throws Exception {
    assertThat(lines(PROJECT.resolve("pom.xml"))).containsSubsequence(block("### Maven", "xml"));
  }

  private static List<String> block(String heading, String language) throws IOException {
    String text = Files.readString(ROOT.resolve("README.md"));
    String fence = "```" + language + "\n";
    int start = text.indexOf(fence, text.indexOf(heading)) + fence.length();
    return stripped(text.substring(start, text.indexOf("```", start)));
  }

  private static List<String> lines(Path file) throws IOException {
    return stripped(Files.readString(file).replace("@project.version@", "0.1.0-SNAPSHOT"));
  }

  private static List<String> stripped(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
