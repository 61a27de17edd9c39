package dev.bespoke.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import dev.bespoke.runtime.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class StubTransportTest {
  private final StubTransport transport = new StubTransport();

  private static HttpRequest request(String path) {
    HttpRequest request =
        new HttpRequest()
            .method("PUT")
            .host("h")
            .port(81)
            .path(path)
            .query("q=1")
            .body(RequestBody.of("body"));
    request.headers().add("X-Amz-Target", "Service.GetItem");
    return request;
  }

  private String send(String path) throws IOException {
    try (HttpResponse response = transport.send(request(path))) {
      return response.status() + new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void answersGoOutInOrder() throws IOException {
    transport.respond(200, "a").respond(StubResponse.of(404, "b").withHeader("A", "1"));
    assertThat(send("/1")).isEqualTo("200a");
    try (HttpResponse response = transport.send(request("/2"))) {
      assertThat(response.headers().get("a")).isEqualTo("1");
    }
    transport.assertNothingLeft();
    assertThat(transport.requests()).extracting(RecordedRequest::path).containsExactly("/1", "/2");
  }

  @Test
  void aRequestIsKeptAsItWasSent() throws IOException {
    transport.respond(200, "");
    HttpRequest request = request("/p");
    transport.send(request).close();
    request.headers().set("x-amz-target", "changed");
    RecordedRequest recorded = transport.lastRequest();
    assertThat(recorded.method()).isEqualTo("PUT");
    assertThat(recorded.origin()).isEqualTo("https://h:81");
    assertThat(recorded.query()).isEqualTo("q=1");
    assertThat(recorded.target()).isEqualTo("GetItem");
    assertThat(recorded.text()).isEqualTo("body");
    assertThat(recorded.header("none")).isNull();
    assertThat(recorded).hasToString("PUT https://h:81/p");
  }

  @Test
  void whatIsClosedCannotBeRead() throws IOException {
    transport.respond(200, "text");
    HttpResponse response = transport.send(request("/"));
    InputStream body = response.body();
    assertThat(body.read()).isEqualTo('t');
    response.close();
    List<ThrowingCallable> reads =
        List.of(body::read, () -> body.read(new byte[1]), body::readAllBytes, () -> body.skip(1));
    for (ThrowingCallable read : reads) {
      assertThatThrownBy(read).isInstanceOf(IOException.class).hasMessage("the response is closed");
    }
    response.close();
    transport.assertNothingLeft();
  }

  @Test
  void anAnswerToHeadHasNoBody() throws IOException {
    transport.otherwise(request -> StubResponse.of(404, "text").withHeader("Content-Length", "4"));
    try (HttpResponse response = transport.send(request("/").method("HEAD"))) {
      assertThat(response.headers().get("content-length")).isEqualTo("4");
      assertThat(response.body().readAllBytes()).isEmpty();
    }
  }

  @Test
  void failuresAreThrown() {
    transport.fail(new IOException("reset"));
    assertThatThrownBy(() -> send("/")).isInstanceOf(IOException.class).hasMessage("reset");
  }

  @Test
  void aRequestTooManyIsNamed() {
    assertThatThrownBy(() -> send("/x"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/x");
    transport.otherwise(request -> StubResponse.of(200, request.path()));
    assertThat(transport.requests()).hasSize(1);
  }

  @Test
  void theFallbackAnswersTheRest() throws IOException {
    transport.respond(200, "first").otherwise(request -> StubResponse.of(200, request.path()));
    assertThat(send("/a")).isEqualTo("200first");
    assertThat(send("/b")).isEqualTo("200/b");
    assertThat(send("/c")).isEqualTo("200/c");
  }

  @Test
  void whatIsLeftIsReported() throws IOException {
    transport.respond(200, "a").respond(200, "b");
    assertThatThrownBy(transport::lastRequest).hasMessageContaining("No request");
    HttpResponse open = transport.send(request("/"));
    assertThatThrownBy(transport::assertNothingLeft).hasMessageContaining("1 answers");
    send("/");
    assertThatThrownBy(transport::assertNothingLeft).hasMessageContaining("never closed");
    open.close();
    open.close();
    transport.assertNothingLeft();
    assertThatThrownBy(() -> open.body().read()).hasMessageContaining("closed");
  }

  @Test
  void errorsAreSpelledAsServicesSpellThem() throws IOException {
    transport
        .respond(StubResponse.jsonError(400, "A", "say \"x\"\n\\"))
        .respond(StubResponse.xmlError(404, "NoSuchKey", "a<b & c"));
    assertThat(send("/"))
        .isEqualTo("400{\"__type\":\"A\",\"message\":\"say \\\"x\\\"\\u000a\\\\\"}");
    assertThat(send("/"))
        .isEqualTo("404<Error><Code>NoSuchKey</Code><Message>a&lt;b &amp; c</Message></Error>");
  }
}
