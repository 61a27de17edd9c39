package dev.bespoke.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bespoke.runtime.http.ConnectionPool.Reuse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When exchanges look for their response, over a socket that responds at once. */
@Timeout(60)
class BusyExchangeTest {
  /** The clock is the real one: what is slow at first becomes fast. */
  private static final int MANY = 100_000;

  private final TransportOptions options = TransportOptions.builder().build();
  private final ConnectionPool pool = new ConnectionPool(options);
  private final Answering socket = new Answering();
  private ServerSocket server;
  private HttpRequest request;
  private Route route;

  @BeforeEach
  void putConnectionIntoPool() throws IOException {
    assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "one core alone is the server's");
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    request =
        new HttpRequest()
            .method("GET")
            .scheme("http")
            .host(server.getInetAddress().getHostAddress())
            .port(server.getLocalPort());
    route = Route.of(request);
    pool.lend(route, Reuse.ANY, null).close();
    pool.release(new Connection(route, socket, socket, 60_000)); // instead of the one just lent
  }

  @AfterEach
  void close() throws IOException {
    pool.close();
    if (server != null) {
      server.close();
    }
  }

  private void exchange() throws IOException {
    socket.awaited = false;
    Connection connection = pool.lend(route, Reuse.ANY, null);
    HttpResponse response = new Exchange(request, connection, pool, options).run();
    assertThat(response.status()).isEqualTo(204);
  }

  private boolean looksWithin(int exchanges) throws IOException {
    socket.looks = 0;
    for (int i = 0; i < exchanges && socket.looks == 0; i++) {
      exchange();
    }
    return socket.looks > 0;
  }

  @Test
  void theOneUnderWayLooksForAResponseThatCameSoonBefore() throws IOException {
    assertThat(looksWithin(MANY)).isTrue();
  }

  @Test
  void whereThereAreOthersTheySleep() throws IOException {
    assertThat(looksWithin(MANY)).isTrue();
    Connection other = pool.lend(route, Reuse.NEVER, null);
    assertThat(looksWithin(1_000)).isFalse();
    pool.discard(other);
    assertThat(looksWithin(MANY)).isTrue();
  }

  /** A server that answers a request as it is written. */
  private static final class Answering extends Socket {
    boolean awaited;
    int looks;
    private byte[] answer = new byte[0];

    @Override
    public InputStream getInputStream() {
      return new InputStream() {
        @Override
        public int read() {
          throw new AssertionError("byte by byte");
        }

        @Override
        public int read(byte[] target, int offset, int length) {
          awaited = false;
          int count = answer.length;
          System.arraycopy(answer, 0, target, offset, count);
          answer = new byte[0];
          return count;
        }

        @Override
        public int available() {
          looks += awaited ? 1 : 0;
          return answer.length;
        }
      };
    }

    @Override
    public OutputStream getOutputStream() {
      return new OutputStream() {
        @Override
        public void write(int b) {
          throw new AssertionError("byte by byte");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
          awaited = true;
          answer = "HTTP/1.1 204 None\r\n\r\n".getBytes(ISO_8859_1);
        }
      };
    }

    @Override
    public synchronized int getSoTimeout() {
      return 0;
    }

    @Override
    public synchronized void setSoTimeout(int millis) {}

    @Override
    public synchronized void close() {}
  }
}
