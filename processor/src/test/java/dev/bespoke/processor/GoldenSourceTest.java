package dev.bespoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.Golden;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All that is generated for two services made up to have every kind of shape, to the letter, so
 * that a change of a writer shows what it changes. What AWS publishes is no part of it.
 */
class GoldenSourceTest {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void awsJson(TestCompiler compiler) throws IOException {
    assertGenerates(compiler, "Shelf");
  }

  @ParameterizedTest
  @EnumSource
  void restXml(TestCompiler compiler) throws IOException {
    assertGenerates(compiler, "Safe");
  }

  /** The shapes are those of the tests above, but for the packages. */
  @ParameterizedTest
  @EnumSource
  void everyFormOfMethod(TestCompiler compiler) throws IOException {
    Compilation compilation = compile(compiler, "Desk");
    Golden.compareAll(
        "source/Desk", compilation.generated().subMap("com/acme/Desk", "com/acme/DeskOperations"));
  }

  @ParameterizedTest
  @EnumSource
  void everyFormOfStreamingMethod(TestCompiler compiler) throws IOException {
    Compilation compilation = compile(compiler, "Locker");
    Golden.compareAll(
        "source/Locker",
        compilation.generated().subMap("com/acme/Locker", "com/acme/LockerOperations"));
  }

  /** What differs from protocol to protocol: how an operation, its shapes and its error travel. */
  @ParameterizedTest
  @CsvSource({
    "JAVAC, CompassRest", "ECJ, CompassRest",
    "JAVAC, CompassCbor", "ECJ, CompassCbor",
    "JAVAC, CompassQuery", "ECJ, CompassQuery",
    "JAVAC, CompassEc2", "ECJ, CompassEc2"
  })
  void otherProtocols(TestCompiler compiler, String fixture) throws IOException {
    SortedMap<String, String> operations = new TreeMap<>(compile(compiler, fixture).generated());
    operations.keySet().removeIf(name -> !name.matches(".*/(PointOperation|Leg)\\.java"));
    Golden.compareAll("source/" + fixture, operations);
  }

  /** The rules as Java, and the builder's methods for those of their parameters that users set. */
  @ParameterizedTest
  @EnumSource
  void endpointRules(TestCompiler compiler) throws IOException {
    SortedMap<String, String> rules = new TreeMap<>(compile(compiler, "CompassRest").generated());
    rules
        .keySet()
        .removeIf(name -> !name.matches(".*/(CompassEndpointRules|CompassRestClient)\\.java"));
    Golden.compareAll("source/CompassRules", rules);
  }

  /** How operations are authenticated, and what asks for tokens. */
  @ParameterizedTest
  @EnumSource
  void everyWayToAuthenticate(TestCompiler compiler) throws IOException {
    SortedMap<String, String> sources = new TreeMap<>(compile(compiler, "Gate").generated());
    sources.keySet().removeIf(name -> !name.matches(".*(GateClient|Operation)\\.java"));
    Golden.compareAll("source/Gate", sources);
  }

  private void assertGenerates(TestCompiler compiler, String fixture) throws IOException {
    Compilation compilation = compile(compiler, fixture);
    Golden.compareAll("source/" + fixture, compilation.generated());
  }

  private Compilation compile(TestCompiler compiler, String fixture) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .sources(FIXTURES.resolve("golden").resolve(fixture + ".java"))
            .option("-Abespoke.definitions=" + FIXTURES.resolve("definitions"))
            .processor(new BespokeProcessor())
            .run();
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.success()).isTrue();
    return compilation;
  }
}
