package dev.bespoke.runtime.http;

import java.io.IOException;

/**
 * Sends one HTTP request and waits for the head of its response: the seam between the pipeline and
 * the network.
 *
 * <p>Blocking and stream-shaped on purpose: on a virtual thread blocking is cheap, and a body never
 * has to fit in memory. Implementations are safe for any number of threads.
 */
public interface HttpTransport extends AutoCloseable {

  /**
   * Sends the request and returns as soon as the response's head is there.
   *
   * <p>A connection that turns out to be closed by the peer before any byte of a response has come
   * is replaced once and the request sent again, whatever its method, as long as its body can be
   * replayed. {@code Host}, {@code Content-Length} and {@code Transfer-Encoding} are the
   * transport's business: it takes them from the request's host and body.
   *
   * <p>An interrupt ends it, or, where blocking knows no interrupts, the request's {@link
   * Cancellation}, to which the transport attaches what that has to close.
   *
   * @throws java.net.ConnectException where no connection could be made: nothing was sent
   * @throws java.net.SocketTimeoutException where connecting, or waiting for the response, took too
   *     long
   * @throws IOException for any other failure to exchange the messages
   */
  HttpResponse send(HttpRequest request) throws IOException;

  /**
   * As {@link #send}, but the response may come while the request's body, a stream of events, is
   * still being sent: by another thread, until the body ends or the response is closed. Nothing is
   * sent twice.
   *
   * <p>Both transports of this runtime do so over HTTP/2. A transport that does not implement it
   * sends all events first, which is good for stubs, and for services that wait for the last.
   */
  default HttpResponse converse(HttpRequest request) throws IOException {
    return send(request);
  }

  /** Closes idle connections and frees threads; exchanges under way may fail. Never throws. */
  @Override
  void close();
}
