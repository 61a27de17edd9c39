package dev.bespoke.integration.hostile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that answers a subscription with the bytes of a stream, and all else with an empty
 * document. Its connections stay open until the client closes them.
 */
final class EventServer implements AutoCloseable {
  /** What follows the bytes of a stream. */
  enum Then {
    /** The end of the response. */
    END,
    /** The end of the connection. */
    BREAK,
    /** Nothing: more may come. */
    WAIT
  }

  private final ServerSocket socket;
  private final byte[] stream;
  private final Then then;
  private final AtomicInteger connections = new AtomicInteger();
  private final CountDownLatch givenUp = new CountDownLatch(1);

  EventServer(byte[] stream, Then then) throws IOException {
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.stream = stream;
    this.then = then;
    start(this::accept);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "events");
    thread.setDaemon(true);
    thread.start();
  }

  String url() {
    return "http://localhost:" + socket.getLocalPort();
  }

  /** How many connections were made. */
  int connections() {
    return connections.get();
  }

  /** Waits until the client has closed a connection. */
  boolean awaitGivenUp() throws InterruptedException {
    return givenUp.await(30, TimeUnit.SECONDS);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        connections.incrementAndGet();
        start(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      OutputStream out = client.getOutputStream();
      boolean open = true;
      while (open) {
        open = answer(in, out);
      }
    } catch (IOException e) {
      // The client has given the connection up.
    }
    givenUp.countDown();
  }

  /** Answers one request; false where there is no other. */
  private boolean answer(InputStream in, OutputStream out) throws IOException {
    String head = head(in);
    if (head.isEmpty()) {
      return false;
    }
    int at = head.indexOf("content-length: ") + "content-length: ".length();
    in.skipNBytes(Integer.parseInt(head.substring(at, head.indexOf('\r', at))));
    if (!head.contains("subscribetoshard")) {
      out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"));
      return true;
    }
    out.write(
        ascii(
            "HTTP/1.1 200 OK\r\nContent-Type: application/vnd.amazon.eventstream\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(stream.length)
                + "\r\n"));
    out.write(stream);
    if (then == Then.END) {
      out.write(ascii("\r\n0\r\n\r\n"));
    }
    return then != Then.BREAK;
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        return "";
      }
      head.append((char) Character.toLowerCase(c));
    }
    return head.toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
