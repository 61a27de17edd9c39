package dev.bespoke.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Requests that ask for leave before they send their body (RFC 9110, section 10.1.1). */
abstract class ExpectContract extends TransportTest {
  private final AtomicBoolean read = new AtomicBoolean();

  /** Whether the transport can ask. */
  boolean canAsk() {
    return true;
  }

  private HttpRequest asking(ScriptedServer server, String text) {
    InputStream stream =
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            read.set(true);
            return super.read(target, offset, length);
          }
        };
    HttpRequest request = server.request("PUT", "/").body(RequestBody.of(stream, text.length()));
    request.headers().add("Expect", "100-continue");
    return request;
  }

  @Test
  void theBodyFollowsLeave() throws IOException {
    assumeTrue(canAsk());
    ScriptedServer server =
        server(
            peer -> {
              peer.readHead();
              assertThat(read).isFalse();
              peer.head("HTTP/1.1 100 Continue");
              peer.readBody();
              peer.respond("ok");
              peer.readRequest();
              peer.respond("again");
            });
    HttpTransport transport = transport();
    assertAnswered(transport, asking(server, "payload"), "ok");
    assertThat(server.requests().get(0).fields("expect"))
        .singleElement()
        .asString()
        .isEqualToIgnoringCase("100-continue");
    assertThat(server.requests().get(0).text()).isEqualTo("payload");
    assertAnswered(transport, server.request("GET", "/"), "again");
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void theBodyStaysHereWhereTheServerRefuses() throws IOException {
    assumeTrue(canAsk());
    ScriptedServer server =
        server(
            peer -> {
              peer.readHead();
              peer.write("HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno");
              assertThat(peer.isAtEnd()).isTrue();
            });
    HttpTransport transport = transport();
    HttpResponse response = transport.send(asking(server, "payload"));
    assertThat(response.status()).isEqualTo(403);
    assertThat(text(response)).isEqualTo("no");
    assertThat(read).isFalse();
    transport.close();
  }

  @Test
  void theBodyIsSentWhereTheServerNeverSaysAnything() throws IOException {
    ScriptedServer.Script patient =
        peer -> {
          // The JDK's client gives up the first connection.
          if (peer.readRequest()) {
            peer.respond("ok");
          }
        };
    ScriptedServer server = server(forgiving(patient), forgiving(patient));
    assertAnswered(transport(), asking(server, "payload"), "ok");
    assertThat(server.requests())
        .filteredOn(received -> received.complete)
        .singleElement()
        .satisfies(received -> assertThat(received.text()).isEqualTo("payload"));
  }

  private static ScriptedServer.Script forgiving(ScriptedServer.Script script) {
    return peer -> {
      try {
        script.run(peer);
      } catch (IOException e) {
        assertThat(peer.last().complete).isFalse();
      }
    };
  }

  @Test
  void aRequestWithoutBodyDoesNotAsk() throws IOException {
    ScriptedServer server = server(ScriptedServer.answering("ok"));
    HttpRequest request = server.request("PUT", "/");
    request.headers().add("Expect", "100-continue");
    assertAnswered(transport(), request, "ok");
    assertThat(server.requests().get(0).fields("expect")).isEmpty();
  }
}
