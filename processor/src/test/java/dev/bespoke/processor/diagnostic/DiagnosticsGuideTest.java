package dev.bespoke.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerMessage;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.FakeRuntime;
import dev.bespoke.processor.compile.TestCompiler;
import dev.bespoke.processor.diagnostic.GuideSection.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide says of a message is true: its example causes it, its cure causes nothing. */
class DiagnosticsGuideTest {
  /** A failure of ours has no example: one that we knew would be mended. */
  private static final Set<DiagnosticCode> WITHOUT_EXAMPLE = Set.of(DiagnosticCode.INTERNAL_ERROR);

  @TempDir Path directory;

  @Test
  void theGuideHasAHeadingForEachCodeInOrder() throws IOException {
    assertThat(GuideSection.all())
        .extracting(GuideSection::heading)
        .containsExactlyElementsOf(
            Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::slug).toList());
  }

  @Test
  void eachErrorHasAnExampleAndACure() throws IOException {
    Map<String, GuideSection> sections =
        GuideSection.all().stream()
            .collect(Collectors.toMap(GuideSection::heading, Function.identity()));
    for (DiagnosticCode code : DiagnosticCode.values()) {
      GuideSection section = Objects.requireNonNull(sections.get(code.slug()));
      if (!WITHOUT_EXAMPLE.contains(code)) {
        assertThat(section.example()).as("example of %s", code).isNotEmpty();
        assertThat(section.cure().isEmpty()).as("no cure of %s", code).isEqualTo(!code.isError());
      }
    }
  }

  static Stream<Arguments> sections() throws IOException {
    return GuideSection.all().stream()
        .filter(section -> !section.example().isEmpty())
        .flatMap(s -> Stream.of(TestCompiler.values()).map(c -> Arguments.of(s, c)));
  }

  @ParameterizedTest
  @MethodSource("sections")
  void theExampleCausesTheMessageAndNoOther(GuideSection section, TestCompiler compiler)
      throws IOException {
    Compilation compilation = compile(section.example(), compiler);

    assertThat(compilation.ours())
        .isNotEmpty()
        .extracting(CompilerMessage::slug)
        .containsOnly(section.heading());
    assertThat(compilation.success()).isEqualTo(section.cure().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("sections")
  void theCureCompilesWithoutAWord(GuideSection section, TestCompiler compiler) throws IOException {
    if (section.cure().isEmpty()) {
      return; // a note needs none
    }

    Compilation compilation = compile(section.cure(), compiler);

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.success()).isTrue();
  }

  /** The version of the runtime that a dependency of Maven's names. */
  private static String version(String dependency) {
    assertThat(dependency).contains("<artifactId>bespoke-runtime</artifactId>");
    return dependency.split("<version>", 2)[1].split("</version>", 2)[0];
  }

  private Compilation compile(List<Listing> listings, TestCompiler compiler) throws IOException {
    CompilerRun run = new CompilerRun(compiler, directory).processor(new BespokeProcessor());
    for (Listing listing : listings) {
      switch (listing.language()) {
        case "java" ->
            run.source(ListingSource.typeName(listing.text()), ListingSource.of(listing.text()));
        case "properties" -> listing.text().lines().forEach(run::option);
        case "xml" -> run.classPath(FakeRuntime.of(version(listing.text()), directory));
        case "json" -> {
          Path definitions = directory.resolve("definitions");
          Path file = definitions.resolve(listing.file());
          Files.createDirectories(file.getParent());
          Files.writeString(file, listing.text());
          run.option("-Abespoke.definitions=" + definitions);
        }
        default -> throw new IllegalArgumentException("listing in " + listing.language());
      }
    }
    return run.run();
  }
}
