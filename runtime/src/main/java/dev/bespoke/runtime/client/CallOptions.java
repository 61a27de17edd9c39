package dev.bespoke.runtime.client;

import dev.bespoke.runtime.http.Headers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one call does differently from its client: headers and timeouts. Immutable.
 *
 * <pre>{@code
 * store.putObject(request, body, CallOptions.none().withCallTimeout(Duration.ofSeconds(5)));
 * }</pre>
 */
public final class CallOptions {
  private static final CallOptions NONE = new CallOptions(new String[0], null, null);

  private final String[] headers;
  private final @Nullable Duration callTimeout;
  private final @Nullable Duration attemptTimeout;

  private CallOptions(
      String[] headers, @Nullable Duration callTimeout, @Nullable Duration attemptTimeout) {
    this.headers = headers;
    this.callTimeout = callTimeout;
    this.attemptTimeout = attemptTimeout;
  }

  /** Nothing different. */
  public static CallOptions none() {
    return NONE;
  }

  /**
   * Adds a header field, which is signed, and replaces what the client would send of that name. A
   * {@code x-amz-content-sha256} is what the signature says of the body.
   */
  public CallOptions withHeader(String name, String value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    String[] copy = Arrays.copyOf(headers, headers.length + 2);
    copy[headers.length] = name;
    copy[headers.length + 1] = value;
    return new CallOptions(copy, callTimeout, attemptTimeout);
  }

  /** Bounds the whole call: all attempts, the waits between them and a buffered response body. */
  public CallOptions withCallTimeout(Duration timeout) {
    return new CallOptions(headers, positive(timeout), attemptTimeout);
  }

  /** Bounds each attempt, from its signature to the last byte of a buffered response body. */
  public CallOptions withAttemptTimeout(Duration timeout) {
    return new CallOptions(headers, callTimeout, positive(timeout));
  }

  /** The bound of the whole call, or null for the client's. */
  public @Nullable Duration callTimeout() {
    return callTimeout;
  }

  /** The bound of each attempt, or null for the client's. */
  public @Nullable Duration attemptTimeout() {
    return attemptTimeout;
  }

  /** Sets the fields of this call on a request, for the pipeline. */
  public void applyHeaders(Headers target) {
    for (int i = 0; i < headers.length; i += 2) {
      target.set(headers[i], headers[i + 1]);
    }
  }

  static Duration positive(Duration timeout) {
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException("a timeout must be positive, not " + timeout);
    }
    return timeout;
  }
}
