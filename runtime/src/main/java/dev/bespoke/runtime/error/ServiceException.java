package dev.bespoke.runtime.error;

import dev.bespoke.runtime.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The service answered with an error. Generated exceptions of a service extend it; an error that
 * the definition doesn't know comes as the service's own base exception, with its {@link #code}.
 */
public class ServiceException extends BespokeException {
  private static final long serialVersionUID = 1L;

  private final String operation;
  private final String code;
  private final String shape;
  private final @Nullable String errorMessage;
  private final int status;
  private final @Nullable String requestId;
  private final @Nullable String extendedRequestId;
  private final transient Headers headers;
  private final int attempts;
  private final boolean bodiless;

  /** Creates the exception of an error response. */
  public ServiceException(ErrorResponse error) {
    super(describe(error), null);
    this.operation = error.operation();
    this.code = error.code();
    this.shape = error.shape();
    this.errorMessage = error.message();
    this.status = error.status();
    this.requestId = error.requestId();
    this.extendedRequestId = error.extendedRequestId();
    this.headers = error.headers();
    this.attempts = error.attempts();
    this.bodiless = !error.hasBody();
  }

  /** The operation that failed. */
  public final String operation() {
    return operation;
  }

  /** The error code, such as {@code "NoSuchKey"}; the status where the service named none. */
  public final String code() {
    return code;
  }

  /**
   * Whether the error has this code, or this name in the definition: the two differ where a service
   * still reports the codes of the query protocol, as SQS does.
   */
  public final boolean hasCode(String expected) {
    return code.equals(expected) || shape.equals(expected);
  }

  /** The service's own message, or null; {@link #getMessage} tells more, but hides a secret. */
  public final @Nullable String errorMessage() {
    return errorMessage;
  }

  /** The HTTP status code. */
  public final int status() {
    return status;
  }

  /** The id under which the service knows the request, for its support, or null. */
  public final @Nullable String requestId() {
    return requestId;
  }

  /** S3's second id, for its support, or null. */
  public final @Nullable String extendedRequestId() {
    return extendedRequestId;
  }

  /** The first header field of this name, or null; none after deserialization. */
  @SuppressWarnings("nullness")
  public final @Nullable String header(String name) {
    return headers == null ? null : headers.get(name);
  }

  /** How often the request was sent. */
  public final int attempts() {
    return attempts;
  }

  /** Whether the service answered with a head alone, as to {@code HEAD}. */
  public final boolean isBodiless() {
    return bodiless;
  }

  /** Whether the definition marks this error as worth another attempt. */
  public boolean isRetryable() {
    return false;
  }

  /** Whether the definition marks this error as throttling. */
  public boolean isThrottling() {
    return false;
  }

  private static String describe(ErrorResponse error) {
    StringBuilder text = new StringBuilder(128);
    text.append(error.operation()).append(": ");
    text.append(error.code());
    if (error.message() != null) {
      text.append(": ").append(error.hidesMessage() ? "***" : error.message());
    }
    text.append(" (status ").append(error.status());
    if (error.requestId() != null) {
      text.append(", request id ").append(error.requestId());
    }
    if (error.extendedRequestId() != null) {
      text.append(", extended request id ").append(error.extendedRequestId());
    }
    if (error.attempts() > 1) {
      text.append(", after ").append(error.attempts()).append(" attempts");
    }
    return text.append(')').toString();
  }
}
