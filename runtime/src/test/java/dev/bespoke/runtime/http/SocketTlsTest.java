package dev.bespoke.runtime.http;

import static dev.bespoke.runtime.http.ScriptedServer.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** TLS, over sockets. */
class SocketTlsTest extends TlsContract {
  @Override
  HttpTransport create(TransportOptions options) {
    return HttpTransports.socket(options);
  }

  @Test
  void aHandshakeThatDripsTimesOutAsAWhole() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              // The head of a record, and then a byte of it from time to time.
              peer.socket.getOutputStream().write(new byte[] {22, 3, 3, 64, 0});
              peer.socket.setSoTimeout(100);
              for (int i = 0; i < 50; i++) {
                peer.socket.getOutputStream().write(new byte[] {2});
                try {
                  while (peer.socket.getInputStream().read() >= 0) {}
                  return;
                } catch (SocketTimeoutException e) {
                  // The next byte.
                }
              }
            });
    HttpRequest request = server.request("GET", "/").scheme("https").host("localhost");
    TransportOptions.Builder options =
        TransportOptions.builder().connectTimeout(Duration.ofMillis(500));
    assertThatThrownBy(() -> transport(options).send(request))
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void aConnectionThatHasSaidMoreThanItShouldIsNotUsedAgain() throws Exception {
    SSLContext localhost = Certificates.localhost();
    String body = "x".repeat(12_000);
    ScriptedServer server =
        server(
            localhost.getServerSocketFactory(),
            peer -> {
              peer.readRequest();
              // The surplus is in the record of the body, and decrypted with it.
              peer.head("HTTP/1.1 200 OK", "Content-Length: 12000");
              byte[] more =
                  (body + "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n!")
                      .getBytes(StandardCharsets.US_ASCII);
              peer.socket.getOutputStream().write(more);
              assertThat(peer.isAtEnd()).isTrue();
            },
            answering("two"));
    HttpTransport transport = transport(TransportOptions.builder().sslContext(localhost));
    HttpRequest request = server.request("GET", "/").scheme("https").host("localhost");
    try (HttpResponse response = transport.send(request)) {
      assertThat(response.body().readNBytes(12_000)).hasSize(12_000);
    }
    assertAnswered(transport, request, "two");
  }
}
