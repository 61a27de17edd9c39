package dev.bespoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same interfaces give the same bytes, whenever, by whichever compiler, in whichever order. */
class DeterminismTest {
  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void theOrderOfTheSourcesDoesNotMatter(TestCompiler compiler) throws IOException {
    assertThat(generated(run(compiler, "again"))).isEqualTo(generated(run(compiler, "once")));
    assertThat(generated(run(compiler, "reversed").reversed()))
        .isEqualTo(generated(run(compiler, "forward")));
  }

  @Test
  void theCompilerDoesNotMatter() throws IOException {
    assertThat(generated(run(TestCompiler.ECJ, "ecj")))
        .isEqualTo(generated(run(TestCompiler.JAVAC, "javac")));
  }

  @Test
  void sourceNamesNeitherThePlaceNorTheJdkOfItsMaking() throws IOException {
    for (String text : generated(run(TestCompiler.JAVAC, "javac")).values()) {
      assertThat(text).doesNotContain(directory.toString(), System.getProperty("java.version"));
    }
  }

  private static SortedMap<String, String> generated(CompilerRun run) throws IOException {
    Compilation compilation = run.processor(new BespokeProcessor()).run();
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.success()).isTrue();
    assertThat(compilation.generated()).hasSizeGreaterThan(10);
    return new TreeMap<>(compilation.generated());
  }

  private CompilerRun run(TestCompiler compiler, String name) throws IOException {
    return new CompilerRun(compiler, directory.resolve(name))
        .source(
            "com.acme.Tables",
            """
            package com.acme;

            @dev.bespoke.annotation.ServiceClient(
                value = "dynamodb",
                operations = {"Put*", "GetItem", "Query", "DescribeTable"})
            public interface Tables extends TablesOperations {}
            """)
        .source(
            "com.acme.Queues",
            """
            package com.acme;

            import com.acme.queues.model.*;

            @dev.bespoke.annotation.ServiceClient("sqs")
            public interface Queues {
              SendMessageResponse sendMessage(SendMessageRequest request);

              ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request);
            }
            """);
  }
}
