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

/** Several interfaces in one compilation: each hears of its own mistakes, and only of those. */
class ManyInterfacesTest {
  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void oneBadInterfaceHidesNeitherAnothersErrorsNorItsClient(TestCompiler compiler)
      throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source("com.acme.Alpha", client("Alpha", "void deleteObjct(String bucket);"))
            .source(
                "com.acme.Bravo", client("Bravo", "void deleteObject(String bucket, String key);"))
            .source(
                "com.acme.Carol", client("Carol", "void deleteObject(String bukcet, String key);"))
            .source(
                "com.acme.Delta", client("Delta", "Missing headObject(String bucket, String key);"))
            .source("com.acme.Echo", "package com.acme; interface Echo extends Nowhere {}")
            .source(
                "com.acme.George",
                client("George", "void headObject(String bucket, String key, Options options);"))
            .source("com.acme.Frank", client("Frank", "void headBucket(String bucket);"))
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.success()).isFalse();
    assertThat(compilation.ours())
        .extracting(message -> message.file() + " " + message.slug())
        .containsExactlyInAnyOrder("Alpha.java UnknownOperation", "Carol.java UnknownMember");
    assertThat(compilation.others())
        .extracting(message -> message.file())
        .as("the compiler's own errors about types that nobody has")
        .containsOnly("Delta.java", "Echo.java", "George.java");
    assertThat(compilation.generated())
        .containsKeys("com/acme/BravoClient.java", "com/acme/FrankClient.java");
  }

  @ParameterizedTest
  @EnumSource
  void twoMistakesInOneInterfaceAreTwoErrors(TestCompiler compiler) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source(
                "com.acme.Alpha",
                client(
                    "Alpha",
                    "void deleteObjct(String bucket);\nint headObject(String bucket, String key);"))
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.ours())
        .extracting(message -> message.line() + " " + message.slug())
        .containsExactlyInAnyOrder("3 UnknownOperation", "4 ReturnForm");
    assertThat(compilation.others()).isEmpty();
  }

  /** A report for each shape would be hundreds, and javac shows a hundred errors in all. */
  @ParameterizedTest
  @EnumSource
  void twoInterfacesThatDifferInLetterCaseAreOneError(TestCompiler compiler) throws IOException {
    String every =
        "package com.acme; @dev.bespoke.annotation.ServiceClient(\"dynamodb\")"
            + " interface %1$s extends %1$sOperations {}";
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source("com.acme.Alpha", every.formatted("Alpha"))
            .source("com.acme.ALpha", every.formatted("ALpha"))
            .source("com.acme.Bravo", client("Bravo", "void deleteObjct(String bucket);"))
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.ours())
        .extracting(message -> message.file() + " " + message.slug())
        .containsExactlyInAnyOrder("Alpha.java NameClash", "Bravo.java UnknownOperation");
    assertThat(compilation.others())
        .as("the compiler's own errors")
        .allMatch(message -> message.text().contains("AlphaOperations"));
    assertThat(compilation.generated()).containsKey("com/acme/ALphaClient.java");
    assertThat(compilation.generated()).doesNotContainKey("com/acme/AlphaClient.java");
  }

  private static String client(String name, String methods) {
    return "package com.acme;\n@dev.bespoke.annotation.ServiceClient(\"s3\") interface "
        + name
        + " extends dev.bespoke.runtime.client.Client {\n"
        + methods
        + "\n}\n";
  }
}
