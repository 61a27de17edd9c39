package dev.bespoke.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** No finding goes without a test. */
class DiagnosticCatalogueTest {
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
  void eachErrorSaysWhatIsWrongAndThenTheWayOut() {
    for (DiagnosticCode code : DiagnosticCode.values()) {
      if (code.isError()) {
        String wayOut = String.valueOf(code.wayOut());
        assertThat(wayOut).as("way out of %s", code).matches("(?s)([A-Z]|%s).*");
        Object[] arguments = new Object[9];
        Arrays.fill(arguments, "Sentence.");
        assertThat(code.format(arguments)).as("%s", code).matches("(?s).*[.?]");
      } else {
        assertThat(code.wayOut()).as("way out of %s", code).isNull();
      }
    }
  }

  @Test
  void aNameIsShownAsItIsWritten() {
    assertThat(DiagnosticCode.UNKNOWN_SERVICE.format("s3 ", "Did you mean \"s3\"?"))
        .startsWith("service \"s3 \" has no definition.");
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
