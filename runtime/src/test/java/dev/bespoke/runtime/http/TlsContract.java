package dev.bespoke.runtime.http;

import static dev.bespoke.runtime.http.ScriptedServer.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.http.ScriptedServer.Script;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Exchanges over TLS. */
abstract class TlsContract extends TransportTest {
  private static SSLContext localhost;

  @BeforeAll
  static void makeCertificate() throws Exception {
    localhost = Certificates.localhost();
  }

  private ScriptedServer tlsServer(SSLContext context, Script... scripts) throws IOException {
    return server(context.getServerSocketFactory(), scripts);
  }

  private static HttpRequest post(ScriptedServer server, String text) {
    return server.request("POST", "/").scheme("https").host("localhost").body(RequestBody.of(text));
  }

  private HttpTransport trusting(SSLContext context) {
    return transport(TransportOptions.builder().sslContext(context));
  }

  /** A handshake that the client ends is no failure of the script. */
  private static Script refused() {
    return peer -> {
      try {
        assertThat(peer.readRequest()).isFalse();
      } catch (IOException e) {
        assertThat(peer.requests).isEmpty();
      }
    };
  }

  @Test
  void aTrustedServerIsSpokenToAndItsConnectionReused() throws IOException {
    ScriptedServer server = tlsServer(localhost, answering("secret"));
    HttpTransport transport = trusting(localhost);
    assertAnswered(transport, post(server, "x"), "secret");
    assertAnswered(transport, post(server, "y"), "secret");
    assertThat(server.connections()).isEqualTo(1);
    assertThat(server.requests()).extracting(received -> received.text()).containsExactly("x", "y");
  }

  @Test
  void aCertificateForAnotherHostIsRefused() throws IOException {
    ScriptedServer server = tlsServer(localhost, refused());
    assertThatThrownBy(() -> trusting(localhost).send(post(server, "x").host("127.0.0.1")))
        .isInstanceOf(SSLException.class);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aCertificateThatNobodyKnownSignedIsRefused() throws IOException {
    ScriptedServer server = tlsServer(localhost, refused());
    assertThatThrownBy(() -> transport().send(post(server, "x"))).isInstanceOf(SSLException.class);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aServerThatCutsTheHandshakeOffGotNothing() throws IOException {
    ScriptedServer server = server(peer -> peer.socket.getInputStream().read());
    assertThatThrownBy(() -> transport().send(post(server, "x")))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void aServerThatSpeaksNoTlsIsRefused() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.socket.getInputStream().read();
              peer.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
              peer.isAtEnd();
            });
    assertThatThrownBy(() -> transport().send(post(server, "x"))).isInstanceOf(IOException.class);
  }

  @Test
  void aHandshakeThatTakesTooLongTimesOut() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    ScriptedServer server = server(peer -> ScriptedServer.await(over));
    TransportOptions.Builder options = impatient().connectTimeout(Duration.ofMillis(100));
    assertThatThrownBy(() -> transport(options).send(post(server, "x")))
        .isInstanceOf(SocketTimeoutException.class);
    over.countDown();
  }

  @Test
  void aConnectionClosedWhileIdleIsReplaced() throws Exception {
    ScriptedServer server =
        tlsServer(
            localhost,
            peer -> {
              peer.readRequest();
              peer.respond("one");
            },
            answering("two"));
    HttpTransport transport = trusting(localhost);
    assertAnswered(transport, post(server, "1"), "one");
    server.awaitScripts();
    assertAnswered(transport, post(server, "2"), "two");
  }

  @Test
  void aTruncatedBodyIsAnErrorNotAnEnd() throws IOException {
    ScriptedServer server =
        tlsServer(
            localhost,
            peer -> {
              peer.readRequest();
              peer.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello");
            });
    HttpTransport transport = trusting(localhost);
    assertThatThrownBy(() -> text(transport.send(post(server, "1"))))
        .isInstanceOf(IOException.class);
  }

  @Test
  void largeBodiesPassBothWays() throws IOException {
    byte[] bytes = new byte[1_000_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    ScriptedServer server =
        tlsServer(
            localhost,
            peer -> {
              for (int i = 0; i < 2; i++) {
                peer.readRequest();
                peer.head("HTTP/1.1 200 OK", "Content-Length: 1000000");
                peer.socket.getOutputStream().write(peer.last().body);
              }
            });
    HttpTransport transport = trusting(localhost);
    HttpRequest whole = post(server, "").body(RequestBody.of(bytes));
    HttpRequest streamed =
        post(server, "").body(RequestBody.ofUnknownLength(new ByteArrayInputStream(bytes)));
    for (HttpRequest request : new HttpRequest[] {whole, streamed}) {
      try (HttpResponse response = transport.send(request)) {
        assertThat(response.body().readAllBytes()).isEqualTo(bytes);
      }
    }
    assertThat(server.connections()).isEqualTo(1);
  }
}
