package dev.bespoke.processor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    Compilation compilation = assertCompiles(compiler, "Scores.java");

    assertThat(compilation.generated())
        .containsKeys("com/acme/ScoresClient.java", "com/acme/scores/model/GetItemRequest.java");
    assertThat(compilation.classes().resolve("com/acme/ScoresClient.class")).exists();
  }

  @ParameterizedTest
  @EnumSource
  void compilesEveryFormOfMethod(TestCompiler compiler) throws IOException {
    assertCompiles(compiler, "PhotoStore.java");
  }

  @ParameterizedTest
  @EnumSource
  void compilesAWholeService(TestCompiler compiler) throws IOException {
    assertCompiles(compiler, "Everything.java");
  }

  @ParameterizedTest
  @EnumSource
  void compilesOperationsThatAnswerWithEvents(TestCompiler compiler) throws IOException {
    assertCompiles(compiler, "events");
  }

  @ParameterizedTest
  @EnumSource
  void compilesOperationsByPattern(TestCompiler compiler) throws IOException {
    Compilation compilation = assertCompiles(compiler, "Some.java");

    assertThat(compilation.generated().keySet())
        .filteredOn(name -> name.endsWith("Operation.java"))
        .containsExactlyInAnyOrder(
            "com/acme/some/model/GetItemOperation.java",
            "com/acme/some/model/ListGlobalTablesOperation.java",
            "com/acme/some/model/ListTablesOperation.java",
            "com/acme/some/model/PutItemOperation.java",
            "com/acme/some/model/PutResourcePolicyOperation.java");
  }

  @ParameterizedTest
  @EnumSource
  void compilesWhatIsDeprecatedWithoutAWarning(TestCompiler compiler) throws IOException {
    Compilation compilation = assertCompiles(compiler, "deprecated");

    assertThat(compilation.generated().get("com/acme/RetiredClient.java"))
        .containsPattern("@SuppressWarnings\\(\\{\\s*\"all\",\\s*\"deprecation\",\\s*\"removal\"");
    assertThat(compilation.generated().get("com/acme/retired/model/DeleteObjectRequest.java"))
        .doesNotContain("@SuppressWarnings");
    for (String client : List.of("Uses", "Answers", "Paths")) {
      assertThat(compilation.generated().get("com/acme/" + client + "Client.java"))
          .containsPattern("@SuppressWarnings\\(\\{\\s*\"all\",\\s*\"deprecation\"\\s*}\\)");
    }
  }

  @ParameterizedTest
  @EnumSource
  void compilesNamesThatAreKeywordsOrThoseOfGeneratedCode(TestCompiler compiler)
      throws IOException {
    Compilation compilation = assertCompiles(compiler, "names");

    assertThat(compilation.generated())
        .containsKeys(
            "com/acme/Stock/CapitalClient.java",
            "com/acme/default_/model/HeadObjectRequest.java",
            "com/acme/native_/model/DescribeInstancesRequest.java");
  }

  @ParameterizedTest
  @EnumSource
  void compilesAnInterfaceThatDeclaresAgainWhatItInherits(TestCompiler compiler)
      throws IOException {
    Compilation compilation = assertCompiles(compiler, "Redeclared.java");

    String client = requireNonNull(compilation.generated().get("com/acme/RedeclaredClient.java"));
    assertThat(client.split("public GetItemResponse getItem\\(GetItemRequest request\\)"))
        .hasSize(2);
    assertThat(client).doesNotContain("listTablesPages(");
  }

  @ParameterizedTest
  @EnumSource
  void compilesAnInterfaceThatExtendsItsGeneratedOneThroughAnother(TestCompiler compiler)
      throws IOException {
    Compilation compilation = assertCompiles(compiler, "through");

    assertThat(compilation.generated())
        .containsKeys(
            "com/acme/ThroughOperations.java",
            "com/acme/TablesResources.java",
            "com/acme/through/model/GetItemOperation.java");
    assertThat(compilation.generated().get("com/acme/TablesResource.java"))
        .contains(" tables()")
        .doesNotContain(" table(String");
  }

  @ParameterizedTest
  @EnumSource
  void compilesEnumsAndRecordsWithinListsAndMaps(TestCompiler compiler) throws IOException {
    assertCompiles(compiler, "nested");
  }

  @ParameterizedTest
  @EnumSource
  void compilesInterfacesWhoseOwnTypesAreCalledAsGeneratedOnes(TestCompiler compiler)
      throws IOException {
    assertCompiles(compiler, "hiding");
  }

  @ParameterizedTest
  @EnumSource
  void compilesRecordsOfInnerClasses(TestCompiler compiler) throws IOException {
    assertCompiles(compiler, "inner");
  }

  @ParameterizedTest
  @EnumSource
  void compilesInterfacesOfTheUnnamedPackage(TestCompiler compiler) throws IOException {
    Compilation compilation = assertCompiles(compiler, "unnamed");

    assertThat(compilation.generated())
        .containsKeys(
            "PlainClient.java",
            "PlainOperations.java",
            "plain/model/ListTablesRequest.java",
            "BareResource.java",
            "bare/resource/Table.java",
            "TabularResource.java");
    assertThat(compilation.generated().get("plain/model/ListTablesRequest.java"))
        .doesNotContain("@see");
  }

  @ParameterizedTest
  @EnumSource
  void saysOfNullNoMoreThanTheInterface(TestCompiler compiler) throws IOException {
    Compilation compilation = assertCompiles(compiler, "nullness");

    String unmarked = requireNonNull(compilation.generated().get("com/acme/UnmarkedClient.java"));
    assertThat(unmarked)
        .containsPattern("@NullUnmarked\\s+public String owner\\(\\)")
        .containsPattern("@NullUnmarked\\s+public void delete\\(String bucket, String key\\)")
        .containsPattern("@Override\\s+public @Nullable String nullable\\(\\)")
        .containsPattern("@Override\\s+public void close\\(\\)");
    assertThat(compilation.generated().get("com/acme/MarkedClient.java"))
        .containsPattern("@NullUnmarked\\s+public String inherited\\(\\)")
        .containsPattern("@Override\\s+public String owner\\(\\)");
    assertThat(compilation.generated().get("com/acme/TabularResource.java"))
        .containsPattern("@NullUnmarked\\s+public String tableStatus\\(\\)");
  }

  private Compilation assertCompiles(TestCompiler compiler, String fixture) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .sources(FIXTURES.resolve(fixture))
            .processor(new BespokeProcessor())
            .run();
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.success()).isTrue();
    return compilation;
  }
}
