package dev.bespoke.runtime.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections: name resolution, TCP, TLS. The place for a proxy.
 *
 * <p>All that goes wrong here goes wrong before a byte of a request is sent.
 */
final class Connector {
  private static final String HTTP2 = "h2";

  /** What an address gets at least, in milliseconds: once around the earth, and time to spare. */
  private static final int LEAST_SHARE = 1_000;

  final TransportOptions options;

  Connector(TransportOptions options) {
    this.options = options;
  }

  /**
   * Opens a connection.
   *
   * @param cancellation what may end that from another thread
   * @throws UnknownHostException where the host has no address
   * @throws SocketTimeoutException where it took longer than the connect timeout
   * @throws ConnectException where TCP or TLS could not be set up
   * @throws SSLException where the server could not be trusted, or refused to speak TLS
   */
  Connection open(Route route, @Nullable Cancellation cancellation) throws IOException {
    Sockets sockets = open(route, null, cancellation);
    return new Connection(route, sockets.raw, sockets.socket, options.readTimeoutMillis());
  }

  /**
   * Opens a connection for HTTP/2; its exceptions are those of {@link #open}.
   *
   * @throws ConnectException where the server does not speak HTTP/2, too
   */
  Sockets openHttp2(Route route, @Nullable Cancellation cancellation) throws IOException {
    Sockets sockets = open(route, HTTP2, cancellation);
    if (route.secure && !HTTP2.equals(TlsHandshake.protocol(sockets.socket))) {
      sockets.raw.close();
      throw refused(
          route + " does not speak HTTP/2, which streams of events in both directions need", null);
    }
    return sockets;
  }

  /** A TCP connection, and what to talk through: itself, or TLS around it. */
  record Sockets(Socket raw, Socket socket) {}

  private Sockets open(Route route, @Nullable String protocol, @Nullable Cancellation cancellation)
      throws IOException {
    long deadline = System.nanoTime() + options.connectTimeoutMillis() * 1_000_000L;
    Socket raw = connect(route, InetAddress.getAllByName(route.host), deadline, cancellation);
    try {
      return new Sockets(
          raw, route.secure ? TlsHandshake.run(this, route, raw, deadline, protocol) : raw);
    } catch (IOException | RuntimeException | Error e) {
      raw.close();
      throw e;
    }
  }

  /**
   * Tries the addresses of the host in turn. One that does not answer leaves time for the others: a
   * host of many is rarely down, one of its addresses may be.
   */
  Socket connect(
      Route route, InetAddress[] addresses, long deadline, @Nullable Cancellation cancellation)
      throws IOException {
    IOException failure = null;
    for (int i = 0; i < addresses.length; i++) {
      int left = left(route, deadline, failure);
      int share = Math.max(LEAST_SHARE, left / (addresses.length - i));
      // No proxy: the JVM's default would load the proxy selector to ask for SOCKS.
      Socket socket = route.secure ? BufferedSocket.create() : new Socket(Proxy.NO_PROXY);
      try {
        if (cancellation != null) {
          cancellation.attach(socket);
        }
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(addresses[i], route.port), Math.min(left, share));
        return socket;
      } catch (IOException e) {
        socket.close();
        if (isCancelled(cancellation) || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        failure = e;
      }
    }
    if (failure instanceof SocketTimeoutException) {
      throw timeout(route, failure);
    }
    throw refused("cannot connect to " + route, failure);
  }

  private static boolean isCancelled(@Nullable Cancellation cancellation) {
    return cancellation != null && cancellation.isCancelled();
  }

  /** The time left, in milliseconds. */
  private int left(Route route, long deadline, @Nullable IOException failure)
      throws SocketTimeoutException {
    long left = (deadline - System.nanoTime() + 999_999) / 1_000_000;
    if (left <= 0) {
      throw timeout(route, failure);
    }
    return (int) left;
  }

  SocketTimeoutException timeout(Route route, @Nullable IOException cause) {
    SocketTimeoutException timeout =
        new SocketTimeoutException(
            "connecting to "
                + route
                + " took longer than "
                + options.connectTimeoutMillis()
                + " ms");
    if (cause != null) {
      timeout.initCause(cause);
    }
    return timeout;
  }

  static ConnectException refused(String what, @Nullable IOException cause) {
    ConnectException refused =
        new ConnectException(cause == null ? what : what + ": " + cause.getMessage());
    if (cause != null) {
      refused.initCause(cause);
    }
    return refused;
  }
}
