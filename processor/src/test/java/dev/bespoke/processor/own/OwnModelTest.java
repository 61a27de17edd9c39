package dev.bespoke.processor.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What services of one's own may have and AWS has not: each fixture is a model and its use. */
class OwnModelTest {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/own");

  @TempDir Path directory;

  @Test
  void hidesWhatIsSensitiveWhereverTheTraitStands() throws Exception {
    assertThat(run("sensitive"))
        .isEqualTo(
            """
            PutRequest[open=o, secrets=***, nested=***, byName=***, bySecret=***, \
            whole=***, hidden=***, hiddens=***, choice=Secrets[secrets=***], \
            choices=***, cards=[Card[owner=o, numbers=***]], absent=null]
            Hidden[value=***]
            Value[value=***]
            Told[told=Note[texts=***]]
            Put: ShapeError: *** (status 400) s3cret
            Put: WholeError: *** (status 400) s3cret detail
            Put: OpenError: s3cret (status 400) s3cret
            """);
  }

  @Test
  void writesAttributesOfEveryType() throws Exception {
    assertThat(run("attributes"))
        .isEqualTo(
            """
            <EchoInput><tag number="1" decimal="1.10" ratio="Infinity" flag="true" \
            time="1970-01-01T00:00:00Z" epoch="5" kind="A" text="a&quot;b"><names><member>n</member>\
            </names></tag></EchoInput> true true\
            """);
  }

  @Test
  void bindsHeadersOfEveryType() throws Exception {
    assertThat(run("headers"))
        .isEqualTo(
            """
            AskResponse[big=12345678901234567890, decimal=1.10, \
            bigs=[1, 12345678901234567890], decimals=[1.10, 2], encoded={"one":1}, text=told, \
            number=4, kind=B]
            eyJvbmUiOjF9
            AskResponse[big=null, decimal=null, bigs=null, decimals=null, encoded=null, \
            text=default, number=3, kind=A]
            AskResponse[big=null, decimal=null, bigs=null, decimals=null, encoded=null, \
            text=, number=3, kind=A]
            member application/json map\s
            member map map\s
            map application/json map\s
            """);
  }

  @Test
  void readsTheMembersOfErrorsAndFillsInWhatTheyLack() throws Exception {
    assertThat(run("errors"))
        .isEqualTo(
            """
            default 3 <> [] Part[name=null] null
            t 4 <n> [m] Part[name=p] o
            Coded 7 o m
            """);
  }

  @Test
  void selectsAnEnumBesideAString() throws Exception {
    assertThat(run("waiter")).isEqualTo("echoed, then WaiterException");
  }

  /** Compiles the fixture and calls its {@code Probe.run()}. */
  private String run(String fixture) throws Exception {
    Compilation compilation =
        new CompilerRun(TestCompiler.JAVAC, directory)
            .sources(FIXTURES.resolve(fixture))
            .option("-Abespoke.definitions=" + FIXTURES.resolve(fixture).toAbsolutePath())
            .processor(new BespokeProcessor())
            .run();
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.success()).isTrue();
    URL classes = compilation.classes().toUri().toURL();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes}, getClass().getClassLoader())) {
      return (String) loader.loadClass("com.acme.Probe").getMethod("run").invoke(null);
    }
  }
}
