package dev.bespoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.definition.DocumentationLevel;
import dev.bespoke.processor.diagnostic.Diagnostic;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessorOptionsTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @TempDir Path directory;

  @Test
  void withoutOptionsNothingIsSet() {
    ProcessorOptions options = ProcessorOptions.read(Map.of(), diagnostics);
    assertThat(options.definitions()).isEmpty();
    assertThat(options.explain()).isFalse();
    assertThat(options.debug()).isFalse();
    assertThat(options.documentation()).isEqualTo(DocumentationLevel.FULL);
    assertThat(diagnostics.list()).isEmpty();
  }

  @Test
  void documentationIsFullOrASummaryOrNone() {
    for (DocumentationLevel level : DocumentationLevel.values()) {
      Map<String, String> given = Map.of("bespoke.documentation", level.value());
      assertThat(ProcessorOptions.read(given, diagnostics).documentation()).isEqualTo(level);
    }
    assertThat(diagnostics.list()).isEmpty();
    ProcessorOptions.read(Map.of("bespoke.documentation", "half"), diagnostics);
    assertThat(diagnostics.list())
        .singleElement()
        .satisfies(d -> assertThat(d.message()).contains("\"half\"", "full, summary, none"));
  }

  @Test
  void aFlagWithoutAValueIsSet() {
    Map<String, String> given = new HashMap<>();
    given.put("bespoke.explain", null);
    given.put("bespoke.debug", "true");
    ProcessorOptions options = ProcessorOptions.read(given, diagnostics);
    assertThat(options.explain()).isTrue();
    assertThat(options.debug()).isTrue();
    assertThat(diagnostics.list()).isEmpty();
  }

  @Test
  void definitionsAreAListOfPaths() {
    String value = directory + File.pathSeparator + File.pathSeparator + directory;
    ProcessorOptions options =
        ProcessorOptions.read(Map.of("bespoke.definitions", value), diagnostics);
    assertThat(options.definitions()).containsExactly(directory, directory);
    assertThat(diagnostics.list()).isEmpty();
  }

  @Test
  void pathsThatDoNotExistAreNamedInFull() {
    ProcessorOptions.read(Map.of("bespoke.definitions", "no/such\u0000"), diagnostics);
    ProcessorOptions.read(Map.of("bespoke.definitions", "no/such"), diagnostics);
    assertThat(diagnostics.list())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.BAD_OPTION, DiagnosticCode.BAD_OPTION);
    assertThat(diagnostics.list().get(1).message())
        .contains(Path.of("no/such").toAbsolutePath().toString());
  }

  /** A class path is a fine value: models depend on archives that hold none. */
  @Test
  void pathsMayHoldNoDefinitions() throws IOException {
    Files.createFile(directory.resolve("readme.txt"));
    ProcessorOptions options =
        ProcessorOptions.read(Map.of("bespoke.definitions", directory.toString()), diagnostics);
    assertThat(options.definitions()).containsExactly(directory);
    assertThat(diagnostics.list()).isEmpty();
  }

  @Test
  void amistypedOptionIsNotIgnored() {
    ProcessorOptions.read(Map.of("bespoke.definition", "x", "other", "y"), diagnostics);
    assertThat(diagnostics.list())
        .singleElement()
        .satisfies(d -> assertThat(d.message()).contains("Did you mean \"bespoke.definitions\"?"));
  }

  @Test
  void aFlagIsTrueOrFalse() {
    assertThat(ProcessorOptions.read(Map.of("bespoke.debug", "false"), diagnostics).debug())
        .isFalse();
    assertThat(diagnostics.list()).isEmpty();
    ProcessorOptions.read(Map.of("bespoke.debug", "yes"), diagnostics);
    assertThat(diagnostics.list())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.BAD_OPTION);
  }
}
