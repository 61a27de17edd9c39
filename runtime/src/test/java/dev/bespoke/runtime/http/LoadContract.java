package dev.bespoke.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many exchanges at a time, and large ones, with a server that isn't ours. */
abstract class LoadContract extends TransportTest {
  static final int MIB = 1024 * 1024;
  private static final int LARGE = 64 * MIB;

  private HttpServer server;
  private ExecutorService executor;

  @BeforeEach
  void start() throws IOException {
    executor = Executors.newCachedThreadPool();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(executor);
    server.createContext("/echo", LoadContract::echo);
    server.createContext("/large", LoadContract::large);
    server.createContext("/checksum", LoadContract::checksum);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    executor.shutdownNow();
  }

  private static void echo(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** Sends 64 MiB, in chunks where the query says so. */
  private static void large(HttpExchange exchange) throws IOException {
    boolean chunked = "chunked".equals(exchange.getRequestURI().getQuery());
    exchange.sendResponseHeaders(200, chunked ? 0 : LARGE);
    byte[] piece = new byte[MIB];
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 0; i < LARGE / MIB; i++) {
        out.write(piece);
      }
    }
  }

  private static void checksum(HttpExchange exchange) throws IOException {
    CRC32 crc = new CRC32();
    byte[] piece = new byte[MIB];
    InputStream in = exchange.getRequestBody();
    long length = 0;
    for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
      crc.update(piece, 0, n);
      length += n;
    }
    byte[] answer = (length + " " + crc.getValue()).getBytes(StandardCharsets.US_ASCII);
    exchange.sendResponseHeaders(200, answer.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(answer);
    }
  }

  private HttpRequest request(String method, String path) {
    return new HttpRequest()
        .method(method)
        .scheme("http")
        .host("127.0.0.1")
        .port(server.getAddress().getPort())
        .path(path);
  }

  /** A stream of this length that never is in memory as a whole. */
  private static InputStream generated(long length) {
    return new InputStream() {
      private long position;

      private byte value() {
        return (byte) ((position++ * 31) >> 3);
      }

      @Override
      public int read() {
        return position < length ? value() & 0xFF : -1;
      }

      @Override
      public int read(byte[] target, int offset, int wanted) {
        if (position == length) {
          return -1;
        }
        int count = (int) Math.min(wanted, length - position);
        for (int i = 0; i < count; i++) {
          target[offset + i] = value();
        }
        return count;
      }
    };
  }

  @Test
  void sixtyFourThreadsGetTheirOwnResponses() throws Exception {
    HttpTransport transport = transport(TransportOptions.builder().maxConnections(20));
    List<Callable<Integer>> callers = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      int caller = i;
      callers.add(
          () -> {
            for (int call = 0; call < 50; call++) {
              String text = "caller " + caller + ", call " + call;
              assertAnswered(transport, request("POST", "/echo").body(RequestBody.of(text)), text);
            }
            return 50;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(64);
    try {
      int calls = 0;
      for (Future<Integer> caller : threads.invokeAll(callers)) {
        calls += caller.get();
      }
      assertThat(calls).isEqualTo(64 * 50);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void largeBodiesAreReadInPieces() throws IOException {
    HttpTransport transport = transport();
    for (String query : List.of("", "chunked")) {
      HttpRequest request = request("GET", "/large").query(query);
      try (HttpResponse response = transport.send(request)) {
        assertThat(response.body().transferTo(OutputStream.nullOutputStream())).isEqualTo(LARGE);
      }
    }
  }

  @Test
  void largeBodiesAreSentInPieces() throws IOException {
    HttpTransport transport = transport();
    CRC32 expected = new CRC32();
    try (InputStream in = generated(LARGE)) {
      byte[] piece = new byte[MIB];
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        expected.update(piece, 0, n);
      }
    }
    String answer = LARGE + " " + expected.getValue();
    RequestBody known = RequestBody.of(generated(LARGE), LARGE);
    RequestBody unknown = RequestBody.ofUnknownLength(generated(LARGE));
    assertAnswered(transport, request("PUT", "/checksum").body(known), answer);
    assertAnswered(transport, request("PUT", "/checksum").body(unknown), answer);
  }
}
