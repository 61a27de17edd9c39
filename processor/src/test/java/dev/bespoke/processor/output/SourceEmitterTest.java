package dev.bespoke.processor.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerMessage;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.Golden;
import dev.bespoke.processor.compile.TestCompiler;
import dev.bespoke.processor.declaration.AnnotationNames;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.DiagnosticPrinter;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.source.FieldSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.GeneratedSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourceEmitterTest {
  private static final String ANNOTATED =
      "package com.acme;\n@dev.bespoke.annotation.ServiceClient(\"s3\") interface %s {}\n";

  private static final TypeSpec TYPE =
      TypeSpec.classBuilder("Generated")
          .addJavadoc("It\u2019s a $S, <b>100 %</b>.", "quote")
          .addField(
              FieldSpec.builder(
                      ClassName.get(String.class),
                      "GRIN",
                      Modifier.PUBLIC,
                      Modifier.STATIC,
                      Modifier.FINAL)
                  .initializer("$S", "\u00e9\ud83d\ude00\\\u00e9")
                  .build())
          .addField(ClassName.get("java.util", "List").box(), "list")
          .build();

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void writesMarkedSourceInPlainAscii(TestCompiler compiler) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source("com.acme.Photos", ANNOTATED.formatted("Photos"))
            .option("-Xlint:-rawtypes")
            .processor(new EmittingProcessor("com.acme.photos.model", TYPE))
            .run();
    assertThat(compilation.ours()).isEmpty();
    assertThat(compilation.generated()).containsOnlyKeys("com/acme/photos/model/Generated.java");
    Golden.compare("output/Generated.java.txt", compilation.generated().values().iterator().next());
  }

  @ParameterizedTest
  @EnumSource
  void twoInterfacesThatWantOneNameAreToldSo(TestCompiler compiler) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source("com.acme.Photos", ANNOTATED.formatted("Photos"))
            .source("com.acme.PhotoS", ANNOTATED.formatted("PhotoS"))
            .processor(
                new EmittingProcessor("com.acme.photos", TypeSpec.classBuilder("Same").build()))
            .run();

    assertThat(compilation.ours()).hasSize(1);
    CompilerMessage error = compilation.ours().get(0);
    assertThat(error.slug()).isEqualTo(DiagnosticCode.NAME_CLASH.slug());
    assertThat(error.text()).contains("com.acme.Photos", "com.acme.PhotoS");
    assertThat(compilation.generated()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aClassOfTheUsersIsNotOverwritten(TestCompiler compiler) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source("com.acme.Photos", ANNOTATED.formatted("Photos"))
            .source("com.acme.Same", "package com.acme; class Same {}")
            .processor(new EmittingProcessor("com.acme", TypeSpec.classBuilder("Same").build()))
            .run();

    assertThat(compilation.ours()).hasSize(1);
    CompilerMessage error = compilation.ours().get(0);
    assertThat(error.slug()).isEqualTo(DiagnosticCode.CANNOT_WRITE.slug());
    assertThat(error.file()).isEqualTo("Photos.java");
    assertThat(error.text()).contains("com.acme.Same");
  }

  /**
   * {@code java.compiler}, where the JDK's annotation is, may not be read by the user's module.
   * Under javac alone: ECJ's compiler API does not look for modules.
   */
  @Test
  void marksOnlyWithWhatTheUsersModuleReads() throws IOException {
    assertThat(generatedInModule(directory.resolve("one"), ""))
        .contains("@BespokeGenerated")
        .doesNotContain("javax.annotation.processing");
    assertThat(generatedInModule(directory.resolve("two"), "requires java.compiler;"))
        .contains("@BespokeGenerated", "import javax.annotation.processing.Generated;");
  }

  private static String generatedInModule(Path directory, String requires) throws IOException {
    Compilation compilation =
        new CompilerRun(TestCompiler.JAVAC, directory)
            .source(
                "module-info",
                "module com.acme { requires dev.bespoke.annotation; %s }".formatted(requires))
            .source("com.acme.Photos", ANNOTATED.formatted("Photos"))
            .modulePath(classPathEntry("annotations"))
            .processor(new EmittingProcessor("com.acme", TypeSpec.classBuilder("Same").build()))
            .run();
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.success()).isTrue();
    return compilation.generated().values().iterator().next();
  }

  /** Where the classes of one of our modules are. */
  private static Path classPathEntry(String module) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.contains(module))
        .map(Path::of)
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  private static final class EmittingProcessor extends AbstractProcessor {
    private final String packageName;
    private final TypeSpec type;
    private SourceEmitter emitter;
    private DiagnosticPrinter printer;

    EmittingProcessor(String packageName, TypeSpec type) {
      this.packageName = packageName;
      this.type = type;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of(AnnotationNames.SERVICE_CLIENT);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      emitter = new SourceEmitter(environment.getFiler(), environment.getElementUtils());
      printer = new DiagnosticPrinter(environment.getMessager(), false);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      printer.compiling(round.getRootElements());
      for (TypeElement annotation : annotations) {
        for (Element element : round.getElementsAnnotatedWith(annotation)) {
          Diagnostics diagnostics = new Diagnostics();
          emitter.emit(
              (TypeElement) element,
              List.of(
                  new GeneratedSource(ClassName.get(packageName, type.name()), () -> type, false)),
              diagnostics);
          printer.print(diagnostics.list(), (TypeElement) element);
        }
      }
      return false;
    }
  }
}
