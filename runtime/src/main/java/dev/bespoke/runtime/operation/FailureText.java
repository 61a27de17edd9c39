package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.credentials.CredentialsException;
import dev.bespoke.runtime.error.CallTimeoutException;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.token.TokenException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Turns failures to exchange messages into exceptions that say what to do. */
final class FailureText {
  private FailureText() {}

  static ClientException failed(
      Operation<?, ?> operation, HttpRequest request, IOException cause, int attempts) {
    String where = request.scheme() + "://" + request.hostHeader();
    String text = operation.name() + ": ";
    if (cause instanceof SocketTimeoutException) {
      return new CallTimeoutException(
          text
              + where
              + " did not answer in time"
              + after(attempts)
              + ": "
              + cause.getMessage()
              + ". If it needs longer, raise readTimeout, and attemptTimeout where it is set.",
          cause);
    }
    if (cause instanceof UnknownHostException) {
      text +=
          "the host "
              + request.host()
              + " is unknown. Check the region, the endpoint URL and"
              + " the network";
    } else if (cause instanceof ConnectException) {
      text +=
          "nothing accepts connections at "
              + where
              + (cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")")
              + ". Check the endpoint URL and that the"
              + " service is up";
    } else if (cause instanceof SSLException) {
      text +=
          "no secure connection to "
              + where
              + ": "
              + cause.getMessage()
              + ". Check the host"
              + " name, the port and the trusted certificates (sslContext)";
    } else {
      text += "the exchange with " + where + " failed: " + cause.getMessage();
    }
    return new ClientException(text + after(attempts) + ".", cause);
  }

  static ClientException timeout(
      Operation<?, ?> operation, Deadline deadline, @Nullable Throwable last) {
    return new CallTimeoutException(
        operation.name()
            + ": not done within its "
            + deadline.name()
            + ". Raise it on the client's builder or in CallOptions if this was too soon.",
        last);
  }

  static ClientException interrupted(Operation<?, ?> operation, @Nullable Throwable cause) {
    return new ClientException(operation.name() + ": interrupted before it was done.", cause);
  }

  static ClientException closed(Operation<?, ?> operation, @Nullable Throwable cause) {
    return new ClientException(
        operation.name() + ": the client is closed. Build another, or close it later.", cause);
  }

  /** Builders and records refuse null, but collections of the user's may hold it. */
  static ClientException nullElement(Operation<?, ?> operation, NullPointerException cause) {
    return new ClientException(
        operation.name()
            + ": a list or map of its input holds null, which this service takes in none. Leave it"
            + " out.",
        cause);
  }

  /** A provider's own call failed, which must not be taken for an answer to this one. */
  static ClientException credentials(ServiceException cause) {
    return new CredentialsException(
        "the credentials provider failed: ".concat(String.valueOf(cause.getMessage())), cause);
  }

  /** As {@link #credentials}, of a token. */
  static ClientException token(ServiceException cause) {
    return new TokenException(
        "the token provider failed: ".concat(String.valueOf(cause.getMessage())), cause);
  }

  private static String after(int attempts) {
    return attempts > 1 ? " (after " + attempts + " attempts)" : "";
  }
}
