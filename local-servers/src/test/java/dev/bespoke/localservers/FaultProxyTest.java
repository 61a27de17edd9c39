package dev.bespoke.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {
  private static final int TIMEOUT_MILLIS = 30_000;
  private static final String REQUEST = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

  private HttpServer server;
  private FaultProxy proxy;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "hello".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    proxy = FaultProxy.before(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    proxy.close();
    server.stop(0);
  }

  @Test
  void passesExchangesOfOneConnectionOn() throws Exception {
    try (Socket client = connect()) {
      assertThat(exchange(client)).endsWith("hello");
      assertThat(exchange(client)).endsWith("hello");
    }
    assertThat(proxy.exchanges()).isEqualTo(2);
  }

  @Test
  void onlyTheNextExchangeFails() throws Exception {
    proxy.fail(Fault.resetBeforeResponse());
    try (Socket client = connect()) {
      assertThatThrownBy(() -> exchange(client)).isInstanceOf(SocketException.class);
    }
    try (Socket client = connect()) {
      assertThat(exchange(client)).endsWith("hello");
    }
  }

  @Test
  void aSecondExchangeOfAConnectionFailsToo() throws Exception {
    try (Socket client = connect()) {
      assertThat(exchange(client)).endsWith("hello");
      proxy.fail(Fault.closeAfter(17));
      assertThat(exchange(client)).isEqualTo("HTTP/1.1 200 OK\r\n");
      assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void resetsInTheMiddleOfAResponse() throws Exception {
    proxy.fail(Fault.resetAfter(4));
    try (Socket client = connect()) {
      client.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
      assertThatThrownBy(() -> client.getInputStream().readAllBytes())
          .isInstanceOf(SocketException.class);
    }
  }

  @Test
  void stallsWithoutClosing() throws Exception {
    proxy.fail(Fault.stallAfter(4));
    try (Socket client = connect()) {
      client.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
      assertThat(client.getInputStream().readNBytes(4)).asString().isEqualTo("HTTP");
      client.setSoTimeout(100);
      assertThatThrownBy(() -> client.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void answersInTheServersPlace() throws Exception {
    String answer = "HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\n\r\n";
    proxy.fail(Fault.answer(answer));
    try (Socket client = connect()) {
      client.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
      assertThat(client.getInputStream().readAllBytes()).asString().isEqualTo(answer);
    }
  }

  @Test
  void closesConnectionsThatAPoolHolds() throws Exception {
    try (Socket client = connect()) {
      assertThat(exchange(client)).endsWith("hello");

      proxy.closeConnections();

      assertThat(client.getInputStream().read()).isEqualTo(-1);
      assertThat(proxy.openConnections()).isZero();
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(proxy.endpoint().getHost(), proxy.endpoint().getPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    return socket;
  }

  private static String exchange(Socket client) throws IOException {
    client.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
    StringBuilder response = new StringBuilder();
    InputStream in = client.getInputStream();
    int next = in.read();
    while (next >= 0) {
      response.append((char) next);
      if (response.toString().endsWith("hello")) {
        return response.toString();
      }
      next = in.read();
    }
    return response.toString();
  }
}
