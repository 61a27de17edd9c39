package dev.bespoke.runtime.retry;

import dev.bespoke.runtime.error.ServiceException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Tells which failures are worth another attempt (AWS SDKs and Tools Reference Guide, "Retry
 * behavior": transient and throttling errors; and the {@code retryable} trait). Stateless.
 */
public final class FailureClassifier {
  private FailureClassifier() {}

  /** Judges an error that the service reported. */
  public static Failure classify(ServiceException error) {
    if (error.isThrottling() || isThrottling(error.code())) {
      return Failure.THROTTLED;
    }
    if (error.isRetryable() || isTransient(error.code()) || isTransient(error.status())) {
      return Failure.TRANSIENT;
    }
    return Failure.FINAL;
  }

  /** Judges a failure to exchange messages. */
  public static Failure classify(IOException failure) {
    if (failure instanceof SocketTimeoutException) {
      return Failure.TIMEOUT;
    }
    if (failure instanceof InterruptedIOException
        || failure instanceof SSLHandshakeException
        || failure instanceof SSLPeerUnverifiedException) {
      // Whoever interrupts wants an end; a certificate that is not trusted stays so.
      return Failure.FINAL;
    }
    return Failure.TRANSIENT;
  }

  private static boolean isTransient(int status) {
    return status == 500 || status == 502 || status == 503 || status == 504;
  }

  private static boolean isTransient(String code) {
    return switch (code) {
      case "RequestTimeout", "RequestTimeoutException", "IDPCommunicationError" -> true;
      default -> false;
    };
  }

  private static boolean isThrottling(String code) {
    return switch (code) {
      case "Throttling",
          "ThrottlingException",
          "ThrottledException",
          "RequestThrottledException",
          "RequestThrottled",
          "TooManyRequestsException",
          "ProvisionedThroughputExceededException",
          "TransactionInProgressException",
          "RequestLimitExceeded",
          "BandwidthLimitExceeded",
          "LimitExceededException",
          "SlowDown",
          "PriorRequestNotComplete",
          "EC2ThrottledException" ->
          true;
      default -> false;
    };
  }
}
