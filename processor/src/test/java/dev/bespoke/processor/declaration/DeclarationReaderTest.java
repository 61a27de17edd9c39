package dev.bespoke.processor.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.Golden;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both compilers must give the same declaration, though they disagree about unresolved types. */
class DeclarationReaderTest {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/declaration");

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void readsEveryFormOfMethodAndParameter(TestCompiler compiler) throws IOException {
    assertReads(compiler, "PhotoStore");
  }

  @ParameterizedTest
  @EnumSource
  void readsUnresolvedTypesWhereverTheyStand(TestCompiler compiler) throws IOException {
    assertReads(compiler, "Unresolved");
  }

  @ParameterizedTest
  @EnumSource
  void readsInheritedMethodsOnce(TestCompiler compiler) throws IOException {
    assertReads(compiler, "Inherited");
  }

  @ParameterizedTest
  @EnumSource
  void readsNullnessOfAnyPackageAndPlace(TestCompiler compiler) throws IOException {
    assertReads(compiler, "Nullness");
  }

  @ParameterizedTest
  @EnumSource
  void readsInterfacesThatExtendWhatIsGenerated(TestCompiler compiler) throws IOException {
    assertReads(compiler, "Generated");
  }

  private void assertReads(TestCompiler compiler, String fixture) throws IOException {
    DeclarationDump dump = new DeclarationDump();
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .sources(FIXTURES.resolve(fixture + ".java"))
            .option("-proc:only")
            .processor(dump)
            .run();
    assertThat(compilation.ours()).isEmpty();
    Golden.compare("declaration/" + fixture + ".txt", dump.text());
  }
}
