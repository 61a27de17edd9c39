package dev.bespoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerMessage;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.LaterGenerator;
import dev.bespoke.processor.compile.TestCompiler;
import dev.bespoke.processor.declaration.ClientDeclaration;
import dev.bespoke.processor.declaration.ClientDeclarationReader;
import dev.bespoke.processor.declaration.MissingAnnotations;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.SourceLocation;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.GeneratedSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens around a generator, whatever it generates. */
class RoundsTest {
  @TempDir Path directory;

  /** Generates {@code <Name>Client}, an implementation of no method. */
  private static final Generator EMPTY_CLIENT =
      (type, diagnostics) ->
          List.of(
              source(
                  "com.acme",
                  TypeSpec.classBuilder(type.getSimpleName() + "Client")
                      .addModifiers(Modifier.ABSTRACT)
                      .addSuperinterface(ClassName.get(type))
                      .build()));

  @ParameterizedTest
  @EnumSource
  void oneCrashIsOneErrorAndHidesNoOtherInterface(TestCompiler compiler) throws IOException {
    for (Throwable failure : List.of(new IllegalStateException("oops"), new StackOverflowError())) {
      Compilation compilation =
          run(compiler, "First", "Second")
              .processor(
                  new TestProcessor(
                      environment ->
                          (type, diagnostics) -> {
                            if (type.getSimpleName().contentEquals("First")) {
                              sneak(failure);
                            }
                            return EMPTY_CLIENT.generate(type, diagnostics);
                          }))
              .run();

      assertThat(compilation.success()).isFalse();
      assertThat(compilation.ours()).hasSize(1);
      CompilerMessage error = compilation.ours().get(0);
      assertThat(error.slug()).isEqualTo(DiagnosticCode.INTERNAL_ERROR.slug());
      assertThat(error.file()).isEqualTo("First.java");
      assertThat(error.text()).contains("com.acme.First", failure.toString());
      assertThat(error.text()).doesNotContain("RoundsTest.java");
      assertThat(compilation.generated()).containsOnlyKeys("com/acme/SecondClient.java");
    }
  }

  /** Texts are made on another thread, whose failures are not to be lost. */
  @ParameterizedTest
  @EnumSource
  void aCrashWhileATextIsMadeIsReportedToo(TestCompiler compiler) throws IOException {
    for (Throwable failure : List.of(new IllegalStateException("oops"), new StackOverflowError())) {
      Object value =
          new Object() {
            @Override
            public String toString() {
              sneak(failure);
              return "";
            }
          };
      Generator generator =
          (type, diagnostics) ->
              type.getSimpleName().contentEquals("First")
                  ? List.of(
                      source(
                          "com.acme",
                          TypeSpec.classBuilder("FirstClient").addJavadoc("$L", value).build()))
                  : EMPTY_CLIENT.generate(type, diagnostics);
      Compilation compilation =
          run(compiler, "First", "Second")
              .processor(new TestProcessor(environment -> generator))
              .run();

      assertThat(compilation.success()).isFalse();
      assertThat(compilation.ours()).hasSize(1);
      CompilerMessage error = compilation.ours().get(0);
      assertThat(error.slug()).isEqualTo(DiagnosticCode.INTERNAL_ERROR.slug());
      assertThat(error.file()).isEqualTo("First.java");
      assertThat(error.text()).contains("com.acme.First", failure.toString());
      assertThat(compilation.generated()).containsOnlyKeys("com/acme/SecondClient.java");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCrashShowsItsTraceOnRequest(TestCompiler compiler) throws IOException {
    Compilation compilation =
        run(compiler, "First")
            .option("-Abespoke.debug=true")
            .processor(
                new TestProcessor(
                    environment ->
                        (type, diagnostics) -> {
                          throw new IllegalStateException("oops");
                        }))
            .run();

    assertThat(compilation.ours()).hasSize(1);
    assertThat(compilation.ours().get(0).text()).contains("RoundsTest.java");
  }

  @ParameterizedTest
  @EnumSource
  void waitsForATypeThatAnotherProcessorGenerates(TestCompiler compiler) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source("com.acme.Waiting", WAITING)
            .processor(new TestProcessor(RoundsTest::readingFirst))
            .processor(new LaterGenerator("interface"))
            .run();

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.success()).isTrue();
    assertThat(compilation.generated()).containsKey("com/acme/WaitingClient.java");
  }

  @ParameterizedTest
  @EnumSource
  void ofATypeThatNeverComesOnlyTheCompilerSpeaks(TestCompiler compiler) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source("com.acme.Waiting", WAITING)
            .processor(new TestProcessor(RoundsTest::readingFirst))
            .run();

