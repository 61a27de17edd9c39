package dev.bespoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From an annotated interface to class files, without a warning. */
class GeneratedClientTest {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/good");

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void compilesAClientOfOneOperation(TestCompiler compiler) throws IOException {
    Compilation compilation = assertCompiles(compiler, "Scores");

    assertThat(compilation.generated())
        .containsKeys("com/acme/ScoresClient.java", "com/acme/scores/model/GetItemRequest.java");
    assertThat(compilation.classes().resolve("com/acme/ScoresClient.class")).exists();
  }

  @ParameterizedTest
  @EnumSource
  void compilesEveryFormOfMethod(TestCompiler compiler) throws IOException {
    assertCompiles(compiler, "PhotoStore");
  }

  @ParameterizedTest
  @EnumSource
  void compilesAWholeService(TestCompiler compiler) throws IOException {
    assertCompiles(compiler, "Everything");
  }

  @ParameterizedTest
  @EnumSource
  void compilesOperationsByPattern(TestCompiler compiler) throws IOException {
    Compilation compilation = assertCompiles(compiler, "Some");

    assertThat(compilation.generated().keySet())
        .filteredOn(name -> name.endsWith("Operation.java"))
        .containsExactlyInAnyOrder(
            "com/acme/some/model/GetItemOperation.java",
            "com/acme/some/model/ListGlobalTablesOperation.java",
            "com/acme/some/model/ListTablesOperation.java",
            "com/acme/some/model/PutItemOperation.java",
            "com/acme/some/model/PutResourcePolicyOperation.java");
  }

  private Compilation assertCompiles(TestCompiler compiler, String fixture) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .sources(FIXTURES.resolve(fixture + ".java"))
            .processor(new BespokeProcessor())
            .run();
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.success()).isTrue();
    return compilation;
  }
}
