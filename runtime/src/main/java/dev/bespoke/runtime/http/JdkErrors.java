package dev.bespoke.runtime.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Turns what {@code java.net.http} throws into what {@link HttpTransport} promises. */
final class JdkErrors {
  private JdkErrors() {}

  /** The exception to throw. */
  static IOException translate(Throwable thrown, Route route, int timeoutMillis) {
    Throwable e = unwrap(thrown);
    if (e instanceof HttpConnectTimeoutException) {
      return causedBy(e, new SocketTimeoutException("connecting to " + route + " took too long"));
    }
    if (e instanceof HttpTimeoutException) {
      return causedBy(e, timeout(route, timeoutMillis));
    }
    if (find(e, UnresolvedAddressException.class) != null) {
      return causedBy(e, new UnknownHostException(route.host));
    }
    if (e instanceof ConnectException) {
      return causedBy(
          e, new ConnectException("cannot connect to " + route + ": " + e.getMessage()));
    }
    if (e instanceof SSLException && isCutOff(e)) {
      return causedBy(e, new ConnectException("the TLS handshake with " + route + " was cut off"));
    }
    return e instanceof IOException known
        ? known
        : new IOException("the exchange with " + route + " failed", e);
  }

  /**
   * Whether the peer closed the connection before any byte of a response: the client says so in its
   * messages alone.
   */
  static boolean isClosedBeforeResponse(Throwable thrown) {
    for (Throwable e = unwrap(thrown); e != null; e = e.getCause()) {
      String message = e.getMessage();
      if (message != null
          && (message.contains("received no bytes")
              || message.contains("Connection reset")
              || message.contains("Broken pipe"))) {
        return true;
      }
    }
    return false;
  }

  static SocketTimeoutException timeout(Route route, int timeoutMillis) {
    return new SocketTimeoutException(
        "no response from " + route + " within " + timeoutMillis + " ms");
  }

  /** What to throw where the thread was interrupted; it is so again. */
  static InterruptedIOException interrupted(Route route) {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted during an exchange with " + route);
  }

  private static boolean isCutOff(Throwable e) {
    String message = e.getMessage();
    return find(e, EOFException.class) != null
        || find(e, SocketException.class) != null
        || (message != null && message.contains("terminated the handshake"));
  }

  private static Throwable unwrap(Throwable thrown) {
    Throwable e = thrown;
    while ((e instanceof ExecutionException || e instanceof CompletionException)
        && e.getCause() != null) {
      e = e.getCause();
    }
    return e;
  }

  private static <T extends Throwable> @Nullable Throwable find(Throwable thrown, Class<T> type) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (type.isInstance(e)) {
        return e;
      }
    }
    return null;
  }

  private static <T extends IOException> T causedBy(Throwable cause, T exception) {
    exception.initCause(cause);
    return exception;
  }
}
