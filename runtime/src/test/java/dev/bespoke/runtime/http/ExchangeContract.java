package dev.bespoke.runtime.http;

import static dev.bespoke.runtime.http.ScriptedServer.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Well-formed exchanges: what is sent, and what of the response is seen. */
abstract class ExchangeContract extends TransportTest {
  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void sendsHeadAndBodyAndReadsTheResponse() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.head(
                  "HTTP/1.1 201 Created",
                  "X-Amzn-RequestId: abc",
                  "x-two: 1",
                  "X-Two:\t2 ",
                  "Content-Length: 5");
              peer.write("hello");
              peer.isAtEnd();
            });
    HttpRequest request =
        server.request("POST", "/a%20b/c").query("list-type=2&x").body(RequestBody.of("payload"));
    request.headers().add("X-Amz-Target", "Service.Operation").add("Host", "elsewhere");
    request.headers().add("content-length", "3");

    HttpResponse response = transport().send(request);

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.headers().get("x-amzn-requestid")).isEqualTo("abc");
    assertThat(response.headers().all("X-TWO")).containsExactly("1", "2");
    assertThat(response.contentLength()).isEqualTo(5);
    assertThat(text(response)).isEqualTo("hello");
    ScriptedServer.Received received = server.requests().get(0);
    assertThat(received.line()).isEqualTo("POST /a%20b/c?list-type=2&x HTTP/1.1");
    assertThat(received.fields("host")).containsExactly("127.0.0.1:" + server.port());
    assertThat(received.fields("x-amz-target")).containsExactly("Service.Operation");
    assertThat(received.fields("content-length")).containsExactly("7");
    assertThat(received.text()).isEqualTo("payload");
  }

  @Test
  void aFieldThatGoesOnInFurtherLinesIsOne() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.head(
                  "HTTP/1.1 200 OK",
                  "first: a",
                  " b",
                  "\tc:  d ",
                  "Content-Length:",
                  " 2",
                  "last: e");
              peer.write(" f");
            });
    HttpResponse response = transport().send(server.request("GET", "/"));
    assertThat(response.headers().get("first")).matches("a\\s+b\\s+c:\\s+d");
    assertThat(response.headers().get("last")).isEqualTo("e");
    assertThat(text(response)).isEqualTo(" f");
  }

  @Test
  void oneConnectionServesRequestsInTurn() throws IOException {
    ScriptedServer server = server(answering("ok"));
    HttpTransport transport = transport();
    for (int i = 0; i < 5; i++) {
      assertAnswered(transport, server.request("POST", "/" + i).body(RequestBody.of("x")), "ok");
    }
    assertThat(server.connections()).isEqualTo(1);
    assertThat(server.requests()).hasSize(5);
  }

  @Test
  void aPostWithoutBodySaysSo() throws IOException {
    ScriptedServer server = server(answering("ok"));
    HttpTransport transport = transport();
    assertAnswered(transport, server.request("POST", "/"), "ok");
    assertAnswered(transport, server.request("GET", "/"), "ok");
    assertThat(server.requests().get(0).fields("content-length")).containsExactly("0");
    assertThat(server.requests().get(1).fields("transfer-encoding")).isEmpty();
  }

  @Test
  void readsChunksWithExtensionsAndTrailer() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
              peer.write("5;name=value\r\nhello\r\n");
              peer.write("00000001\r\n \r\nA\r\n");
              peer.write("0123456789\r\n0\r\nx-trailer: 1\r\n\r\n");
              peer.readRequest();
              peer.respond("next");
            });
    HttpTransport transport = transport();
    assertAnswered(transport, server.request("GET", "/"), "hello 0123456789");
    assertAnswered(transport, server.request("GET", "/"), "next");
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void everyKindOfBodyArrivesWhole(@TempDir Path directory) throws IOException {
    ScriptedServer server = server(answering("ok"));
    HttpTransport transport = transport();
    byte[] bytes = new byte[100_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    Path file = Files.write(directory.resolve("body"), bytes);
    List<RequestBody> bodies = new ArrayList<>();
    bodies.add(RequestBody.of(bytes));
    bodies.add(RequestBody.of(file));
    bodies.add(RequestBody.of(ByteBuffer.wrap(bytes)));
    bodies.add(RequestBody.of(ByteBuffer.allocateDirect(bytes.length).put(bytes).flip()));
    bodies.add(RequestBody.of(new ByteArrayInputStream(bytes), bytes.length));
    bodies.add(RequestBody.ofUnknownLength(new ByteArrayInputStream(bytes)));
    for (RequestBody body : bodies) {
      assertAnswered(transport, server.request("PUT", "/").body(body), "ok");
    }
    assertThat(server.requests()).hasSize(bodies.size());
    for (ScriptedServer.Received received : server.requests()) {
      assertThat(received.body).isEqualTo(bytes);
    }
    assertThat(server.requests().get(4).fields("content-length")).containsExactly("100000");
    assertThat(server.requests().get(5).fields("transfer-encoding")).containsExactly("chunked");
    assertThat(server.requests().get(5).fields("content-length")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7_800, 8_000, 8_191, 8_192, 8_193, 16_384, 16_385, 70_000})
  void bodiesOfAnySizeArriveWhole(int size) throws IOException {
    ScriptedServer server = server(answering("ok"));
    HttpTransport transport = transport();
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i * 7);
    }
    assertAnswered(transport, server.request("PUT", "/").body(RequestBody.of(bytes)), "ok");
    RequestBody streamed = RequestBody.of(new ByteArrayInputStream(bytes), size);
    assertAnswered(transport, server.request("PUT", "/").body(streamed), "ok");
    RequestBody chunked = RequestBody.ofUnknownLength(new ByteArrayInputStream(bytes));
    assertAnswered(transport, server.request("PUT", "/").body(chunked), "ok");
    for (ScriptedServer.Received received : server.requests()) {
      assertThat(received.body).isEqualTo(bytes);
    }
  }

  @Test
  void aStreamLongerThanDeclaredIsNeverTakenForComplete() throws Exception {
    ScriptedServer server = server(peer -> assertCutShort(peer));
    HttpRequest request = server.request("PUT", "/").body(RequestBody.of(stream("0123456789"), 9));
    assertThatThrownBy(() -> transport().send(request))
        .isInstanceOf(IOException.class)
        .hasStackTraceContaining("longer than the 9 bytes");
    server.awaitScripts();
    assertThat(server.requests()).noneMatch(received -> received.complete);
  }

  @Test
  void aStreamShorterThanDeclaredIsNeverTakenForComplete() throws Exception {
    ScriptedServer server = server(peer -> assertCutShort(peer));
    HttpRequest request = server.request("PUT", "/").body(RequestBody.of(stream("0123456789"), 11));
    assertThatThrownBy(() -> transport().send(request))
        .isInstanceOf(IOException.class)
        .hasStackTraceContaining("ended after 10 of the 11 bytes");
    server.awaitScripts();
    assertThat(server.requests()).noneMatch(received -> received.complete);
  }

  @Test
  void aFailingStreamFailsTheExchangeWithItsOwnError() throws Exception {
    ScriptedServer server = server(peer -> assertCutShort(peer));
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }
        };
    HttpRequest request = server.request("PUT", "/").body(RequestBody.ofUnknownLength(failing));
    assertThatThrownBy(() -> transport().send(request))
        .isInstanceOf(IOException.class)
        .hasStackTraceContaining("the disk is gone");
    server.awaitScripts();
    assertThat(server.requests()).noneMatch(received -> received.complete);
  }

  private static void assertCutShort(ScriptedServer.Peer peer) throws IOException {
    assertThatThrownBy(
            () -> {
              if (!peer.readRequest()) {
                throw new IOException("the request is cut short");
              }
            })
        .isInstanceOf(IOException.class);
  }

  @Test
  void headHasNoBodyWhateverItsLengthSays() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.write("HTTP/1.1 200 OK\r\nContent-Length: 1234\r\n\r\n");
              peer.readRequest();
              peer.respond("next");
            });
    HttpTransport transport = transport();
    HttpResponse response = transport.send(server.request("HEAD", "/"));
    assertThat(response.contentLength()).isEqualTo(1234);
    assertThat(text(response)).isEmpty();
    assertAnswered(transport, server.request("GET", "/"), "next");
    assertThat(server.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void someStatusesHaveNoBody(int status) throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.write("HTTP/1.1 " + status + " Nothing\r\nx-a: b\r\n\r\n");
              peer.readRequest();
              peer.respond("next");
            });
    HttpTransport transport = transport();
    HttpResponse response = transport.send(server.request("DELETE", "/"));
    assertThat(response.status()).isEqualTo(status);
    assertThat(text(response)).isEmpty();
    assertAnswered(transport, server.request("GET", "/"), "next");
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void redirectsAndErrorsAreResponsesLikeAnyOther() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.head(
                  "HTTP/1.1 307 Temporary Redirect",
                  "Location: http://127.0.0.1:1/",
                  "Content-Length: 0");
              peer.readRequest();
              peer.write("HTTP/1.1 503\r\nContent-Length: 4\r\n\r\nslow");
              peer.isAtEnd();
            });
    HttpTransport transport = transport();
    HttpResponse redirect = transport.send(server.request("GET", "/"));
    redirect.close();
    assertThat(redirect.status()).isEqualTo(307);
    HttpResponse error = transport.send(server.request("GET", "/"));
    assertThat(error.status()).isEqualTo(503);
    assertThat(text(error)).isEqualTo("slow");
  }

  @Test
  void aConnectionThatTheServerGivesUpIsNotUsedAgain() throws IOException {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.write("HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 1\r\n\r\n1");
              assertThat(peer.isAtEnd()).isTrue();
            },
            peer -> {
              peer.readRequest();
              peer.write("HTTP/1.1 200 OK\r\n\r\nuntil the end");
            },
            answering("3"));
    HttpTransport transport = transport();
    assertAnswered(transport, server.request("GET", "/"), "1");
    assertAnswered(transport, server.request("GET", "/"), "until the end");
    assertAnswered(transport, server.request("GET", "/"), "3");
    assertThat(server.connections()).isEqualTo(3);
  }

  @Test
  void aBodyThatLastsUntilTheEndIsReadWholeAndFreesItsConnection() throws IOException {
    String body = "x".repeat(300_000);
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.write("HTTP/1.1 200 OK\r\n\r\n" + body);
            },
            answering("next"));
    HttpTransport transport = transport(TransportOptions.builder().maxConnections(1));
    HttpResponse held = transport.send(server.request("GET", "/"));
    assertThat(held.body().readAllBytes()).hasSize(300_000);
    assertAnswered(transport, server.request("GET", "/"), "next");
    held.close();
  }

  @Test
  void aClosedResponseCannotBeRead() throws IOException {
    ScriptedServer server = server(answering("hello"));
    HttpResponse response = transport().send(server.request("GET", "/"));
    response.close();
    response.close();
    assertThatThrownBy(() -> response.body().read()).isInstanceOf(IOException.class);
  }

  @Test
  void aClosedTransportSendsNothing() throws IOException {
    ScriptedServer server = server();
    HttpTransport transport = transport();
    transport.close();
    transport.close();
    assertThatThrownBy(() -> transport.send(server.request("GET", "/")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThat(server.connections()).isZero();
  }

  @Test
  void aBodyLeftWithLittleToReadFreesItsConnection() throws IOException {
    ScriptedServer server = server(answering("hello world"));
    HttpTransport transport = transport();
    HttpResponse response = transport.send(server.request("GET", "/"));
    assertThat(response.body().readNBytes(5)).hasSize(5);
    response.close();
    assertAnswered(transport, server.request("GET", "/"), "hello world");
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void aBodyLeftWithMuchToReadGivesItsConnectionUp() throws Exception {
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.head("HTTP/1.1 200 OK", "Content-Length: 100000000");
              peer.write("hello");
              assertThat(peer.isAtEnd()).isTrue();
            },
            answering("next"));
    HttpTransport transport = transport(TransportOptions.builder().maxConnections(1));
    HttpResponse response = transport.send(server.request("GET", "/"));
    assertThat(response.body().readNBytes(5)).hasSize(5);
    response.close();
    assertAnswered(transport, server.request("GET", "/"), "next");
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void exchangesWaitForAFreeConnectionNoLongerThanTheReadTimeout() throws IOException {
    CountDownLatch refused = new CountDownLatch(1);
    ScriptedServer server =
        server(
            peer -> {
              peer.readRequest();
              peer.head("HTTP/1.1 200 OK", "Content-Length: 10");
              peer.write("hello");
              ScriptedServer.await(refused);
              peer.write("world");
              peer.readRequest();
              peer.respond("next");
            });
    HttpTransport transport = transport(impatient().maxConnections(1));
    HttpResponse held = transport.send(server.request("GET", "/"));
    assertThatThrownBy(() -> transport.send(server.request("GET", "/")))
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessageContaining("maxConnections");
    refused.countDown();
    assertThat(text(held)).isEqualTo("helloworld");
    assertAnswered(transport, server.request("GET", "/"), "next");
    assertThat(server.connections()).isEqualTo(1);
  }
}
