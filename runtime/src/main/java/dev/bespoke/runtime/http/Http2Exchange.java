package dev.bespoke.runtime.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One exchange over an HTTP/2 connection of its own (RFC 9113), in which request and response
 * stream at the same time. Three threads serve it: one reads frames, one writes them, and one asks
 * the request's body for bytes; each ends with the exchange.
 */
final class Http2Exchange implements Closeable {
  private static final int STREAM = 1;
  private static final int MAX_HEAD = 64 * 1024;
  private static final byte[] PREFACE =
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  /** No table of headers, no pushed responses, and a window of {@link Http2Content#WINDOW}. */
  private static final byte[] SETTINGS = {
    0, 1, 0, 0, 0, 0,
    0, 2, 0, 0, 0, 0,
    0, 4, 0, Http2Content.WINDOW >> 16, 0, 0
  };

  private static final int INITIAL_WINDOW_SIZE = 4;

  private final HttpRequest request;
  private final Route route;
  private final Socket socket;
  private final Closeable connection;
  private final int readTimeout;
  private final int headTimeout;
  private final Runnable onEnd;
  private final Http2Output output = new Http2Output();
  private final Http2Window window = new Http2Window();
  private final Http2Content content;
  private @Nullable ByteArrayOutputStream block;
  private boolean endsWithBlock;
  private @Nullable Thread sender;
  private @Nullable InputStream body;
  private boolean closed;

  /**
   * Creates one.
   *
   * @param socket what to talk through
   * @param connection what to close: TLS may wait for its peer in the end, so it is TCP that is cut
   * @param onEnd what to do when it is over, once
   */
  Http2Exchange(
      HttpRequest request,
      Route route,
      Socket socket,
      Closeable connection,
      TransportOptions options,
      Runnable onEnd) {
    this.request = request;
    this.route = route;
    this.socket = socket;
    this.connection = connection;
    this.readTimeout = options.readTimeoutMillis();
    this.headTimeout = options.headTimeoutMillis(request);
    this.onEnd = onEnd;
    this.content = new Http2Content(this, route, readTimeout);
  }

  /** Sends the request, and returns the response once its head is there. */
  HttpResponse run() throws IOException {
    Cancellation cancellation = request.cancellation();
    boolean begun = false;
    try {
      if (cancellation != null) {
        cancellation.attach(this);
      }
      socket.setSoTimeout(0); // whoever waits for what is read knows for how long
      sendHead();
      start("bespoke-h2-write", new Task(this::write));
      start("bespoke-h2-read", new Task(this::read));
      synchronized (this) {
        // Even where the response has ended by now: the body is opened, so that it is closed.
        sender = start("bespoke-h2-body", new Task(this::sendBody));
      }
      Http2HeaderReader.Head head = content.awaitHead(headTimeout);
      begun = true;
      return new HttpResponse(head.status(), head.headers(), content);
    } finally {
      if (cancellation != null) {
        cancellation.detach();
      }
      if (!begun) {
        close();
      }
    }
  }

  private void sendHead() throws IOException {
    output.add(PREFACE);
    output.add(Http2Frame.bytes(Http2Frame.SETTINGS, 0, 0, SETTINGS, 0, SETTINGS.length));
    output.add(
        Http2Frame.bytes(
            Http2Frame.WINDOW_UPDATE, 0, 0, Http2Content.WINDOW - Http2Window.DEFAULT));
    byte[] headers = Http2HeaderWriter.write(request);
    for (int at = 0; at < headers.length; at += Http2Frame.MAX_PAYLOAD) {
      int length = Math.min(Http2Frame.MAX_PAYLOAD, headers.length - at);
      boolean last = at + length == headers.length;
      output.add(
          Http2Frame.bytes(
              at == 0 ? Http2Frame.HEADERS : Http2Frame.CONTINUATION,
              last ? Http2Frame.END_HEADERS : 0,
              STREAM,
              headers,
              at,
              length));
    }
  }

  private void write() throws InterruptedException {
    try {
      output.writeTo(socket.getOutputStream());
    } catch (IOException e) {
      // The peer may have closed the connection behind its response: reading tells.
      window.close();
      output.close();
    }
  }

  private void sendBody() throws IOException, InterruptedException {
    InputStream in = request.body().open();
    try {
      synchronized (this) {
        body = in;
        if (closed) {
          return;
        }
      }
      sendBody(in);
    } finally {
      closeQuietly(in); // again, where closing has come before it had begun its source
    }
  }

