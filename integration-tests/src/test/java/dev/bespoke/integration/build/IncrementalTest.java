package dev.bespoke.integration.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.BespokeProcessor;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles as Gradle does with isolating processors, which cannot be had where we build: after a
 * change it deletes what came from the changed sources, and compiles those against the classes of
 * the others.
 */
class IncrementalTest {
  private static final String TABLES =
      """
      package com.acme;

      import com.acme.tables.model.*;

      @dev.bespoke.annotation.ServiceClient("dynamodb")
      public interface Tables extends dev.bespoke.runtime.client.Client {
        GetItemResponse getItem(GetItemRequest request);
      }
      """;
  private static final String QUEUES =
      """
      package com.acme;

      @dev.bespoke.annotation.ServiceClient("sqs")
      public interface Queues extends QueuesOperations {}
      """;
  private static final String JOBS =
      """
      package com.acme;

      @dev.bespoke.annotation.ServiceResource("sqs")
      public interface Jobs extends JobsResources {}
      """;
  private static final String APP =
      """
      package com.acme;

      final class App {
        static Object tables() {
          return TablesClient.builder();
        }
      }
      """;

  @TempDir Path directory;
  private Path classes;
  private Path generated;
  private Map<String, List<String>> originating;

  @BeforeEach
  void compileAll() throws IOException {
    classes = Files.createDirectories(directory.resolve("classes"));
    generated = Files.createDirectories(directory.resolve("generated"));
    originating =
        compile(
            source("Tables", TABLES),
            source("Queues", QUEUES),
            source("Jobs", JOBS),
            source("App", APP));
  }

  @Test
  void eachFileComesFromOneInterface() {
    assertThat(originating.values())
        .allSatisfy(elements -> assertThat(elements).hasSize(1))
        .flatExtracting(elements -> elements)
        .containsOnly("com.acme.Tables", "com.acme.Queues", "com.acme.Jobs");
  }

  @Test
  void aChangedInterfaceRewritesItsOwnFilesAlone() throws IOException {
    SortedMap<String, String> before = sources();
    SortedSet<String> deleted = deleteWhatComesFrom("com.acme.Tables");

    Path changed = source("Tables", TABLES.replace("GetItem", "PutItem").replace("getI", "putI"));
    SortedSet<String> written = new TreeSet<>(compile(changed).keySet());

    assertThat(written)
        .contains("com.acme.TablesClient", "com.acme.tables.model.PutItemOperation")
        .doesNotContain("com.acme.tables.model.GetItemOperation")
        .allMatch(
            name -> name.startsWith("com.acme.Tables") || name.startsWith("com.acme.tables."));
    assertThat(deleted).contains("com.acme.TablesClient", "com.acme.tables.model.GetItemOperation");
    SortedMap<String, String> others = sources();
    others.keySet().removeAll(written);
    before.keySet().removeAll(deleted);
    assertThat(others).isEqualTo(before);
    assertThat(classes.resolve("com/acme/QueuesClient.class")).exists();
  }

  @Test
  void anUnchangedInterfaceIsGeneratedAgainAsItWas() throws IOException {
    SortedMap<String, String> before = sources();
    SortedSet<String> deleted = deleteWhatComesFrom("com.acme.Jobs");

    assertThat(compile(source("Jobs", JOBS)).keySet()).isEqualTo(deleted);
    assertThat(sources()).isEqualTo(before);
  }

  /** Gradle looks there, in each jar of the processor path. */
  @Test
  void theProcessorSaysThatItIsIsolating() throws IOException {
    try (InputStream declaration =
        BespokeProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(new String(declaration.readAllBytes(), StandardCharsets.UTF_8).lines())
          .containsExactly(BespokeProcessor.class.getName() + ",isolating");
    }
  }

  private Path source(String name, String text) throws IOException {
    Path file = directory.resolve("sources/com/acme/" + name + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private SortedSet<String> deleteWhatComesFrom(String element) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    for (Map.Entry<String, List<String>> file : originating.entrySet()) {
      if (file.getValue().contains(element)) {
        String path = file.getKey().replace('.', '/');
        names.add(file.getKey());
        Files.delete(generated.resolve(path + ".java"));
        Files.delete(classes.resolve(path + ".class"));
      }
    }
    return names;
  }

  private SortedMap<String, String> sources() throws IOException {
    SortedMap<String, String> sources = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(generated)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = generated.relativize(path).toString();
        sources.put(
            name.substring(0, name.length() - ".java".length()).replace(File.separatorChar, '.'),
            Files.readString(path));
      }
    }
    return sources;
  }

  private Map<String, List<String>> compile(Path... sources) throws IOException {
    RecordingProcessor processor = new RecordingProcessor();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "--release",
              "17",
              "-classpath",
              classPath,
              "-d",
              classes.toString(),
              "-s",
              generated.toString());
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              files,
              diagnostics,
              options,
              null,
              files.getJavaFileObjects(sources));
      task.setProcessors(List.of(processor));
      assertThat(task.call()).as("%s", diagnostics.getDiagnostics()).isTrue();
    }
    return processor.originating();
  }
}
