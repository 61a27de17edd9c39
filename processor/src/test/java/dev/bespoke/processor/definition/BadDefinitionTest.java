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
  private static final Path BAD = Path.of("src/test/resources/fixtures/bad/definition");
  private static final Path FIXTURE = BAD.resolve("Forecasts.java");
  private static final String SERVICE =
      """
      {"metadata": {"apiVersion": "2026-01-01", "endpointPrefix": "weather", "protocol": "json",
          "jsonVersion": "1.1", "targetPrefix": "Weather", "serviceId": "Weather",
          "signatureVersion": "v4"},
        "operations": {"Get": {"name": "Get", "http": {"method": "POST", "requestUri": "/"},
          "input": {"shape": "GetRequest"}, "output": {"shape": "GetResponse"}}},
        "shapes": {"GetRequest": {"type": "structure", "members": {"city": {"shape": "City"}}},
          "GetResponse": {"type": "structure", "members": {"sky": {"shape": "City"}}},
          "City": {"type": "string"}}}
      """;

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

  @ParameterizedTest
  @EnumSource
  void anExpressionOfAWaiterThatTheShapesCannotSatisfy(TestCompiler compiler) throws IOException {
    write("com.acme#Weather/2026-01-01/service-2.json", SERVICE);
    write(
        "com.acme#Weather/2026-01-01/waiters-2.json",
        """
        {"version": 2, "waiters": {"Sunny": {"operation": "Get", "delay": 1, "maxAttempts": 2,
          "acceptors": [{"state": "success", "matcher": "path", "argument": "Sky.colour",
            "expected": "blue"}]}}}
        """);
    assertReported(BAD.resolve("Waits.java"), compiler, "Sunny", "Sky.colour");
  }

  @ParameterizedTest
  @EnumSource
  void aWaiterThatCannotBeReadWhereItIsAskedForAlone(TestCompiler compiler) throws IOException {
    write(
        "weather.smithy",
        """
        $version: "2"
        namespace com.acme
        @aws.protocols#awsJson1_0
        service Weather { operations: [Get] }
        @smithy.waiters#waitable(Sunny: {acceptors: [{state: "success", matcher: {inputOutput: {
          path: "input.city == output.city", expected: "true", comparator: "booleanEquals"}}}]})
        operation Get { input := { city: String }, output := { city: String } }
        """);
    assertReported(
        BAD.resolve("WaitsBesideCalls.java"), compiler, "weather.smithy", "inputOutput", "Get");
  }

  @ParameterizedTest
  @EnumSource
  void anEndpointRuleThatCallsWhatThereIsNot(TestCompiler compiler) throws IOException {
    write("com.acme#Weather/2026-01-01/service-2.json", SERVICE);
    write(
        "com.acme#Weather/2026-01-01/endpoint-rule-set-1.json",
        """
        {"version": "1.0", "parameters": {"Region": {"type": "String", "builtIn": "AWS::Region"}},
         "rules": [{"type": "endpoint", "conditions": [{"fn": "fly", "argv": [{"ref": "Region"}]}],
           "endpoint": {"url": "https://example.com"}}]}
        """);
    assertReported(FIXTURE, compiler, "fly");
  }

  @ParameterizedTest
  @EnumSource
  void anEndpointRuleThatNamesWhatIsNotSet(TestCompiler compiler) throws IOException {
    write("com.acme#Weather/2026-01-01/service-2.json", SERVICE);
    write(
        "com.acme#Weather/2026-01-01/endpoint-rule-set-1.json",
        """
        {"version": "1.0", "parameters": {},
         "rules": [{"type": "endpoint", "conditions": [],
           "endpoint": {"url": "https://{Nowhere}.example.com"}}]}
        """);
    assertReported(FIXTURE, compiler, "Nowhere");
  }

  @ParameterizedTest
  @EnumSource
  void endpointRulesWithoutRules(TestCompiler compiler) throws IOException {
    write("com.acme#Weather/2026-01-01/service-2.json", SERVICE);
    write("com.acme#Weather/2026-01-01/endpoint-rule-set-1.json", "{\"version\": 1}");
    assertReported(FIXTURE, compiler, "version", "endpointRuleSet");
  }

  private void assertBad(TestCompiler compiler, String file, String text, String... named)
      throws IOException {
    write(file, text);
    assertReported(FIXTURE, compiler, named);
  }

  private void write(String file, String text) throws IOException {
    Path definition = directory.resolve("definitions").resolve(file);
    Files.createDirectories(definition.getParent());
    Files.writeString(definition, text);
  }

  private void assertReported(Path fixture, TestCompiler compiler, String... named)
      throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .sources(fixture)
            .option("-Abespoke.definitions=" + directory.resolve("definitions"))
            .processor(new BespokeProcessor())
            .run();

    ExpectedError.assertAnnounced(fixture, compilation);
    List<CompilerMessage> ours = compilation.ours();
    assertThat(ours).singleElement().extracting(CompilerMessage::text).asString().contains(named);
    assertThat(compilation.others()).isEmpty();
  }
}
