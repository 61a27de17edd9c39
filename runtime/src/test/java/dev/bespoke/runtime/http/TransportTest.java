package dev.bespoke.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.runtime.http.ScriptedServer.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** What the tests that run over both transports share. */
@Timeout(30)
abstract class TransportTest {
  private @Nullable HttpTransport transport;
  private @Nullable ScriptedServer server;

  /** Creates the transport under test. */
  abstract HttpTransport create(TransportOptions options);

  final HttpTransport transport() {
    return transport(TransportOptions.builder());
  }

  final HttpTransport transport(TransportOptions.Builder options) {
    transport = create(options.build());
    return transport;
  }

  final ScriptedServer server(Script... scripts) throws IOException {
    return server(ServerSocketFactory.getDefault(), scripts);
  }

  final ScriptedServer server(ServerSocketFactory factory, Script... scripts) throws IOException {
    server = new ScriptedServer(factory, scripts);
    return server;
  }

  static TransportOptions.Builder impatient() {
    return TransportOptions.builder().readTimeout(Duration.ofMillis(100));
  }

  static String text(HttpResponse response) throws IOException {
    try (response) {
      return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Sends the request and expects 200 with this body. */
  static void assertAnswered(HttpTransport transport, HttpRequest request, String body)
      throws IOException {
    HttpResponse response = transport.send(request);
    assertThat(response.status()).isEqualTo(200);
    assertThat(text(response)).isEqualTo(body);
  }

  @AfterEach
  void closeAll() throws IOException {
    if (transport != null) {
      transport.close();
    }
    if (server != null) {
      server.close();
      server.check();
    }
  }
}
