package dev.bespoke.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerMessage;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.ExpectedError;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What does not fit the service is refused where it stands; the fixtures say where. */
class BadPlanTest {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/bad/plan");

  @TempDir Path directory;

  static Stream<Arguments> fixtures() {
    return Stream.of(
            "Operations",
            "Patterns",
            "Services",
            "Inputs",
            "Outputs",
            "Conversations",
            "Results",
            "Resources",
            "Pages",
            "Urls",
            "Gates",
            "Links",
            "Tokens",
            "Types")
        .flatMap(f -> Stream.of(TestCompiler.values()).map(c -> Arguments.of(f, c)));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void refusesWhatTheServiceDoesNotHave(String fixture, TestCompiler compiler) throws IOException {
    Path file = FIXTURES.resolve(fixture + ".java");

    Compilation compilation =
        new CompilerRun(compiler, directory)
            .sources(file)
            .option("-Abespoke.definitions=src/test/resources/fixtures/definitions")
            .processor(new BespokeProcessor())
            .run();

    ExpectedError.assertAnnounced(file, compilation);
    assertThat(compilation.ours())
        .as("each error ends with its way out, in whole sentences")
        .allMatch(message -> message.text().matches("(?s).*[.?][ )\"]*"))
        .noneMatch(message -> message.text().matches("(?s).*([.?]{2}|  ).*"));
    assertThat(compilation.diagnostics())
        .as("errors of the compiler's that follow from ours")
        .allMatch(message -> !message.slug().isEmpty() || isAboutMissingType(message, compilation));
  }

  /** A type that is nowhere is an error for the compiler, too. */
  private static boolean isAboutMissingType(CompilerMessage message, Compilation compilation) {
    return compilation.ours().stream()
        .filter(o -> o.slug().equals("UnresolvedType"))
        .anyMatch(o -> o.line() == message.line());
  }
}