    assertThat(compilation.success()).isFalse();
    assertThat(compilation.ours()).isEmpty();
    assertThat(compilation.others())
        .isNotEmpty()
        .allSatisfy(
            error -> {
              assertThat(error.file()).isEqualTo("Waiting.java");
              assertThat(error.line()).isEqualTo(4);
            });
    assertThat(compilation.generated()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void ofATypeThatIsMisspeltWeSpeakAtTheEnd(TestCompiler compiler) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source("com.acme.Waiting", WAITING.replace("Later", "WaitingOperation"))
            .processor(new TestProcessor(RoundsTest::readingFirst))
            .run();

    assertThat(compilation.ours()).hasSize(1);
    CompilerMessage error = compilation.ours().get(0);
    assertThat(error.slug()).isEqualTo(DiagnosticCode.UNRESOLVED_TYPE.slug());
    assertThat(error.text()).contains("WaitingOperations");
    assertThat(error.file()).isEqualTo("Waiting.java");
    assertThat(error.line()).isEqualTo(4);
    assertThat(compilation.generated()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void badOptionsAreReportedOnceAndNothingIsGenerated(TestCompiler compiler) throws IOException {
    Compilation compilation =
        run(compiler, "First", "Second")
            .option("-Abespoke.explain=maybe")
            .option("-Abespoke.definitions=" + directory.resolve("absent"))
            .processor(new TestProcessor(environment -> EMPTY_CLIENT))
            .run();

    assertThat(compilation.success()).isFalse();
    assertThat(compilation.generated()).isEmpty();
    assertThat(compilation.ours())
        .allSatisfy(
            error -> {
              assertThat(error.slug()).isEqualTo(DiagnosticCode.BAD_OPTION.slug());
              assertThat(error.file()).isEqualTo("First.java");
            });
    assertThat(compilation.ours()).hasSize(2);
    assertThat(compilation.ours().get(0).text()).contains("definitions", "absent");
    assertThat(compilation.ours().get(1).text()).contains("explain", "maybe");
  }

  @ParameterizedTest
  @EnumSource
  void aFindingInAnotherJarIsReportedOnTheInterface(TestCompiler compiler) throws IOException {
    Path library = directory.resolve("library");
    Compilation base =
        new CompilerRun(compiler, library)
            .source(
                "com.base.Base",
                "package com.base; public interface Base { void put(String... keys); }")
            .run();
    assertThat(base.success()).isTrue();
    Compilation compilation =
        new CompilerRun(compiler, directory.resolve("user"))
            .classPath(base.classes())
            .source(
                "com.acme.Derived",
                """
                package com.acme;

                @dev.bespoke.annotation.ServiceClient("dynamodb")
                public interface Derived extends com.base.Base {}
                """)
            .processor(new TestProcessor(RoundsTest::readingFirst))
            .run();

    assertThat(compilation.ours()).hasSize(1);
    CompilerMessage error = compilation.ours().get(0);
    assertThat(error.slug()).isEqualTo(DiagnosticCode.UNSUPPORTED.slug());
    assertThat(error.file()).isEqualTo("Derived.java");
    assertThat(error.line()).isEqualTo(4);
    assertThat(error.text()).contains("(in Base.put.");
  }

  @ParameterizedTest
  @EnumSource
  void notesAreOnlyPrintedOnRequest(TestCompiler compiler) throws IOException {
    Generator explaining =
        (type, diagnostics) -> {
          diagnostics.add(DiagnosticCode.EXPLANATION, SourceLocation.of(type), "because");
          return List.of();
        };
    Compilation silent =
        run(compiler, "First").processor(new TestProcessor(environment -> explaining)).run();
    assertThat(silent.success()).isTrue();
    assertThat(silent.diagnostics()).isEmpty();

    Compilation explained =
        run(compiler, "First")
            .option("-Abespoke.explain")
            .processor(new TestProcessor(environment -> explaining))
            .run();
    assertThat(explained.success()).isTrue();
    assertThat(explained.ours()).extracting(CompilerMessage::slug).containsExactly("Explanation");
  }

  private static final String WAITING =
      """
      package com.acme;

      @dev.bespoke.annotation.ServiceClient("dynamodb")
      public interface Waiting extends Later {
        void listTables();
      }
      """;

  private CompilerRun run(TestCompiler compiler, String... interfaces) throws IOException {
    CompilerRun run = new CompilerRun(compiler, directory);
    for (String name : interfaces) {
      run.source(
          "com.acme." + name,
          "package com.acme;\n@dev.bespoke.annotation.ServiceClient(\"s3\") interface "
              + name
              + " {}");
    }
    return run;
  }

  /** Reads the declaration for its errors, and goes on only without any. */
  private static Generator readingFirst(ProcessingEnvironment environment) {
    ClientDeclarationReader reader =
        new ClientDeclarationReader(
            environment.getElementUtils(),
            environment.getTypeUtils(),
            new MissingAnnotations(null));
    return (type, diagnostics) -> {
      ClientDeclaration declaration = reader.read(type, diagnostics);
      return declaration == null || diagnostics.hasErrors() || diagnostics.areTypesMissing()
          ? List.of()
          : EMPTY_CLIENT.generate(type, diagnostics);
    };
  }

  private static GeneratedSource source(String packageName, TypeSpec type) {
    return new GeneratedSource(ClassName.get(packageName, type.name()), () -> type, false);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable failure) throws T {
    throw (T) failure;
  }
}
