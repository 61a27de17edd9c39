package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.EmptyEnvironment;
import dev.bespoke.runtime.GetItem;
import dev.bespoke.runtime.S3Operations;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.error.CallTimeoutException;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.HttpTransport;
import dev.bespoke.runtime.http.HttpTransports;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.http.TransportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that a server keeps waiting, over real connections. */
@Timeout(60)
class AbortTest {
  private static final GetItem.Input INPUT = new GetItem.Input("t");

  private final AtomicInteger requests = new AtomicInteger();
  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch peerGone = new CountDownLatch(1);
  private final ServerSocket server;

  /** What the server sends before it falls silent. */
  private volatile String beginning = "";

  static List<HttpTransport> transports() {
    TransportOptions options = TransportOptions.defaults();
    return List.of(HttpTransports.socket(options), HttpTransports.jdk(options));
  }

  AbortTest() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(() -> accept(server));
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private void accept(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread thread = new Thread(() -> stall(connection));
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void stall(Socket connection) {
    try (connection) {
      InputStream in = connection.getInputStream();
      OutputStream out = connection.getOutputStream();
      in.read();
      requests.incrementAndGet();
      out.write(beginning.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      requested.countDown();
      while (in.read() >= 0) {
        // The rest of the request, then silence, until the client gives up.
      }
    } catch (IOException e) {
      // A reset is an end, too.
    }
    peerGone.countDown();
  }

  private Pipeline pipeline(HttpTransport transport) {
    return pipeline(transport, server.getLocalPort());
  }

  private static Pipeline pipeline(HttpTransport transport, int port) {
    return client(transport, port).dynamodb();
  }

  private static TestClient.Builder client(HttpTransport transport, int port) {
    return TestClient.builder(new StubTransport())
        .transport(transport)
        .environment(new EmptyEnvironment())
        .endpointUrl("http://127.0.0.1:" + port)
        .maxAttempts(2);
  }

  @ParameterizedTest
  @MethodSource("transports")
  void cancellingACallFreesItsConnection(HttpTransport transport) throws Exception {
    CompletableFuture<GetItem.Output> future =
        pipeline(transport).callAsync(GetItem.INSTANCE, INPUT, CallOptions.none());
    requested.await();
    assertThat(future.cancel(true)).isTrue();
    assertThat(peerGone.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(requests).hasValue(1);
    assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
    transport.close();
  }

  @ParameterizedTest
  @MethodSource("transports")
  void cancellingFreesAConnectionInTheMiddleOfABody(HttpTransport transport) throws Exception {
    beginning = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"Item\":";
    CompletableFuture<GetItem.Output> future =
        pipeline(transport).callAsync(GetItem.INSTANCE, INPUT, CallOptions.none());
    requested.await();
    future.cancel(true);
    assertThat(peerGone.await(30, TimeUnit.SECONDS)).isTrue();
    transport.close();
  }

  @ParameterizedTest
  @MethodSource("transports")
  void theTimeoutOfACallEndsTheWaitForTheSourceOfABody(HttpTransport transport) throws Exception {
    try (PipedInputStream silent = new PipedInputStream(new PipedOutputStream())) {
      assertThatThrownBy(
              () ->
                  client(transport, server.getLocalPort())
                      .s3()
                      .call(
                          S3Operations.PUT,
                          new S3Operations.Input("bucket", "key"),
                          RequestBody.of(silent, 10),
                          CallOptions.none().withCallTimeout(Duration.ofMillis(200))))
          .isInstanceOf(CallTimeoutException.class)
          .hasMessageContaining("callTimeout");
    }
    assertThat(Thread.interrupted()).isFalse();
    transport.close();
  }

  @Test
  void anInterruptThatCameBeforeATimeoutIsNotForgotten() throws Exception {
    HttpTransport transport = HttpTransports.socket(TransportOptions.defaults());
    FutureTask<Boolean> call =
        new FutureTask<>(
            () -> {
              assertThatThrownBy(
                      () ->
                          pipeline(transport)
                              .call(
                                  GetItem.INSTANCE,
                                  INPUT,
                                  CallOptions.none().withAttemptTimeout(Duration.ofSeconds(2))))
                  .hasMessageContaining("interrupted");
              return Thread.currentThread().isInterrupted();
            });
    Thread thread = new Thread(call);
    thread.start();
    requested.await();
    thread.interrupt(); // which a blocking socket does not notice
    assertThat(call.get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(requests).hasValue(1);
    transport.close();
  }

  @ParameterizedTest
  @MethodSource("transports")
  void theTimeoutOfACallEndsItWhereverItIs(HttpTransport transport) throws Exception {
    beginning = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"Item\":";
    assertThatThrownBy(
            () ->
                pipeline(transport)
                    .call(
                        GetItem.INSTANCE,
                        INPUT,
                        CallOptions.none().withCallTimeout(Duration.ofMillis(300))))
        .isInstanceOf(CallTimeoutException.class)
        .hasMessageContaining("callTimeout");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(peerGone.await(30, TimeUnit.SECONDS)).isTrue();
    transport.close();
  }

  @ParameterizedTest
  @MethodSource("transports")
  void anAttemptThatTakesTooLongIsFollowedByAnother(HttpTransport transport) throws Exception {
    assertThatThrownBy(
            () ->
                pipeline(transport)
                    .call(
                        GetItem.INSTANCE,
                        INPUT,
                        CallOptions.none().withAttemptTimeout(Duration.ofMillis(300))))
        .isInstanceOf(CallTimeoutException.class)
        .hasMessageContaining("after 2 attempts");
    assertThat(requests).hasValue(2);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    transport.close();
  }

  @Test
  void closingTheClientEndsItsCalls() throws Exception {
    Pipeline pipeline =
        TestClient.builder()
            .endpointUrl("http://127.0.0.1:" + server.getLocalPort())
            .maxAttempts(3)
            .dynamodb();
    FutureTask<GetItem.Output> call =
        new FutureTask<>(() -> pipeline.call(GetItem.INSTANCE, INPUT, CallOptions.none()));
    new Thread(call).start();
    requested.await();
    pipeline.close();
    assertThatThrownBy(() -> call.get(30, TimeUnit.SECONDS))
        .cause()
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("GetItem: the client is closed")
        .hasCauseInstanceOf(IOException.class);
    assertThat(requests).hasValue(1);
  }

  @ParameterizedTest
  @MethodSource("transports")
  void nothingListensAndTheMessageSaysSo(HttpTransport transport) {
    Pipeline pipeline = pipeline(transport, 1); // a port of old that nobody serves any more
    assertThatThrownBy(() -> pipeline.call(GetItem.INSTANCE, INPUT, CallOptions.none()))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("nothing accepts connections at http://127.0.0.1:1 (")
        .hasMessageContaining("endpoint URL");
    transport.close();
  }
}
