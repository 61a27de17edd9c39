package dev.bespoke.processor.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerMessage;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.ExpectedError;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A definition that is wrong is an error at the interface, which names its file and shape. */
class BadDefinitionTest {
  private static final Path FIXTURE =
      Path.of("src/test/resources/fixtures/bad/definition/Forecasts.java");

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void aModelInSmithysLanguage(TestCompiler compiler) throws IOException {
    assertBad(
        compiler,
        "weather.smithy",
        """
        $version: "2"
        namespace com.acme
        @aws.protocols#awsJson1_0
        service Weather { operations: [Get] }
        operation Get { input := { city: Cty } }
        """,
        "weather.smithy:5: ",
        "com.acme#GetInput$city",
        "com.acme#Cty");
  }

  @ParameterizedTest
  @EnumSource
  void aModelInJson(TestCompiler compiler) throws IOException {
    assertBad(
        compiler,
        "model.json",
        """
        {"smithy": "2.0", "shapes": {
          "com.acme#Weather": {"type": "service", "operations": [{"target": "com.acme#Get"}],
            "traits": {"aws.protocols#awsJson1_0": {}}},
          "com.acme#Get": {"type": "operation", "input": {"target": "com.acme#Nothing"}}}}
        """,
        "model.json",
        "com.acme#Get",
        "com.acme#Nothing");
  }

  @ParameterizedTest
  @EnumSource
  void aShapeThatIsReadWhenItIsAskedFor(TestCompiler compiler) throws IOException {
    assertBad(
        compiler,
        "com.acme#Weather/2026-01-01/service-2.json",
        """
        {"metadata": {"apiVersion": "2026-01-01", "endpointPrefix": "weather", "protocol": "json",
            "jsonVersion": "1.1", "targetPrefix": "Weather", "serviceId": "Weather",
            "signatureVersion": "v4"},
          "operations": {"Get": {"name": "Get", "http": {"method": "POST", "requestUri": "/"},
            "input": {"shape": "GetRequest"}}},
          "shapes": {"GetRequest": {"type": "structure", "members": {"city": {"shape": "City"}}},
            "City": {"type": "town"}}}
        """,
        "service-2.json",
        "City");
  }

  private void assertBad(TestCompiler compiler, String file, String text, String... named)
      throws IOException {
    Path definition = directory.resolve("definitions").resolve(file);
    Files.createDirectories(definition.getParent());
    Files.writeString(definition, text);

    Compilation compilation =
        new CompilerRun(compiler, directory)
            .sources(FIXTURE)
            .option("-Abespoke.definitions=" + directory.resolve("definitions"))
            .processor(new BespokeProcessor())
            .run();

    ExpectedError.assertAnnounced(FIXTURE, compilation);
    List<CompilerMessage> ours = compilation.ours();
    assertThat(ours).singleElement().extracting(CompilerMessage::text).asString().contains(named);
    assertThat(compilation.others()).isEmpty();
  }
}
