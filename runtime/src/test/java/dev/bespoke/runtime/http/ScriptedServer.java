package dev.bespoke.runtime.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;

/** A server that follows a script per connection: the first script for the first, and so on. */
final class ScriptedServer implements AutoCloseable {
  private static final long PATIENCE = 20;

  private final ServerSocket listener;
  private final List<Script> scripts;
  private final List<Peer> peers = Collections.synchronizedList(new ArrayList<>());
  private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
  private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

  /** What the server does with one connection; the connection is closed when it returns. */
  interface Script {
    void run(Peer peer) throws Exception;
  }

  ScriptedServer(Script... scripts) throws IOException {
    this(ServerSocketFactory.getDefault(), scripts);
  }

  ScriptedServer(ServerSocketFactory factory, Script... scripts) throws IOException {
    this.listener = factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.scripts = Arrays.asList(scripts);
    start(this::accept);
  }

  /** A script that answers every request with 200 and this body. */
  static Script answering(String body) {
    return peer -> {
      while (peer.readRequest()) {
        peer.respond(body);
      }
    };
  }

  int port() {
    return listener.getLocalPort();
  }

  /** How many connections were accepted. */
  int connections() {
    return peers.size();
  }

  /** The requests whose head arrived whole, over all connections, in order of connection. */
  List<Received> requests() {
    List<Received> all = new ArrayList<>();
    synchronized (peers) {
      for (Peer peer : peers) {
        all.addAll(peer.requests);
      }
    }
    return all;
  }

  HttpRequest request(String method, String path) {
    return new HttpRequest()
        .method(method)
        .scheme("http")
        .host("127.0.0.1")
        .port(port())
        .path(path);
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        Peer peer = new Peer(socket);
        int index = peers.size();
        peers.add(peer);
        if (index >= scripts.size()) {
          failures.add(new AssertionError("connection " + (index + 1) + " was not expected"));
          socket.close();
        } else {
          start(() -> run(scripts.get(index), peer));
        }
      }
    } catch (SocketException e) {
      // Closed: the test is over.
    } catch (IOException e) {
      failures.add(e);
    }
  }

  private void run(Script script, Peer peer) {
    try (peer) {
      script.run(peer);
    } catch (Throwable e) {
      failures.add(e);
    }
  }

  private void start(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  static void await(CountDownLatch latch) throws InterruptedException {
    if (!latch.await(PATIENCE, TimeUnit.SECONDS)) {
      throw new AssertionError("waited in vain");
    }
  }

  /** Waits until the scripts of all connections have ended: each has seen its connection's end. */
  void awaitScripts() throws InterruptedException {
    for (Peer peer : peers.toArray(new Peer[0])) {
      await(peer.done);
    }
  }

  /** Waits until the script of one connection, counted from 0, has ended. */
  void awaitScript(int index) throws InterruptedException {
    await(peers.get(index).done);
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Peer peer : peers.toArray(new Peer[0])) {
      peer.socket.close();
    }
  }

  /** Fails where a script failed. */
  void check() {
    for (Throwable failure : failures) {
      throw new AssertionError("a script failed", failure);
    }
  }

  /** A request as it came in. */
  static final class Received {
    final String head;
    byte[] body = new byte[0];
    boolean complete;

    Received(String head) {
      this.head = head;
    }

    String line() {
      return head.substring(0, head.indexOf("\r\n"));
    }

    List<String> fields(String name) {
      List<String> values = new ArrayList<>();
      for (String line : head.lines().toList()) {
        int colon = line.indexOf(':');
        if (colon > 0 && line.substring(0, colon).equalsIgnoreCase(name)) {
          values.add(line.substring(colon + 1).trim());
        }
      }
      return values;
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** The server's end of one connection. */
  static final class Peer implements Closeable {
    final Socket socket;
    final List<Received> requests = Collections.synchronizedList(new ArrayList<>());
    final CountDownLatch done = new CountDownLatch(1);
    private final InputStream in;

    Peer(Socket socket) throws IOException {
      this.socket = socket;
      socket.setTcpNoDelay(true);
      this.in = new BufferedInputStream(socket.getInputStream());
    }

    Received last() {
      return requests.get(requests.size() - 1);
    }

    /** Reads a whole request; false where the connection ended instead. */
    boolean readRequest() throws IOException {
      if (!readHead()) {
        return false;
      }
      readBody();
      return true;
    }

    boolean readHead() throws IOException {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
        int b = read();
        if (b < 0) {
          return false;
        }
        head.write(b);
      }
      requests.add(new Received(head.toString(StandardCharsets.UTF_8)));
      return true;
    }

    /** Reads what belongs to the head read last; marks it complete, unless it is cut short. */
    void readBody() throws IOException {
      Received request = last();
      if (request.fields("transfer-encoding").contains("chunked")) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
          body.write(in.readNBytes(size));
          expect("");
        }
        expect("");
        request.body = body.toByteArray();
      } else if (!request.fields("content-length").isEmpty()) {
        int length = Integer.parseInt(request.fields("content-length").get(0));
        request.body = in.readNBytes(length);
        if (request.body.length < length) {
          throw new EOFException("the request is cut short");
        }
      }
      request.complete = true;
    }

    private int chunkSize() throws IOException {
      return Integer.parseInt(line(), 16);
    }

    private void expect(String line) throws IOException {
      String found = line();
      if (!found.equals(line)) {
        throw new IOException("expected '" + line + "' but found '" + found + "'");
      }
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int b = read(); b != '\n'; b = read()) {
        if (b < 0) {
          throw new EOFException("the request is cut short");
        }
        line.append((char) b);
      }
      return line.substring(0, line.length() - 1);
    }

    private int read() throws IOException {
      try {
        return in.read();
      } catch (SocketException e) {
        return -1; // A reset, or the test is over.
      }
    }

    /** Whether the client has closed the connection; waits until it does or says more. */
    boolean isAtEnd() {
      try {
        return in.read() < 0;
      } catch (IOException e) {
        return true;
      }
    }

    void respond(String body) throws IOException {
      write("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** Writes a status line and fields, and the empty line after them. */
    void head(String... lines) throws IOException {
      write(String.join("\r\n", lines) + "\r\n\r\n");
    }

    void write(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
      socket.close();
      done.countDown();
    }

    /** Closes the connection so that the client sees a reset. */
    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }
}
