package dev.bespoke.runtime.http;

import static dev.bespoke.runtime.http.ScriptedServer.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bespoke.runtime.http.ScriptedServer.Script;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong on the network, and in servers. */
abstract class FaultContract extends TransportTest {

  private static RequestBody unreplayable(String text) {
    return RequestBody.of(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), text.length());
  }

  @Test
  void aConnectionClosedWhileIdleIsReplaced() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.respond("one");
              peer.socket.close();
              closed.countDown();
            },
            answering("two"));
    HttpTransport transport = transport();
    assertAnswered(transport, server.request("POST", "/").body(RequestBody.of("1")), "one");
    ScriptedServer.await(closed);
    assertAnswered(transport, server.request("POST", "/").body(RequestBody.of("2")), "two");
    assertThat(server.requests()).extracting(received -> received.text()).containsExactly("1", "2");
  }

  static Stream<Script> endsWithoutResponse() {
    return Stream.of(peer -> {}, peer -> peer.reset());
  }

  @ParameterizedTest
  @MethodSource("endsWithoutResponse")
  void aConnectionLostWithTheSecondRequestIsReplacedWhateverTheMethod(Script end)
      throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.respond("one");
              peer.readRequest();
              end.run(peer);
            },
            answering("two"));
    HttpTransport transport = transport();
    assertAnswered(transport, server.request("POST", "/").body(RequestBody.of("1")), "one");
    assertAnswered(transport, server.request("POST", "/").body(RequestBody.of("2")), "two");
    assertThat(server.requests())
        .extracting(received -> received.text())
        .containsExactly("1", "2", "2");
  }

  @Test
  void aRequestIsSentAgainOnceOnly() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.respond("one");
              peer.readRequest();
            },
            peer -> peer.readRequest());
    HttpTransport transport = transport();
    assertAnswered(transport, server.request("POST", "/").body(RequestBody.of("1")), "one");
    HttpRequest second = server.request("POST", "/").body(RequestBody.of("2"));
    assertThatThrownBy(() -> transport.send(second))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(ConnectException.class)
        .isNotInstanceOf(SocketTimeoutException.class);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void aStreamIsNotSentAgain() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.respond("one");
              peer.readRequest();
            });
    HttpTransport transport = transport();
    assertAnswered(transport, server.request("POST", "/").body(unreplayable("1")), "one");
    HttpRequest second = server.request("POST", "/").body(unreplayable("2"));
    assertThatThrownBy(() -> transport.send(second)).isInstanceOf(IOException.class);
    assertThat(server.requests()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("endsWithoutResponse")
  void aConnectionLostWithinTheHeadFailsTheExchange(Script end) throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.write("HTTP/1.1 200 OK\r\nContent-Le");
              end.run(peer);
            });
    HttpRequest request = server.request("POST", "/").body(RequestBody.of("x"));
    assertThatThrownBy(() -> transport().send(request))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(SocketTimeoutException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 10\r\n\r\nhello",
        "Content-Length: 10\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nhel",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n",
        "Transfer-Encoding: chunked\r\n\r\n",
      })
  void aTruncatedBodyIsAnErrorNotAnEnd(String rest) throws IOException {
    for (Script end : endsWithoutResponse().toList()) {
      ScriptedServer server =
          server(
              peer -> {
                peer.readRequest();
                peer.write("HTTP/1.1 200 OK\r\n" + rest);
                end.run(peer);
              },
              answering("next"));
      try (HttpTransport transport = transport(TransportOptions.builder().maxConnections(1))) {
        try (HttpResponse response = transport.send(server.request("GET", "/"))) {
          assertThatThrownBy(() -> response.body().readAllBytes())
              .isInstanceOf(IOException.class)
              .isNotInstanceOf(SocketTimeoutException.class);
          // Nor is it an end for whoever reads on.
          assertThatThrownBy(() -> response.body().read()).isInstanceOf(IOException.class);
        } catch (IOException e) {
          // It may be known before anything is read: a reset overtakes what was sent.
        }
        assertAnswered(transport, server.request("GET", "/"), "next"); // the one connection is free
      }
      server.close();
    }
  }

  @Test
  void aServerThatNeverRespondsTimesOut() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              received.countDown();
              peer.isAtEnd();
            });
    HttpRequest request = server.request("POST", "/").timeout(Duration.ofMillis(100));
    assertThatThrownBy(() -> transport().send(request))
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessageContaining("100 ms");
    // The server may be slower than the client is patient.
    assertThat(received.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void theReadTimeoutServesWhereTheRequestSetsNone() throws IOException {
    assertReadTimesOut(request -> request);
  }

  @Test
  void theReadTimeoutServesWhereTheRequestSetsALongerOne() throws IOException {
    assertReadTimesOut(request -> request.timeout(Duration.ofSeconds(30)));
  }

  private void assertReadTimesOut(UnaryOperator<HttpRequest> setting) throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.write("HTTP/1.1 200 OK\r\n");
              peer.isAtEnd();
            });
    HttpRequest request = setting.apply(server.request("GET", "/"));
    assertThatThrownBy(() -> transport(impatient()).send(request))
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessageContaining("100 ms");
  }

  @Test
  void aStreamedRequestTimesOutToo() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.isAtEnd();
            });
    HttpRequest request = server.request("POST", "/").body(unreplayable("x"));
    assertThatThrownBy(() -> transport(impatient()).send(request))
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessageContaining("100 ms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 10", "Transfer-Encoding: chunked"})
  void aBodyThatStopsComingTimesOut(String framing) throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.head("HTTP/1.1 200 OK", framing);
              peer.write("5\r\nhel");
              peer.isAtEnd();
            });
    // The head has the same time to come as the rest, also on a machine that is busy.
    TransportOptions.Builder options =
        TransportOptions.builder().readTimeout(Duration.ofMillis(1_500));
    HttpResponse response = transport(options).send(server.request("GET", "/"));
    assertThat(response.status()).isEqualTo(200);
    assertThatThrownBy(() -> text(response))
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessageContaining("1500 ms");
  }

  @Test
  void aServerThatStopsTakingTheBodyTimesOut() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    ScriptedServer server =
        server(
            peer -> {
              peer.readHead();
              ScriptedServer.await(over);
            });
    byte[] large = new byte[32 * 1024 * 1024];
    HttpRequest request = server.request("PUT", "/").body(RequestBody.of(large));
    assertThatThrownBy(() -> transport(impatient()).send(request))
        .isInstanceOf(SocketTimeoutException.class);
    over.countDown();
  }

  @Test
  void aRefusedConnectionSaysThatNothingWasSent() throws IOException {
    int port;
    try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = unused.getLocalPort();
    }
    HttpRequest request = new HttpRequest().scheme("http").host("127.0.0.1").port(port);
    assertThatThrownBy(() -> transport().send(request))
        .isInstanceOf(ConnectException.class)
        .hasMessageContaining("http://127.0.0.1:" + port);
  }

  @Test
  void anUnknownHostSaysSo() {
    HttpRequest request = new HttpRequest().scheme("http").host("no-such-host.invalid");
    assertThatThrownBy(() -> transport().send(request))
        .isInstanceOf(UnknownHostException.class)
        .hasMessageContaining("no-such-host.invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: gzip, chunked",
        "Content-Length: -5",
        "Content-Length: 99999999999999999999",
        "Content-Length: 5x",
        "Content-Length: 5, 6",
      })
  void anAmbiguousLengthIsRefused(String fields) throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              // At once: whoever refuses the head takes no more.
              peer.write("HTTP/1.1 200 OK\r\n" + fields + "\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
            });
    assertThatThrownBy(() -> transport().send(server.request("POST", "/")))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(SocketTimeoutException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void theSameLengthTwiceIsNotAmbiguous() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.head("HTTP/1.1 200 OK", "Content-Length: 5", "Content-Length: 5");
              peer.write("hello");
            });
    assertAnswered(transport(), server.request("GET", "/"), "hello");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\r\n",
        "-5\r\nhello\r\n",
        "\r\n",
        "fffffffffffffffff\r\n",
        "5\r\nhelloX\r\n0\r\n\r\n",
        "5 5\n\nhello"
      })
  void aBadChunkIsRefused(String chunks) throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.head("HTTP/1.1 200 OK", "Transfer-Encoding: chunked");
              peer.write(chunks);
            });
    assertThatThrownBy(() -> text(transport().send(server.request("GET", "/"))))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(SocketTimeoutException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 2x0 OK\r\n\r\n",
        "HTTP/1.1 20\r\n\r\n",
        "HTTP/2.0 200 OK\r\n\r\n",
        "<html>It works</html>\r\n\r\n",
        "\r\n\r\n",
      })
  void whatIsNoHttpIsRefused(String head) throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.write(head);
            });
    assertThatThrownBy(() -> transport().send(server.request("POST", "/")))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void anEndlessHeadIsRefused() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.write("HTTP/1.1 200 OK\r\n");
              try {
                for (int i = 0; i < 100_000; i++) {
                  peer.write("x-" + i + ": and so on and on and on and on\r\n");
                }
              } catch (IOException e) {
                return;
              }
              throw new AssertionError("the client took an endless head");
            });
    assertThatThrownBy(() -> transport().send(server.request("POST", "/")))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(SocketTimeoutException.class);
  }

  /** Whether closing the transport ends its connections at once. */
  boolean canClose() {
    return true;
  }

  @Test
  void closingTheTransportClosesEveryConnection() throws Exception {
    assumeTrue(canClose());
    CountDownLatch ready = new CountDownLatch(3);
    Script half =
        peer -> {
          peer.readRequest();
          peer.head("HTTP/1.1 200 OK", "Content-Length: 10");
          peer.write("hello");
          ready.countDown();
          assertThat(peer.isAtEnd()).isTrue();
        };
    ScriptedServer server = server(half, half, half);
    HttpTransport transport = transport();
    HttpResponse[] responses = new HttpResponse[3];
    for (int i = 0; i < 3; i++) {
      responses[i] = transport.send(server.request("GET", "/"));
    }
    ScriptedServer.await(ready);
    transport.close();
    server.awaitScripts();
    for (HttpResponse response : responses) {
      assertThatThrownBy(() -> text(response)).isInstanceOf(IOException.class);
    }
  }
}
