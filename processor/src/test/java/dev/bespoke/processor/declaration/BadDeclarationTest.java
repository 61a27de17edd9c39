package dev.bespoke.processor.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.ExpectedError;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be a declaration is refused where it stands; the fixtures say where. */
class BadDeclarationTest {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/bad/declaration");

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void refusesWhatIsNoTopLevelInterface(TestCompiler compiler) throws IOException {
    assertRefused(compiler, "NotInterfaces");
  }

  @ParameterizedTest
  @EnumSource
  void refusesNamesInLowerCase(TestCompiler compiler) throws IOException {
    assertRefused(compiler, "lowercase");
  }

  @ParameterizedTest
  @EnumSource
  void refusesAnnotationsThatExcludeEachOther(TestCompiler compiler) throws IOException {
    assertRefused(compiler, "Conflicts");
  }

  @ParameterizedTest
  @EnumSource
  void refusesMethodsThatCannotBeOperations(TestCompiler compiler) throws IOException {
    assertRefused(compiler, "Methods");
  }

  @ParameterizedTest
  @EnumSource
  void refusesInterfacesThatAskForNothing(TestCompiler compiler) throws IOException {
    assertRefused(compiler, "Supertypes");
  }

  private void assertRefused(TestCompiler compiler, String fixture) throws IOException {
    Path file = FIXTURES.resolve(fixture + ".java");
    Compilation compilation =
        new CompilerRun(compiler, directory).sources(file).processor(new DeclarationDump()).run();
    ExpectedError.assertAnnounced(file, compilation);
    assertThat(compilation.generated()).isEmpty();
  }
}
