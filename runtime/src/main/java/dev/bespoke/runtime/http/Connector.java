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

  final TransportOptions options;

  Connector(TransportOptions options) {
    this.options = options;
  }

  /**
   * Opens a connection.
   *
   * @throws UnknownHostException where the host has no address
   * @throws SocketTimeoutException where it took longer than the connect timeout
   * @throws ConnectException where TCP or TLS could not be set up
   * @throws SSLException where the server could not be trusted, or refused to speak TLS
   */
  Connection open(Route route) throws IOException {
    Sockets sockets = open(route, null);
    return new Connection(route, sockets.raw, sockets.socket, options.readTimeoutMillis());
  }

  /**
   * Opens a connection for HTTP/2; its exceptions are those of {@link #open}.
   *
   * @throws ConnectException where the server does not speak HTTP/2, too
   */
  Sockets openHttp2(Route route) throws IOException {
    Sockets sockets = open(route, HTTP2);
    if (route.secure && !HTTP2.equals(TlsHandshake.protocol(sockets.socket))) {
      sockets.raw.close();
      throw refused(
          route + " does not speak HTTP/2, which streams of events in both directions need", null);
    }
    return sockets;
  }

  /** A TCP connection, and what to talk through: itself, or TLS around it. */
  record Sockets(Socket raw, Socket socket) {}

  private Sockets open(Route route, @Nullable String protocol) throws IOException {
    long deadline = System.nanoTime() + options.connectTimeoutMillis() * 1_000_000L;
    Socket raw = connect(route, deadline);
    try {
      return new Sockets(
          raw, route.secure ? TlsHandshake.run(this, route, raw, deadline, protocol) : raw);
    } catch (IOException | RuntimeException | Error e) {
      raw.close();
      throw e;
    }
  }

  /** Tries the addresses of the host in turn. */
  private Socket connect(Route route, long deadline) throws IOException {
    IOException failure = null;
    for (InetAddress address : InetAddress.getAllByName(route.host)) {
      // No proxy: the JVM's default would load the proxy selector to ask for SOCKS.
      Socket socket = route.secure ? BufferedSocket.create() : new Socket(Proxy.NO_PROXY);
      try {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(address, route.port), left(route, deadline, failure));
        return socket;
      } catch (SocketTimeoutException e) {
        socket.close();
        throw timeout(route, e);
      } catch (IOException e) {
        socket.close();
        failure = e;
      }
    }
    throw refused("cannot connect to " + route, failure);
  }

  /** The time left, in milliseconds. */
  int left(Route route, long deadline, @Nullable IOException failure)
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
