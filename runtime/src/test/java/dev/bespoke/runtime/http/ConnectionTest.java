package dev.bespoke.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a connection asks of its socket. */
class ConnectionTest {
  private final Recorder socket = new Recorder();

  private Connection connection(int writeTimeout) throws IOException {
    Route route = Route.of(new HttpRequest().scheme("http").host("localhost"));
    return new Connection(route, socket, socket, writeTimeout);
  }

  @Test
  void manyBytesAreSentInPiecesEachOfWhichHasItsOwnTime() throws IOException {
    byte[] bytes = new byte[200_001];
    new Random(1).nextBytes(bytes);
    connection(60_000).write(bytes, 1, 200_000);
    assertThat(socket.lengths).containsExactly(49_152, 49_152, 49_152, 49_152, 3_392);
    assertThat(socket.sent.toByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 1, 200_001));
  }

  @Test
  void aLongReadIsTheSweepersToEndAndAShortOneTheSockets() throws IOException {
    Connection connection = connection(60_000);
    connection.timeoutPerRead(60_000);
    connection.read();
    assertThat(socket.timeout).isZero();
    connection.timeoutPerRead(8_000);
    connection.read();
    assertThat(socket.timeout).isZero();
    connection.timeoutPerRead(7_999);
    connection.read();
    assertThat(socket.timeout).isEqualTo(7_999);
  }

  @Test
  void theSweeperClosesWhatIsOverdueAndNothingElse() throws IOException {
    Connection connection = connection(60_000);
    long now = System.nanoTime();
    connection.closeIfStuck(now + 3_600_000_000_000L);
    assertThat(socket.closed).isFalse();
    connection.timeoutPerRead(60_000);
    socket.duringRead =
        () -> {
          connection.closeIfStuck(now + 50_000_000_000L);
          assertThat(socket.closed).isFalse();
          connection.closeIfStuck(now + 3_600_000_000_000L);
        };
    connection.read();
    assertThat(socket.closed).isTrue();
  }

  @Test
  void nothingIsKnownOfHowSoonResponsesComeBeforeTheFirst() throws IOException {
    Connection connection = connection(60_000);
    assertThat(connection.busyWait()).isNull();
    connection.end();
    BusyWait busyWait = connection.busyWait();
    assertThat(busyWait).isNotNull();
    assertThat(connection.busyWait()).isSameAs(busyWait); // which learns from one to the next
    socket.comes = 2;
    connection.read();
    assertThat(connection.busyWait()).isNull(); // A byte is there already.
    connection.read();
    assertThat(connection.busyWait()).isSameAs(busyWait);
  }

  private static final class Recorder extends Socket {
    final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    final List<Integer> lengths = new ArrayList<>();
    int comes = 1;
    int timeout;
    boolean closed;
    Runnable duringRead = () -> {};

    @Override
    public InputStream getInputStream() {
      return new InputStream() {
        @Override
        public int read() {
          throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
          duringRead.run();
          return comes;
        }
      };
    }

    @Override
    public OutputStream getOutputStream() {
      return new OutputStream() {
        @Override
        public void write(int b) {
          throw new UnsupportedOperationException();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
          lengths.add(length);
          sent.write(bytes, offset, length);
        }
      };
    }

    @Override
    public synchronized int getSoTimeout() {
      return timeout;
    }

    @Override
    public synchronized void setSoTimeout(int millis) {
      timeout = millis;
    }

    @Override
    public synchronized void close() {
      closed = true;
    }
  }
}
