package dev.bespoke.runtime.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Puts TLS on a connection. Apart from {@link Connector}, so that plain http loads none of it. */
final class TlsHandshake {
  private TlsHandshake() {}

  /**
   * Agrees with the server on TLS; the socket to talk through.
   *
   * @param deadline of {@link System#nanoTime()}
   * @param protocol what to propose to speak over TLS; null to leave that open
   */
  static Socket run(
      Connector connector, Route route, Socket raw, long deadline, @Nullable String protocol)
      throws IOException {
    SSLContext context = connector.options.sslContext();
    SSLSocket socket =
        (SSLSocket)
            (context == null ? defaultContext() : context)
                .getSocketFactory()
                .createSocket(raw, route.tlsHost(), route.port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    if (protocol != null) {
      parameters.setApplicationProtocols(new String[] {protocol});
    }
    socket.setSSLParameters(parameters);
    BufferedSocket buffered = (BufferedSocket) raw;
    try {
      buffered.readDeadline(deadline | 1); // which is not 0
      socket.startHandshake();
      buffered.readDeadline(0);
      return socket;
    } catch (SocketTimeoutException e) {
      throw connector.timeout(route, e);
    } catch (IOException e) {
      if (e instanceof SSLException
          && !(e.getCause() instanceof EOFException)
          && !(e.getCause() instanceof SocketException)) {
        throw e;
      }
      throw Connector.refused("the TLS handshake with " + route + " was cut off", e);
    }
  }

  /** What was agreed to be spoken over TLS; empty where nothing was. */
  static String protocol(Socket socket) {
    return ((SSLSocket) socket).getApplicationProtocol();
  }

  private static SSLContext defaultContext() throws SSLException {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new SSLException("the JVM's default TLS context cannot be created", e);
    }
  }
}
