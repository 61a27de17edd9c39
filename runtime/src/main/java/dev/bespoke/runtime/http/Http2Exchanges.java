package dev.bespoke.runtime.http;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The exchanges of one transport whose request and response stream at the same time, each over an
 * HTTP/2 connection of its own: by TLS's choice of protocol, or, without TLS, by prior knowledge.
 * Safe for any number of threads.
 */
final class Http2Exchanges {
  private final TransportOptions options;
  // Guarded by this.
  private @Nullable ConnectionLimit limit; // created when needed, which is hardly ever
  private @Nullable Set<Http2Exchange> open;
  private boolean closed;

  Http2Exchanges(TransportOptions options) {
    this.options = options;
  }

  /** Sends the request, and returns as soon as the response's head is there. */
  HttpResponse converse(HttpRequest request) throws IOException {
    MessageSyntax.check(request);
    Route route = Route.of(request);
    ConnectionLimit permits = limit();
    permits.acquire(route);
    Http2Exchange exchange;
    try {
      Connector.Sockets sockets = new Connector(options).openHttp2(route, request.cancellation());
      exchange = new Held(request, route, sockets, permits).exchange;
    } catch (IOException | RuntimeException | Error e) {
      permits.release();
      throw e;
    }
    return exchange.run();
  }

  private synchronized ConnectionLimit limit() {
    if (closed) {
      throw new IllegalStateException("the transport is closed");
    }
    if (limit == null) {
      limit = new ConnectionLimit(options);
    }
    return limit;
  }

  private synchronized boolean add(Http2Exchange exchange) {
    if (open == null) {
      open = new HashSet<>();
    }
    return !closed && open.add(exchange);
  }

  private synchronized void remove(Http2Exchange exchange) {
    if (open != null) {
      open.remove(exchange);
    }
  }

  /** An exchange until it is over. */
  private final class Held implements Runnable {
    final Http2Exchange exchange;
    private final ConnectionLimit permits;

    Held(HttpRequest request, Route route, Connector.Sockets sockets, ConnectionLimit permits)
        throws IOException {
      this.permits = permits;
      exchange = new Http2Exchange(request, route, sockets.socket(), sockets.raw(), options, this);
      if (!add(exchange)) {
        sockets.raw().close();
        throw new IllegalStateException("the transport is closed");
      }
    }

    @Override
    public void run() {
      remove(exchange);
      permits.release();
    }
  }

  /** Ends all exchanges, and lets none begin. */
  void close() {
    Set<Http2Exchange> all = closeForNew();
    if (all != null) {
      all.forEach(Http2Exchange::close);
    }
  }

  private synchronized @Nullable Set<Http2Exchange> closeForNew() {
    closed = true;
    return open == null ? null : new HashSet<>(open);
  }
}
