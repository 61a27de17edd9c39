package dev.bespoke.processor.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever text and numbers a model of one's own has, the client compiles and keeps them. */
class ModelTextTest {
  private static final String MODEL =
      """
      $version: "2"
      namespace com.acme
      use smithy.waiters#waitable

      /// a<LS>b
      @aws.protocols#restJson1
      @title("Sky<LS>line")
      service Weather { version: "1<LS>", operations: [Get] }
      @waitable(Up: { acceptors: [
        { state: "success", matcher: { output: {
            path: "s == '<LS>' && m.\\"a<PS>b\\"", expected: "true", comparator: "booleanEquals" } } }
        { state: "retry", matcher: { errorType: "E<LS>" } }
      ] })
      @http(method: "GET", uri: "/get")
      @deprecated(message: "a<LS>b")
      operation Get { input := { @httpQuery("q<LS>") q: String }, output: Out, errors: [Bad] }
      structure Out {
        s: String = "\\\\\\u2028\\n\\u2029\\u0085\\"end"
        d: Document = "\\u2028"
        huge: Document = 12345678901234567890
        at: HttpDate = "Tue, 29 Apr 2014 18:30:38 GMT"
        @jsonName("j<LS>") j: String
        e: Kind = "a<LS>b"
        m: Map
      }
      map Map { key: String, value: Boolean }
      enum Kind {
        A = "a<LS>b"
      }
      @timestampFormat("http-date") timestamp HttpDate
      @error("client") structure Bad {}
      """
          .replace("<LS>", "\u2028")
          .replace("<PS>", "\u2029");

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void compilesAndKeepsIt(TestCompiler compiler) throws Exception {
    Compilation compilation = compile(compiler);

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generated().get("com/acme/forecasts/model/GetResponse.java"))
        .contains("Document.of(\"\\u2028\")")
        .contains("Document.of(new BigInteger(\"12345678901234567890\"))")
        .contains("Instant.parse(\"2014-04-29T18:30:38Z\")")
        .contains("Kind.of(\"a\\u2028b\")")
        .contains("\\\\\\u2028\\n");
  }

  private Compilation compile(TestCompiler compiler) throws IOException {
    Files.writeString(directory.resolve("weather.smithy"), MODEL);
    return new CompilerRun(compiler, directory)
        .source(
            "com.acme.Forecasts",
            """
            package com.acme;

            import dev.bespoke.annotation.ServiceClient;
            import dev.bespoke.annotation.WaitFor;

            @ServiceClient("com.acme#Weather")
            public interface Forecasts extends ForecastsOperations {
              @WaitFor("Up") void await();
            }
            """)
        .option("-Abespoke.definitions=" + directory)
        .processor(new BespokeProcessor())
        .run();
  }
}
