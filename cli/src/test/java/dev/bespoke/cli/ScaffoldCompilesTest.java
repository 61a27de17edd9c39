package dev.bespoke.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.scaffold.Scaffold;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed compiles as it is, without a warning. */
class ScaffoldCompilesTest {
  @TempDir Path directory;

  /** Of each protocol the services with the oddest shapes; all would take a quarter of an hour. */
  @ParameterizedTest
  @ValueSource(strings = {"dynamodb", "kinesis", "lambda", "route53", "s3", "sqs", "sts"})
  void aMethodForEachOperationCompiles(String service) throws IOException {
    compile(Execution.of("new", service, "*"));
  }

  @Test
  void everyServiceHasAnInterface() {
    List<String> failures = new ArrayList<>();
    for (String service : new Scaffold(List.of()).services()) {
      Execution execution = Execution.of("new", service, "*");
      boolean printed = execution.code() == 0 && execution.out().contains("extends Client {");
      if (!printed && !execution.err().contains("cannot be generated yet")) {
        failures.add(service + ": " + execution.err());
      }
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void anInterfaceWithAllOperationsCompiles() throws IOException {
    compile(Execution.of("new", "sqs", "--name", "Everything"));
  }

  private void compile(Execution execution) throws IOException {
    assumeThat(execution.err()).doesNotContain("cannot be generated yet");
    assertThat(execution.err()).isEmpty();
    assertThat(execution.code()).isZero();
    String text = execution.out();
    String name = text.replaceAll("(?s).*public interface (\\w+) .*", "$1");
    Path source = Files.writeString(directory.resolve(name + ".java"), text);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              files,
              diagnostics,
              List.of("--release", "17", "-Xlint:all,-processing", "-d", directory.toString()),
              null,
              files.getJavaFileObjects(source));
      task.setProcessors(List.of(new BespokeProcessor()));
      boolean success = task.call();
      assertThat(diagnostics.getDiagnostics()).isEmpty();
      assertThat(success).isTrue();
      assertThat(directory.resolve("com/example/" + name + "Client.class")).exists();
    }
  }
}
