package dev.bespoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerMessage;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.ExpectedError;
import dev.bespoke.processor.compile.FakeRuntime;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A runtime that generated code is not written for is one error, at the first interface. */
class RuntimeCheckTest {
  private static final Path FIXTURE = Path.of("src/test/resources/fixtures/bad/runtime");

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void anotherVersion(TestCompiler compiler) throws IOException {
    Compilation compilation =
        run(compiler).classPath(FakeRuntime.of("0.0.9", directory)).sources(FIXTURE).run();

    ExpectedError.assertAnnounced(FIXTURE, compilation);
    assertThat(compilation.ours())
        .singleElement()
        .extracting(CompilerMessage::text)
        .asString()
        .contains(RuntimeCheck.VERSION, "found: 0.0.9");
    assertThat(compilation.others()).as("errors that follow from ours").isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void noRuntime(TestCompiler compiler) throws IOException, URISyntaxException {
    Compilation compilation =
        run(compiler)
            .onlyClassPath(
                Path.of(
                    ServiceClient.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()))
            .sources(FIXTURE)
            .run();

    ExpectedError.assertAnnounced(FIXTURE, compilation);
    assertThat(compilation.ours())
        .singleElement()
        .extracting(CompilerMessage::text)
        .asString()
        .contains(RuntimeCheck.VERSION, "found: none");
    assertThat(compilation.generated()).isEmpty();
  }

  @Test
  void theVersionIsTheBuilds() throws IOException {
    String version =
        Files.readString(Path.of("pom.xml")).split("<version>", 2)[1].split("</version>", 2)[0];
    assertThat(RuntimeCheck.VERSION).isEqualTo(version.replace("-SNAPSHOT", ""));
  }

  private CompilerRun run(TestCompiler compiler) {
    return new CompilerRun(compiler, directory).processor(new BespokeProcessor());
  }
}
