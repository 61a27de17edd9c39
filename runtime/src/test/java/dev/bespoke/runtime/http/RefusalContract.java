package dev.bespoke.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that could smuggle something in are refused before anything is sent. */
abstract class RefusalContract extends TransportTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"a\r\nx-injected: 1", "a\nb", "a\rb", "a\0b", "a\u007fb", "\u001b", "a\u0085\n"})
  void aFieldValueThatCouldEndItsLineIsRefused(String value) throws IOException {
    ScriptedServer server = server();
    HttpRequest request = server.request("POST", "/");
    request.headers().add("x-secret", value);
    assertThatThrownBy(() -> transport().send(request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x-secret")
        .hasMessageNotContaining(value);
    assertThat(server.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:", "a\r\nb", "\u00e4", "(x)"})
  void aFieldNameThatIsNoTokenIsRefused(String name) throws IOException {
    HttpRequest request = server().request("POST", "/");
    request.headers().add(name, "value");
    assertThatThrownBy(() -> transport().send(request))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GET /x", "GET\r\n", "G\u00c4T"})
  void aMethodThatIsNoTokenIsRefused(String method) throws IOException {
    HttpRequest request = server().request(method, "/");
    assertThatThrownBy(() -> transport().send(request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("method");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "/a b", "/a\r\nHost: x", "/\u00e4", "/a?b", "/a#b", "/\0"})
  void aPathThatIsNotEncodedIsRefused(String path) throws IOException {
    HttpRequest request = server().request("GET", path);
    assertThatThrownBy(() -> transport().send(request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\r\nb", "\u00e4", "a#b"})
  void aQueryThatIsNotEncodedIsRefused(String query) throws IOException {
    HttpRequest request = server().request("GET", "/").query(query);
    assertThatThrownBy(() -> transport().send(request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("query")
        .hasMessageNotContaining(query);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a/b", "a@b", "a:80", "a\r\nb", "::1"})
  void aHostThatIsNoneIsRefused(String host) {
    HttpRequest request = new HttpRequest().scheme("http").host(host);
    assertThatThrownBy(() -> transport().send(request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("host");
  }

  @Test
  void anUnknownSchemeOrPortIsRefused() {
    HttpTransport transport = transport();
    assertThatThrownBy(() -> transport.send(new HttpRequest().host("a").scheme("ftp")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("scheme");
    assertThatThrownBy(() -> transport.send(new HttpRequest().host("a").port(70_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("port");
  }
}
