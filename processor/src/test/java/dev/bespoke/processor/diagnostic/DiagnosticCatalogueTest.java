package dev.bespoke.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No finding goes without a test and a word in the guide. */
class DiagnosticCatalogueTest {
  private static final Path GUIDE = Path.of("../src/site/markdown/diagnostics.md");

  @Test
  void theGuideHasAHeadingForEachCodeInOrder() throws IOException {
    List<String> headings =
        Files.readAllLines(GUIDE).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList();
    assertThat(headings)
        .containsExactlyElementsOf(
            Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::slug).toList());
  }

  @Test
  void eachCodeThatIsRaisedIsAnnouncedByAFixtureOrNamedByATest() throws IOException {
    String sources = textOf(Path.of("src/main/java"));
    String tests = textOf(Path.of("src/test/java"));
    String fixtures = textOf(Path.of("src/test/resources/fixtures/bad"));
    for (DiagnosticCode code : DiagnosticCode.values()) {
      if (sources.contains("DiagnosticCode." + code.name())) {
        assertThat(
                fixtures.contains(": " + code.slug() + " ")
                    || tests.contains("DiagnosticCode." + code.name()))
            .as("%s is tested", code)
            .isTrue();
      }
    }
  }

  @Test
  void slugsAreTheNamesWithoutUnderscores() {
    assertThat(DiagnosticCode.UNKNOWN_SERVICE.slug()).isEqualTo("UnknownService");
    assertThat(DiagnosticCode.NOT_AN_INTERFACE.slug()).isEqualTo("NotAnInterface");
  }

  private static String textOf(Path directory) throws IOException {
    StringBuilder text = new StringBuilder();
    try (var paths = Files.walk(directory)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".java")).sorted().toList()) {
        text.append(Files.readString(path));
      }
    }
    return text.toString();
  }
}
