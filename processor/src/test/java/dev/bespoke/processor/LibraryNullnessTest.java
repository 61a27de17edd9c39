package dev.bespoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What records of class files say of null. Before JDK 22 javac does not show annotations of types
 * there: a value that may be null must not be refused for that.
 */
class LibraryNullnessTest {
  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void anAbsentValueIsNullWhereItMayBe(TestCompiler compiler) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("library"));
    Compilation library =
        new CompilerRun(TestCompiler.JAVAC, folder)
            .source(
                "com.lib.Row",
                """
                package com.lib;

                import org.jspecify.annotations.*;

                @NullMarked
                public record Row(String userName, @Nullable String path) {}
                """)
            .option("-parameters")
            .run();
    assertThat(library.others()).isEmpty();

    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source(
                "com.acme.Users",
                """
                package com.acme;

                @dev.bespoke.annotation.ServiceClient("iam")
                public interface Users extends dev.bespoke.runtime.client.Client {
                  @dev.bespoke.annotation.Result("User")
                  com.lib.Row getUser(String userName);
                }
                """)
            .classPath(library.classes())
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generated().get("com/acme/UsersClient.java"))
        .containsPattern("[ (]source\\.path\\(\\)")
        .doesNotContain("required(source.path()");
  }
}