  private void sendBody(InputStream in) throws IOException, InterruptedException {
    byte[] buffer = new byte[Http2Frame.MAX_PAYLOAD];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      int at = 0;
      while (at < count) {
        int taken = window.take(count - at, readTimeout);
        byte[] frame = Http2Frame.bytes(Http2Frame.DATA, 0, STREAM, buffer, at, taken);
        if (taken == 0 || !output.addData(frame, readTimeout)) {
          if (window.isClosed()) {
            return;
          }
          throw stopped();
        }
        at += taken;
        content.sent();
      }
    }
    byte[] end = Http2Frame.bytes(Http2Frame.DATA, Http2Frame.END_STREAM, STREAM);
    if (!output.addData(end, readTimeout) && !window.isClosed()) {
      throw stopped();
    }
    content.sent();
  }

  private IOException stopped() {
    return new SocketTimeoutException(route + " stopped taking the request in");
  }

  private void read() throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    for (Http2Frame frame = Http2Frame.read(in); frame != null; frame = Http2Frame.read(in)) {
      if (block != null && frame.type() != Http2Frame.CONTINUATION) {
        throw new ProtocolException("malformed response: its head is interrupted");
      }
      if (handle(frame)) {
        content.end();
        close();
        return;
      }
    }
    throw new IOException(route + " closed the connection before the response had ended");
  }

  /** Handles a frame; true where the response ends with it. */
  private boolean handle(Http2Frame frame) throws IOException {
    switch (frame.type()) {
      case Http2Frame.DATA -> {
        checkStream(frame);
        if (!content.hasHead()) {
          throw new ProtocolException("malformed response: its body comes before its head");
        }
        content.add(frame.payload(), frame.size());
        return frame.has(Http2Frame.END_STREAM);
      }
      case Http2Frame.HEADERS -> {
        checkStream(frame);
        block = new ByteArrayOutputStream();
        endsWithBlock = frame.has(Http2Frame.END_STREAM);
        return head(frame);
      }
      case Http2Frame.CONTINUATION -> {
        checkStream(frame);
        return head(frame);
      }
      case Http2Frame.RST_STREAM -> {
        checkStream(frame);
        throw new IOException(route + " gave up the exchange, error " + frame.number());
      }
      case Http2Frame.GOAWAY -> goAway(frame);
      case Http2Frame.SETTINGS -> settings(frame);
      case Http2Frame.PING -> {
        if (!frame.has(Http2Frame.ACK)) {
          byte[] data = frame.payload();
          output.add(Http2Frame.bytes(Http2Frame.PING, Http2Frame.ACK, 0, data, 0, data.length));
        }
      }
      case Http2Frame.WINDOW_UPDATE -> window.grow(frame.stream() == 0, frame.number());
      case Http2Frame.PUSH_PROMISE ->
          throw new ProtocolException("malformed response: it announces one that nobody wants");
      default -> {} // a kind of frame that came later than this code, or says what does not matter
    }
    return false;
  }

  private static void checkStream(Http2Frame frame) throws ProtocolException {
    if (frame.stream() != STREAM) {
      throw new ProtocolException("malformed response: it belongs to no request");
    }
  }

  private boolean head(Http2Frame frame) throws IOException {
    ByteArrayOutputStream all = block;
    if (all == null || all.size() + frame.payload().length > MAX_HEAD) {
      throw new ProtocolException("malformed response: its head is too long, or has no beginning");
    }
    all.writeBytes(frame.payload());
    if (!frame.has(Http2Frame.END_HEADERS)) {
      return false;
    }
    block = null;
    Http2HeaderReader.Head head = Http2HeaderReader.read(all.toByteArray());
    if (!content.hasHead() && head.status() >= 200) {
      content.head(head);
    } else if (!content.hasHead() && (head.status() == 0 || endsWithBlock)) {
      throw new ProtocolException("malformed response: it has no status");
    } // else it is an interim response, or a trailer
    return endsWithBlock;
  }

  private static void goAway(Http2Frame frame) throws IOException {
    int last = frame.number() & Integer.MAX_VALUE;
    if (last < STREAM) {
      throw new IOException("the service takes no request over this connection");
    }
  }

  private void settings(Http2Frame frame) throws IOException {
    if (frame.has(Http2Frame.ACK)) {
      return;
    }
    byte[] data = frame.payload();
    if (data.length % 6 != 0) {
      throw new ProtocolException("malformed response: a setting is cut off");
    }
    for (int at = 0; at < data.length; at += 6) {
      if (data[at] == 0 && data[at + 1] == INITIAL_WINDOW_SIZE) {
        window.initial(Http2Frame.number(data, at + 2));
      }
    }
    output.add(Http2Frame.bytes(Http2Frame.SETTINGS, Http2Frame.ACK, 0));
  }

  /** Lets the peer send so many bytes more. */
  void allow(int bytes) throws IOException {
    output.add(Http2Frame.bytes(Http2Frame.WINDOW_UPDATE, 0, 0, bytes));
    output.add(Http2Frame.bytes(Http2Frame.WINDOW_UPDATE, 0, STREAM, bytes));
  }

  /** Ends the exchange wherever it is: any number of times, from any thread. */
  @Override
  public void close() {
    Thread sending;
    InputStream source;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      sending = sender;
      source = body;
    }
    content.fail(new IOException("the exchange with " + route + " was given up"));
    window.close();
    output.close();
    if (sending != null && sending != Thread.currentThread()) {
      sending.interrupt();
    }
    closeQuietly(connection);
    onEnd.run();
    closeQuietly(source); // last: it is the user's, who may take his time
  }

  private static void closeQuietly(@Nullable Closeable part) {
    try {
      if (part != null) {
        part.close();
      }
    } catch (IOException | RuntimeException e) {
      // It is over anyway.
    }
  }

  /** What one of the threads does; whatever goes wrong there ends the exchange. */
  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private final class Task implements Runnable {
    private final Work work;

    Task(Work work) {
      this.work = work;
    }

    @Override
    public void run() {
      try {
        work.run();
      } catch (Throwable e) {
        content.fail(e);
        close();
      }
    }
  }

  /** Starts a thread that keeps no JVM alive. */
  private static Thread start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
