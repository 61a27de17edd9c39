package dev.bespoke.processor.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import dev.bespoke.runtime.client.ClientBuilder;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.error.BespokeException;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import dev.bespoke.runtime.http.HttpTransport;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generated client asks its compiled rules, whose parameters come from input and builder. */
class RuleParametersTest {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

  @TempDir Path directory;
  private URLClassLoader loader;
  private ClientBuilder<?> builder;
  private final Answering transport = new Answering();

  /** Keeps the last request. */
  private static final class Answering implements HttpTransport {
    @Nullable HttpRequest request;

    @Override
    public HttpResponse send(HttpRequest given) {
      request = given;
      byte[] body = "{\"Degrees\":1.5}".getBytes(StandardCharsets.UTF_8);
      return new HttpResponse(200, new Headers(), new ByteArrayInputStream(body));
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void compile() throws Exception {
    Compilation compilation =
        new CompilerRun(TestCompiler.JAVAC, directory)
            .sources(FIXTURES.resolve("golden/CompassRest.java"))
            .option("-Abespoke.definitions=" + FIXTURES.resolve("definitions"))
            .processor(new BespokeProcessor())
            .run();
    assertThat(compilation.success()).isTrue();
    loader = new URLClassLoader(new URL[] {compilation.classes().toUri().toURL()});
    Class<?> client = loader.loadClass("com.acme.CompassRestClient");
    builder = (ClientBuilder<?>) client.getMethod("builder").invoke(null);
    builder
        .transport(transport)
        .region("eu-west-1")
        .credentials(CredentialsProvider.of(Credentials.of("AKID", "secret")));
  }

  @AfterEach
  void close() throws Exception {
    loader.close();
  }

  private HttpRequest point(String place) throws Exception {
    Class<?> type = loader.loadClass("com.acme.compassrest.model.PointRequest");
    Object requestBuilder = type.getMethod("builder").invoke(null);
    requestBuilder.getClass().getMethod("place", String.class).invoke(requestBuilder, place);
    Object built = requestBuilder.getClass().getMethod("build").invoke(requestBuilder);
    try (AutoCloseable client =
        (AutoCloseable) builder.getClass().getMethod("build").invoke(builder)) {
      client.getClass().getMethod("point", built.getClass()).invoke(client, built);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
    return Objects.requireNonNull(transport.request);
  }

  private void set(String method, Class<?> type, Object value) throws Exception {
    assertThat(builder.getClass().getMethod(method, type).invoke(builder, value)).isSameAs(builder);
  }

  @Test
  void nothingIsSet() throws Exception {
    HttpRequest request = point("land");
    assertThat(request.host()).isEqualTo("compass.eu-west-1.amazonaws.com");
    assertThat(request.path()).isEqualTo("/places/land");
  }

  @Test
  void theInputTellsAParameter() throws Exception {
    assertThat(point("seaside").path()).isEqualTo("/at-sea/places/seaside");
  }

  @Test
  void anOperationTurnsSessionsOffWhateverTheClientHas() throws Exception {
    assertThat(point("lab").path()).isEqualTo("/off/places/lab");
  }

  @Test
  void theBuilderTellsThoseOfTheClient() throws Exception {
    set("pole", String.class, "south");
    HttpRequest request = point("land");
    assertThat(request.host()).isEqualTo("south.compass.eu-west-1.amazonaws.com");
    assertThat(request.headers().get("x-inverted")).isNull();

    set("inverted", boolean.class, true);
    request = point("land");
    assertThat(request.host()).isEqualTo("south.away.compass.eu-west-1.amazonaws.com");
    assertThat(request.headers().get("x-inverted")).isEqualTo("yes, to the south");
    assertThat(request.headers().get("authorization")).contains("/eu-west-1/compass/aws4_request");
  }

  @Test
  void whatCannotBePartOfAHostIsNone() throws Exception {
    set("pole", String.class, "evil.example.com/");
    assertThat(point("land").host()).isEqualTo("compass.eu-west-1.amazonaws.com");
  }

  @Test
  void anEndpointUrlPrecedesAllOthers() throws Exception {
    set("pole", String.class, "south");
    builder.endpointUrl("http://localhost:8080/base");
    HttpRequest request = point("land");
    assertThat(request.hostHeader()).isEqualTo("localhost:8080");
    assertThat(request.path()).isEqualTo("/base/places/land");
  }

  @Test
  void aRegionThatCannotBePartOfAHostIsRefused() {
    builder.region("nowhere at all");
    assertThatThrownBy(() -> point("land"))
        .isInstanceOf(BespokeException.class)
        .hasMessageContaining("region");
  }
}
