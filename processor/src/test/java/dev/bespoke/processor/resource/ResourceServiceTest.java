package dev.bespoke.processor.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The resources of a service as its interface asks for them. */
class ResourceServiceTest {
  @TempDir Path directory;

  /** Its batch action sends what only received messages have; nothing is left that receives. */
  @ParameterizedTest
  @EnumSource
  void aResourceWhoseDataNothingReturnsIsGeneratedWithoutWhatNeedsThem(TestCompiler compiler)
      throws IOException {
    Compilation compilation =
        compile(compiler, "@ServiceResource(value = \"sqs\", resources = \"Message\")");
    assertThat(compilation.generated().get("com/acme/queues/resource/Message.java"))
        .contains(" delete(")
        .doesNotContain("deleteAll");
  }

  @ParameterizedTest
  @EnumSource
  void aDeprecatedInterfaceIsImplementedWithoutAWarning(TestCompiler compiler) throws IOException {
    Compilation compilation = compile(compiler, "@Deprecated @ServiceResource(\"sqs\")");
    assertThat(compilation.generated().get("com/acme/QueuesResource.java"))
        .contains("@SuppressWarnings");
  }

  private Compilation compile(TestCompiler compiler, String annotations) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source(
                "com.acme.Queues",
                """
                package com.acme;

                import dev.bespoke.annotation.ServiceResource;

                %s
                public interface Queues extends QueuesResources {}
                """
                    .formatted(annotations))
            .processor(new BespokeProcessor())
            .run();
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.success()).isTrue();
    return compilation;
  }
}
