package dev.bespoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerMessage;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.Golden;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On request the compiler's notes say what was generated, and why each part of it is there. */
class ExplanationTest {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void aClientIsExplained(TestCompiler compiler) throws IOException {
    assertExplained(compiler, FIXTURES.resolve("golden/Shelf.java"), "Shelf");
  }

  @ParameterizedTest
  @EnumSource
  void aClientThatInheritsItsOperationsIsExplained(TestCompiler compiler) throws IOException {
    assertExplained(compiler, FIXTURES.resolve("golden/Safe.java"), "Safe");
  }

  @ParameterizedTest
  @EnumSource
  void resourcesAreExplained(TestCompiler compiler) throws IOException {
    assertExplained(compiler, FIXTURES.resolve("resources/Sqs.java"), "Sqs");
  }

  @ParameterizedTest
  @EnumSource
  void aResourceOfOnesOwnIsExplained(TestCompiler compiler) throws IOException {
    assertExplained(compiler, FIXTURES.resolve("golden/explained/Reader.java"), "Reader");
  }

  @ParameterizedTest
  @EnumSource
  void theSourceOfADefinitionIsExplained(TestCompiler compiler) throws IOException {
    Path archive = directory.resolve("mine.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String name : List.of("sts", "library")) {
        zip.putNextEntry(new ZipEntry(name + "/2026-01-01/service-2.json"));
        Files.copy(FIXTURES.resolve("definitions/library/2026-01-01/service-2.json"), zip);
        zip.closeEntry();
      }
    }

    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source("com.acme.Bundled", client("Bundled", "dynamodb"))
            .source("com.acme.Given", client("Given", "vault"))
            .source("com.acme.Packed", client("Packed", "library"))
            .source("com.acme.Shadowing", client("Shadowing", "sts"))
            .option(
                "-Abespoke.definitions="
                    + archive
                    + File.pathSeparator
                    + FIXTURES.resolve("definitions"))
            .option("-Abespoke.explain=true")
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.success()).isTrue();
    assertThat(compilation.ours())
        .filteredOn(note -> note.text().contains("is read from"))
        .extracting(note -> note.text().substring(note.text().indexOf("the definition of")))
        .hasSize(4)
        .anyMatch(text -> text.matches(".*\"dynamodb\" .* the processor's own bundle/dynamodb.*"))
        .anyMatch(text -> text.matches(".*\"vault\" .*definitions/vault/.*service-2.json"))
        .anyMatch(text -> text.matches(".*\"library\" .*mine.zip.*library/.*service-2.json"))
        .anyMatch(text -> text.matches(".*\"sts\" .*mine.zip.*, instead of the .* bundle"));
  }

  private static String client(String name, String service) {
    return """
        package com.acme;

        @dev.bespoke.annotation.ServiceClient("%s")
        interface %s extends %sOperations {}
        """
        .formatted(service, name, name);
  }

  @ParameterizedTest
  @EnumSource
  void pagesThatCannotBeFollowedAreExplained(TestCompiler compiler) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source(
                "com.acme.Archive",
                """
                package com.acme;

                @dev.bespoke.annotation.ServiceClient("archive")
                interface Archive extends ArchiveOperations {}
                """)
            .option("-Abespoke.definitions=" + FIXTURES.resolve("definitions"))
            .option("-Abespoke.explain=true")
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.success()).isTrue();
    assertThat(compilation.ours())
        .extracting(CompilerMessage::text)
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains("The pages of ListBoxes cannot be followed: ", "no member \"Nxt\"")
                    .contains("The pages of ListFiles cannot be followed: ", "\"Next[\""));
  }

  private void assertExplained(TestCompiler compiler, Path source, String name) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .sources(source)
            .option("-Abespoke.definitions=" + FIXTURES.resolve("definitions"))
            .option("-Abespoke.explain=true")
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.success()).isTrue();
    List<CompilerMessage> notes = compilation.ours();
    assertThat(notes).allMatch(note -> note.slug().equals("Explanation"));
    assertThat(notes.get(0).text()).contains("is read from");
    // javac indents what follows the first line.
    String text = notes.get(notes.size() - 1).text();
    String explanation = text.contains("\n  Operations") ? text.replace("\n  ", "\n") : text;
    Set<String> unexplained = classes(compilation);
    assertThat(unexplained).containsAll(explained(explanation));
    unexplained.removeAll(explained(explanation));
    assertThat(unexplained)
        .as("what is no shape")
        .allMatch(
            c ->
                c.matches(
                    "\\w*(Operation|Paginator|Waiter|Serde|EndpointRules)|[A-Z][a-z0-9]*Exception"
                        + "|(SearchBox|WatchBook|DiscussBook)Events|DiscussBookInputEvents"));
    Golden.compare(
        "explanation/" + name + ".txt", explanation.substring(explanation.indexOf('[')) + "\n");
  }

  /** The shapes that an explanation lists. */
  private static Set<String> explained(String explanation) {
    return explanation
        .substring(explanation.indexOf("Shapes in"))
        .lines()
        .skip(1)
        .map(line -> line.strip().substring(0, line.strip().indexOf(':')))
        .collect(Collectors.toSet());
  }

  /** The classes of the model package. */
  private static Set<String> classes(Compilation compilation) {
    return compilation.generated().keySet().stream()
        .filter(path -> path.contains("/model/"))
        .map(path -> path.substring(path.lastIndexOf('/') + 1).replace(".java", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
