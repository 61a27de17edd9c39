package dev.bespoke.runtime.http;

import static dev.bespoke.runtime.http.ScriptedServer.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.http.ScriptedServer.Script;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the socket transport is stricter, or promises more, than the JDK's client can. */
class SocketTransportTest extends TransportTest {
  @Override
  HttpTransport create(TransportOptions options) {
    return HttpTransports.socket(options);
  }

  private static Script once(String response) {
    return peer -> {
      peer.readRequest();
      peer.write(response);
      assertThat(peer.isAtEnd()).isTrue();
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\n1",
        "HTTP/1.1 200 OK\r\nConnection: foo, Close\r\nContent-Length: 1\r\n\r\n1",
        "HTTP/1.1 200 OK\r\nConnection: foo\r\nConnection: close\r\nContent-Length: 1\r\n\r\n1",
      })
  void aConnectionThatTheServerGivesUpIsNotUsedAgain(String response) throws IOException {
    ScriptedServer server = server(once(response), answering("2"));
    HttpTransport transport = transport();
    assertAnswered(transport, server.request("GET", "/"), "1");
    assertAnswered(transport, server.request("GET", "/"), "2");
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void aConnectionThatTheRequestGivesUpIsNotUsedAgain() throws IOException {
    ScriptedServer server = server(once("HTTP/1.1 204 No\r\n\r\n"), answering("2"));
    HttpTransport transport = transport();
    HttpRequest last = server.request("GET", "/");
    last.headers().add("Connection", "close");
    transport.send(last).close();
    assertAnswered(transport, server.request("GET", "/"), "2");
    assertThat(server.requests().get(0).fields("connection")).containsExactly("close");
  }

  @Test
  void anHttp10ConnectionThatIsKeptAliveIsUsedAgain() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              while (peer.readRequest()) {
                peer.write("HTTP/1.0 200 OK\nConnection: Keep-Alive\nContent-Length: 1\n\n1");
              }
            });
    HttpTransport transport = transport();
    assertAnswered(transport, server.request("GET", "/"), "1");
    assertAnswered(transport, server.request("GET", "/"), "1");
    assertThat(server.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no colon",
        ": no name",
        "name : value",
        " folded: onto nothing",
        "first: 1\r\n folded\0",
        "x: a\rb",
        "x: a\0b",
        "\r\r",
      })
  void aMalformedFieldIsRefused(String field) throws IOException {
    ScriptedServer server = server(once("HTTP/1.1 200 OK\r\n" + field + "\r\n\r\n"));
    assertThatThrownBy(() -> transport().send(server.request("GET", "/")))
        .isInstanceOf(ProtocolException.class);
  }

  @Test
  void tooManyFieldsAreRefused() throws IOException {
    ScriptedServer server =
        server(once("HTTP/1.1 200 OK\r\n" + "x: y\r\n".repeat(257) + "Content-Length: 0\r\n\r\n"));
    assertThatThrownBy(() -> transport().send(server.request("GET", "/")))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("256");
  }

  @Test
  void aLongHeadIsReadWhole() throws IOException {
    String value = "v".repeat(30_000);
    ScriptedServer server =
        server(
            peer -> {
              for (int i = 0; i < 2; i++) {
                peer.readRequest();
                peer.head("HTTP/1.1 200 OK", "a: " + i, "b: " + value, "Content-Length: 5");
                peer.write("hello");
              }
            });
    HttpTransport transport = transport();
    for (int i = 0; i < 2; i++) {
      HttpResponse response = transport.send(server.request("GET", "/"));
      assertThat(response.headers().get("a")).isEqualTo(Integer.toString(i));
      assertThat(response.headers().get("b")).isEqualTo(value);
      assertThat(text(response)).isEqualTo("hello");
    }
  }

  @Test
  void aChunkSizeIsPlainHexadecimal() throws IOException {
    String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    ScriptedServer server = server(once(head + "0x5\r\nhello\r\n0\r\n\r\n"));
    assertThatThrownBy(() -> text(transport().send(server.request("GET", "/"))))
        .isInstanceOf(ProtocolException.class);
  }

  @Test
  void interimResponsesAreSkipped() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.head("HTTP/1.1 103 Early Hints", "Link: </style.css>");
              peer.head("HTTP/1.1 100 Continue");
              peer.respond("ok");
            });
    assertAnswered(transport(), server.request("GET", "/"), "ok");
  }

  @Test
  void aSwitchOfProtocolIsRefused() throws IOException {
    ScriptedServer server = server(once("HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n"));
    assertThatThrownBy(() -> transport().send(server.request("GET", "/")))
        .isInstanceOf(ProtocolException.class);
  }

  private static InputStream endless() {
    return new InputStream() {
      @Override
      public int read() {
        return 'x';
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        return length;
      }
    };
  }

  @Test
  void aFinalResponseEndsTheSendingOfTheBody() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readHead();
              peer.head("HTTP/1.1 102 Processing");
              peer.write("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno");
              peer.socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            });
    HttpRequest request = server.request("PUT", "/").body(RequestBody.ofUnknownLength(endless()));
    HttpResponse response = transport().send(request);
    assertThat(response.status()).isEqualTo(413);
    assertThat(text(response)).isEqualTo("no");
  }

  @Test
  void aResponseGivenBeforeTheConnectionWasResetIsSeen() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readHead();
              peer.write("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno");
            });
    HttpRequest request = server.request("PUT", "/").body(RequestBody.ofUnknownLength(endless()));
    HttpResponse response = transport().send(request);
    assertThat(response.status()).isEqualTo(413);
    assertThat(text(response)).isEqualTo("no");
  }

  @Test
  void aConnectionThatHasSaidMoreThanItShouldIsNotUsedAgain() throws IOException {
    ScriptedServer server =
        server(
            once("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1HTTP/1.1 408 Timeout\r\n\r\n"),
            answering("2"));
    HttpTransport transport = transport();
    assertAnswered(transport, server.request("GET", "/"), "1");
    assertAnswered(transport, server.request("GET", "/"), "2");
  }

  @Test
  void aChunkIsNeverLongerThanItsSizeTells() throws IOException {
    ScriptedServer server = server(answering("ok"));
    byte[] bytes = new byte[300_000];
    Arrays.fill(bytes, (byte) 'x');
    HttpRequest request =
        server
            .request("PUT", "/")
            .body(RequestBody.ofUnknownLength(new ByteArrayInputStream(bytes)));
    request.headers().add("x-long", "y".repeat(33_000)).add("x-other", "z".repeat(2_000));
    assertAnswered(transport(), request, "ok");
    assertThat(server.requests().get(0).body).isEqualTo(bytes);
  }

  @Test
  void cancellingEndsConnecting() throws Exception {
    try (SilentAddress silent = new SilentAddress()) {
      HttpTransport transport =
          transport(TransportOptions.builder().connectTimeout(Duration.ofMinutes(1)));
      CompletableFuture<Cancellation> begun = new CompletableFuture<>();
      CompletableFuture<Void> failed = new CompletableFuture<>();
      Thread thread =
          new Thread(
              () -> {
                Cancellation cancellation = new Cancellation();
                HttpRequest request =
                    new HttpRequest()
                        .method("GET")
                        .scheme("http")
                        .host("127.0.0.1")
                        .port(silent.port())
                        .path("/")
                        .cancellation(cancellation);
                begun.complete(cancellation);
                try {
                  transport.send(request).close();
                } catch (IOException e) {
                  failed.complete(null);
                }
              });
      thread.start();
      Cancellation cancellation = begun.get();
      while (!isIn(thread, "connect")) {
        Thread.onSpinWait();
      }
      cancellation.cancel();
      failed.get(20, TimeUnit.SECONDS);
    }
  }

  private static boolean isIn(Thread thread, String method) {
    return Arrays.stream(thread.getStackTrace())
        .anyMatch(
            e -> e.getClassName().equals("java.net.Socket") && e.getMethodName().equals(method));
  }

  @Test
  void anAddressThatDoesNotAnswerLeavesTimeForTheOthers() throws Exception {
    try (SilentAddress silent = new SilentAddress();
        ServerSocket other = silent.beside()) {
      Route route =
          Route.of(new HttpRequest().scheme("http").host("127.0.0.1").port(silent.port()));
      InetAddress[] addresses = {
        InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), other.getInetAddress(),
      };
      long deadline = System.nanoTime() + Duration.ofSeconds(3).toNanos();
      try (Socket socket =
          new Connector(TransportOptions.builder().build())
              .connect(route, addresses, deadline, null)) {
        assertThat(socket.getInetAddress()).isEqualTo(other.getInetAddress());
      }
    }
  }

  @Test
  void aStreamIsNotSentOverAConnectionClosedWhileIdle() throws Exception {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.respond("one");
            },
            answering("two"));
    HttpTransport transport = transport();
    assertAnswered(transport, server.request("GET", "/"), "one");
    server.awaitScripts();
    HttpRequest request =
        server.request("PUT", "/").body(RequestBody.of(new ByteArrayInputStream(new byte[9]), 9));
    assertAnswered(transport, request, "two");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aNewConnectionThatFailsIsNotReplaced() throws IOException {
    ScriptedServer server = server(peer -> peer.readRequest());
    assertThatThrownBy(() -> transport().send(server.request("GET", "/")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("closed the connection before it responded");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aChunkedBodyReceivedWholeFreesItsConnectionUnread() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.write(
                  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
              peer.readRequest();
              peer.respond("next");
            });
    HttpTransport transport = transport();
    HttpResponse response = transport.send(server.request("GET", "/"));
    assertThat(response.body().readNBytes(5)).hasSize(5);
    response.close();
    assertAnswered(transport, server.request("GET", "/"), "next");
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void anEndlessChunkedBodyIsGivenUp() throws IOException {
    ScriptedServer server =
        server(
            once("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"),
            answering("next"));
    HttpTransport transport = transport();
    HttpResponse response = transport.send(server.request("GET", "/"));
    assertThat(response.body().read()).isEqualTo('h');
    response.close();
    assertAnswered(transport, server.request("GET", "/"), "next");
  }

  @Test
  void idleConnectionsAreClosedWithoutAnotherCall() throws Exception {
    ScriptedServer server = server(answering("ok"));
    HttpTransport transport =
        transport(TransportOptions.builder().maxIdleTime(Duration.ofMillis(20)));
    assertAnswered(transport, server.request("GET", "/"), "ok");
    server.awaitScripts();
  }

  @Test
  void theOldestIdleConnectionMakesRoomForAnotherHost() throws Exception {
    HttpTransport transport = transport(TransportOptions.builder().maxConnections(1));
    ScriptedServer server = server(answering("one"), answering("two"));
    assertAnswered(transport, server.request("GET", "/"), "one");
    assertAnswered(transport, server.request("GET", "/").host("localhost"), "two");
    assertAnswered(transport, server.request("GET", "/").host("localhost"), "two");
    assertThat(server.connections()).isEqualTo(2);
    assertThat(server.requests().get(0).complete).isTrue();
    server.awaitScript(0);
  }

  @Test
  void anInterruptEndsTheWaitForAFreeConnection() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.head("HTTP/1.1 200 OK", "Content-Length: 10");
              ScriptedServer.await(over);
            });
    HttpTransport transport = transport(TransportOptions.builder().maxConnections(1));
    HttpResponse held = transport.send(server.request("GET", "/"));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> transport.send(server.request("GET", "/")))
        .isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    over.countDown();
    held.close();
  }

  @Test
  void fieldsOutsideAsciiAreSentInUtf8() throws IOException {
    ScriptedServer server = server(answering("ok"));
    HttpRequest request = server.request("GET", "/");
    request.headers().add("x-amz-meta-name", "gr\u00fc\u00df \u4f60");
    assertAnswered(transport(), request, "ok");
    assertThat(server.requests().get(0).fields("x-amz-meta-name"))
        .containsExactly("gr\u00fc\u00df \u4f60");
  }
}
