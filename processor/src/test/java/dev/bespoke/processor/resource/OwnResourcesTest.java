package dev.bespoke.processor.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.ExpectedError;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Resources of the user's own: what is generated for them, and what is refused. */
class OwnResourcesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

  @TempDir Path directory;

  /** The shapes are those of the client's golden files, but for the packages. */
  @ParameterizedTest
  @EnumSource
  void generatesEveryFormOfMethod(TestCompiler compiler) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .sources(FIXTURES.resolve("golden/own"))
            .option("-Abespoke.definitions=" + FIXTURES.resolve("definitions"))
            .processor(new BespokeProcessor())
            .run();
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.success()).isTrue();
    SortedMap<String, String> classes = new TreeMap<>(compilation.generated());
    classes.keySet().removeIf(name -> name.contains("/model/"));
    dev.bespoke.processor.compile.Golden.compareAll("source/own", classes);
  }

  @ParameterizedTest
  @EnumSource
  void sendsConstantsWithTheLoadInTheChosenProtocol(TestCompiler compiler) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .sources(FIXTURES.resolve("good/Waiting.java"))
            .processor(new BespokeProcessor())
            .run();
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generated().get("com/acme/WaitingResource.java"))
        .contains(
            ".attributeNames(List.of(QueueAttributeName.of(\"All\"),"
                + " QueueAttributeName.of(\"Policy\")))");
    assertThat(
            compilation.generated().get("com/acme/waiting/model/GetQueueAttributesOperation.java"))
        .contains("AwsJsonOperation");
  }

  /** What describes several answers with none, and no error, where there is no such one. */
  @ParameterizedTest
  @EnumSource
  void loadsNothingWhereTheResponseHoldsNoData(TestCompiler compiler) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source(
                "com.acme.Cluster",
                """
                package com.acme;

                import dev.bespoke.annotation.Identifier;
                import dev.bespoke.annotation.Resource;

                @Resource(service = "ecs", load = "DescribeClusters", data = "clusters[0]")
                public interface Cluster {
                  @Identifier("clusters")
                  String name();

                  String status();
                }
                """)
            .processor(new BespokeProcessor())
            .run();
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generated().get("com/acme/ClusterResource.java"))
        .contains(
            "return response.clusters().isEmpty() || response.clusters().get(0) == null"
                + " ? null : response;");
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatIsNoResource(TestCompiler compiler) throws IOException {
    Path file = FIXTURES.resolve("bad/plan/OwnResources.java");
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .sources(file)
            .option("-Abespoke.definitions=" + FIXTURES.resolve("definitions"))
            .processor(new BespokeProcessor())
            .run();
    ExpectedError.assertAnnounced(file, compilation);
    assertThat(compilation.diagnostics())
        .as("errors of the compiler's that follow from ours")
        .filteredOn(message -> message.kind() == Diagnostic.Kind.ERROR)
        .allMatch(message -> !message.slug().isEmpty());
  }
}
