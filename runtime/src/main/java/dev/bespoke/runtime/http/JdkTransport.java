package dev.bespoke.runtime.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 over the JDK's client, which is created with the first request. */
final class JdkTransport implements HttpTransport {
  private final TransportOptions options;
  private final boolean timesBodies;
  private final ConnectionLimit limit;
  private final JdkStalls stalls = new JdkStalls();
  private final Http2Exchanges http2;

  private final ReentrantLock lock = new ReentrantLock();
  // Written under lock.
  private volatile @Nullable HttpClient client;
  private volatile boolean closed;

  private volatile @Nullable JdkTarget lastTarget;

  /** Whether any exchange succeeded: before, no connection can be stale. */
  private volatile boolean everSucceeded;

  JdkTransport(TransportOptions options) {
    this(options, Runtime.version().feature() >= 26);
  }

  /**
   * Creates one.
   *
   * @param timesBodies whether the client's own timeout goes on while a response's body comes, as
   *     it does since JDK 26
   */
  JdkTransport(TransportOptions options, boolean timesBodies) {
    this.options = options;
    this.timesBodies = timesBodies;
    this.limit = new ConnectionLimit(options);
    this.http2 = new Http2Exchanges(options);
  }

  @Override
  public HttpResponse send(HttpRequest request) throws IOException {
    MessageSyntax.check(request);
    JdkTarget target = target(request);
    Route route = target.route();
    HttpClient open = client();
    boolean again = !isRepeatedByClient(request) && everSucceeded;
    JdkExchange exchange = exchange(open, request, target);
    try {
      HttpResponse response = exchange.run();
      if (!everSucceeded) {
        everSucceeded = true;
      }
      return response;
    } catch (IOException e) {
      if (!again
          || exchange.hasResponded()
          || !JdkErrors.isClosedBeforeResponse(e)
          || !(request.body().isReplayable() || exchange.isBodyUntouched())) {
        throw JdkErrors.translate(e, route, options.headTimeoutMillis(request));
      }
    }
    try {
      return exchange(open, request, target).run();
    } catch (IOException e) {
      throw JdkErrors.translate(e, route, options.headTimeoutMillis(request));
    }
  }

  /** The JDK's client hands out no response before it has sent the whole request. */
  @Override
  public HttpResponse converse(HttpRequest request) throws IOException {
    return http2.converse(request);
  }

  private JdkTarget target(HttpRequest request) {
    JdkTarget last = lastTarget;
    if (last != null && last.isOf(request)) {
      return last;
    }
    JdkTarget target = JdkTarget.of(request);
    if (request.query().isEmpty()) { // which may be secret, and mostly is another each time
      lastTarget = target;
    }
    return target;
  }

  private JdkExchange exchange(HttpClient open, HttpRequest request, JdkTarget target) {
    return new JdkExchange(open, request, target, limit, stalls, options, timesBodies);
  }

  /** The client itself repeats what is harmless to repeat. */
  private static boolean isRepeatedByClient(HttpRequest request) {
    return request.method().equals("GET") || request.method().equals("HEAD");
  }

  private HttpClient client() {
    HttpClient current = client;
    if (current == null && !closed) {
      lock.lock();
      try {
        current = client;
        if (current == null && !closed) {
          current = JdkClients.create(options);
          client = current;
        }
      } finally {
        lock.unlock();
      }
    }
    if (current == null) {
      throw new IllegalStateException("the transport is closed");
    }
    return current;
  }

  @Override
  public void close() {
    http2.close();
    lock.lock();
    try {
      closed = true;
      if (client != null) {
        JdkClients.shutDown(client);
        client = null;
      }
    } finally {
      lock.unlock();
    }
  }
}
