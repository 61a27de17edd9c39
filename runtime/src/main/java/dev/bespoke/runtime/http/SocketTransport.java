package dev.bespoke.runtime.http;

import dev.bespoke.runtime.http.ConnectionPool.Reuse;
import java.io.IOException;

/** HTTP/1.1 over blocking sockets, and HTTP/2 where both sides stream at the same time. */
final class SocketTransport implements HttpTransport {
  private final TransportOptions options;
  private final ConnectionPool pool;
  private final Http2Exchanges http2;

  SocketTransport(TransportOptions options) {
    this.options = options;
    this.pool = new ConnectionPool(options);
    this.http2 = new Http2Exchanges(options);
  }

  @Override
  public HttpResponse send(HttpRequest request) throws IOException {
    MessageSyntax.check(request);
    Route route = Route.of(request);
    Connection connection =
        pool.lend(
            route,
            request.body().isReplayable() ? Reuse.ANY : Reuse.CHECKED,
            request.cancellation());
    Exchange exchange = new Exchange(request, connection, pool, options);
    try {
      return exchange.run();
    } catch (IOException e) {
      pool.discard(connection);
      if (!exchange.canSendAgain(e)) {
        throw e;
      }
      return sendAgain(request, route, e);
    } catch (RuntimeException | Error e) {
      pool.discard(connection);
      throw e;
    }
  }

  private HttpResponse sendAgain(HttpRequest request, Route route, IOException first)
      throws IOException {
    Connection connection;
    try {
      connection = pool.lend(route, Reuse.NEVER, request.cancellation());
    } catch (IOException e) {
      e.addSuppressed(first);
      throw e;
    }
    try {
      return new Exchange(request, connection, pool, options).run();
    } catch (IOException | RuntimeException | Error e) {
      pool.discard(connection);
      throw e;
    }
  }

  @Override
  public HttpResponse converse(HttpRequest request) throws IOException {
    return http2.converse(request);
  }

  @Override
  public void close() {
    pool.close();
    http2.close();
  }
}
