package dev.bespoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerMessage;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Class files of a library may mention classes that are not on the class path. */
class MissingClassesTest {
  /** Of a library: {@code @Gone}, {@code Lost} and {@code Absent} will be missing. */
  private static final List<String> LIBRARIES =
      List.of(
          "public interface Base { @Gone void deleteUser(String userName); }",
          "public interface Base { void deleteUser(@Gone String userName); }",
          "@Gone public interface Base { void deleteUser(String userName); }",
          "public interface Base { @Gone(Absent.A) default void own() {} }",
          "public interface Base { default Lost own(Lost lost) { return lost; } }",
          "public interface Base { default <T extends Lost> void own(java.util.List<Lost[]> l) {} }",
          "public interface Base { default void own() throws LostException {} }",
          "public interface Base extends Lost {}",
          "public interface Base { @Gone Row getUser(String userName); record Row(String a) {} }",
          "public interface Base { Row getUser(String u); @Gone record Row(String userName) {} }",
          "public interface Base { void deleteUser(Row row); record Row(@Gone String userName) {} }",
          "public interface Base { Row getUser(String u); record Row(Lost user) {} }",
          "public interface Base { Row getUser(String u); record Row(String a) implements Lost {} }",
          "public interface Base { Lost getUser(String userName); }",
          "public interface Base { void deleteUser(Lost userName); }",
          "public interface Base { Kind getUser(String u); enum Kind { @Gone A } }");

  @TempDir Path directory;

  static Stream<Arguments> libraries() {
    return Arrays.stream(TestCompiler.values())
        .flatMap(compiler -> LIBRARIES.stream().map(library -> Arguments.of(compiler, library)));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void theCompilerSpeaksOfThem(TestCompiler compiler, String base) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("library"));
    Compilation library =
        new CompilerRun(TestCompiler.JAVAC, folder)
            .source("com.lib.Base", "package com.lib;\n" + base)
            .source("com.lib.Lost", "package com.lib;\npublic interface Lost {}")
            .source("com.lib.Absent", "package com.lib;\npublic enum Absent { A }")
            .source(
                "com.lib.LostException",
                "package com.lib;\n"
                    + "public class LostException extends RuntimeException {"
                    + " private static final long serialVersionUID = 1L; }")
            .source(
                "com.lib.Gone",
                "package com.lib;\npublic @interface Gone { Absent[] value() default {}; }")
            .option("-parameters")
            .run();
    assertThat(library.others()).isEmpty();
    for (String missing : List.of("Lost", "Absent", "LostException", "Gone")) {
      Files.delete(library.classes().resolve("com/lib/" + missing + ".class"));
    }

    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source(
                "com.acme.Photos",
                """
                package com.acme;

                @dev.bespoke.annotation.ServiceClient("iam")
                public interface Photos extends com.lib.Base, dev.bespoke.runtime.client.Client {}
                """)
            .classPath(library.classes())
            .option("-Abespoke.debug=true")
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.ours())
        .filteredOn(message -> message.slug().equals(DiagnosticCode.INTERNAL_ERROR.slug()))
        .isEmpty();
    assertThat(compilation.success())
        .as("a client, or a word why not: %s", compilation.diagnostics())
        .isEqualTo(compilation.diagnostics().stream().noneMatch(MissingClassesTest::isError));
    if (compilation.success()) {
      assertThat(compilation.generated()).containsKey("com/acme/PhotosClient.java");
    }
  }

  private static boolean isError(CompilerMessage message) {
    return message.kind() == Diagnostic.Kind.ERROR;
  }
}
