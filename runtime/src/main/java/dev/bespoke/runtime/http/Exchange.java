package dev.bespoke.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;

/** One request and its response on one connection. */
final class Exchange {
  /** How long to wait for {@code 100 Continue} (RFC 9110, section 10.1.1), in milliseconds. */
  static final int CONTINUE_TIMEOUT = 1_000;

  private final HttpRequest request;
  private final Connection connection;
  private final ConnectionPool pool;
  private final int readTimeout;
  private final int headTimeout;
  private boolean bodyOpened;

  /** Whether the final response came before all of the body was sent. */
  private boolean respondedEarly;

  /** Whether all of the body was sent, without which the connection cannot serve again. */
  private boolean bodySent;

  Exchange(
      HttpRequest request, Connection connection, ConnectionPool pool, TransportOptions options) {
    this.request = request;
    this.connection = connection;
    this.pool = pool;
    this.readTimeout = options.readTimeoutMillis();
    this.headTimeout = options.headTimeoutMillis(request);
  }

  /** Sends the request and returns the response once its head is there. */
  HttpResponse run() throws IOException {
    connection.attach(request.cancellation());
    RequestBody body = request.body();
    boolean expectContinue =
        body.contentLength() != 0
            && "100-continue".equalsIgnoreCase(request.headers().get("expect"));
    int pending = RequestHead.write(request, connection, expectContinue);
    if (expectContinue) {
      connection.write(connection.output, 0, pending);
      pending = 0;
      if (refusedBody()) {
        return response();
      }
    }
    try {
      sendBody(body, pending);
    } catch (IOException e) {
      return earlyResponse(e);
    }
    awaitResponse();
    return response();
  }

  /**
   * Whether a failure means that the server had closed the connection while it was idle, and the
   * request can be sent again.
   */
  boolean canSendAgain(IOException failure) {
    boolean stale =
        connection.isUsed()
            && !connection.hasReceived()
            && !(failure instanceof SocketTimeoutException);
    boolean sourceFailed = bodyOpened && !bodySent && !connection.hasWriteFailed();
    return stale
        && !request.isCancelled()
        && !Thread.currentThread().isInterrupted() // which closes sockets of virtual threads
        && !sourceFailed
        && (!bodyOpened || request.body().isReplayable());
  }

  private void sendBody(RequestBody body, int pending) throws IOException {
    long length = body.contentLength();
    BodySink sink =
        length < 0
            ? ChunkedSink.create(this, connection, pending)
            : new FixedLengthSink(this, connection, pending, length);
    bodyOpened = true;
    body.writeTo(sink);
    sink.finish();
    bodySent = true;
  }

  /** Waits for leave to send the body; true where a final response came instead. */
  private boolean refusedBody() throws IOException {
    connection.timeoutForAll(Math.min(CONTINUE_TIMEOUT, headTimeout));
    try {
      do {
        readHead();
        if (connection.headReader().status() == 100) {
          return false;
        }
      } while (connection.headReader().status() < 200);
      return true;
    } catch (SocketTimeoutException e) {
      // Many servers never say it: the body goes all the same.
      return false;
    }
  }

  /**
   * Looks for a final response before more of the body is sent; not under TLS, where bytes that
   * came may be TLS's own.
   *
   * @throws IOException where there is one
   */
  void checkEarlyResponse() throws IOException {
    if (connection.route.secure || connection.available() == 0) {
      return;
    }
    connection.timeoutForAll(headTimeout);
    readHead();
    if (connection.headReader().status() >= 200) {
      respondedEarly = true;
      throw new IOException(connection.route + " responded before it had the whole request");
    }
  }

  /** Where the server stopped taking the body, it may have said why before it closed. */
  private HttpResponse earlyResponse(IOException failure) throws IOException {
    if (respondedEarly) {
      return response();
    }
    if (!connection.hasWriteFailed() || failure instanceof SocketTimeoutException) {
      throw failure;
    }
    try {
      connection.timeoutForAll(CONTINUE_TIMEOUT);
      awaitHead();
    } catch (IOException e) {
      failure.addSuppressed(e);
      throw failure;
    }
    return response();
  }

  private void awaitResponse() throws IOException {
    connection.timeoutForAll(headTimeout);
    BusyWait busyWait = connection.busyWait();
    if (busyWait != null) {
      busyWait.look(pool.isOneLent());
    }
    awaitHead();
    if (busyWait != null) {
      busyWait.came();
    }
  }

  /** Reads heads until that of the final response. */
  private void awaitHead() throws IOException {
    try {
      do {
        readHead();
      } while (connection.headReader().status() < 200);
    } catch (SocketTimeoutException e) {
      SocketTimeoutException timeout =
          new SocketTimeoutException(
              "no response from " + connection.route + " within " + headTimeout + " ms");
      timeout.initCause(e);
      throw timeout;
    }
  }

  private void readHead() throws IOException {
    if (!connection.headReader().read()) {
      throw new IOException(connection.route + " closed the connection before it responded");
    }
    if (connection.headReader().status() == 101) {
      throw new ProtocolException(connection.route + " switched to a protocol nobody asked for");
    }
  }

  private HttpResponse response() throws IOException {
    HeadReader head = connection.headReader();
    Headers headers = head.headers();
    long length = Framing.bodyLength(request.method(), head.status(), headers);
    boolean reusable = bodySent && isKeptAlive(head);
    return new HttpResponse(head.status(), headers, body(length, reusable));
  }

  private boolean isKeptAlive(HeadReader head) {
    if (Framing.hasConnectionOption(request.headers(), "close")) {
      return false;
    }
    return head.isHttp10()
        ? Framing.hasConnectionOption(head.headers(), "keep-alive")
        : !Framing.hasConnectionOption(head.headers(), "close");
  }

  private InputStream body(long length, boolean reusable) {
    if (length == Framing.CHUNKED) {
      return ChunkedBody.create(connection, pool, reusable, readTimeout);
    }
    if (length == Framing.UNTIL_CLOSE) {
      return UntilCloseBody.create(connection, pool, readTimeout);
    }
    FixedLengthBody body = new FixedLengthBody(connection, pool, reusable, readTimeout, length);
    if (length == 0) {
      body.finish();
    }
    return body;
  }
}
