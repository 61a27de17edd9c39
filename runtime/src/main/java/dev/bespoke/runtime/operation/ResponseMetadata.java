package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.error.RequestIds;
import dev.bespoke.runtime.http.Headers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of the HTTP exchange behind a response. Immutable. */
public final class ResponseMetadata {
  /** That of a response which no exchange brought: status 0, no headers, no attempts. */
  public static final ResponseMetadata NONE = new ResponseMetadata(0, new Headers(), 0, null);

  private final int status;
  private final Headers headers;
  private final int attempts;

  /** The request id that the body told, for want of a header. */
  private final @Nullable String told;

  ResponseMetadata(int status, Headers headers, int attempts, @Nullable String told) {
    this.status = status;
    this.headers = headers;
    this.attempts = attempts;
    this.told = told;
  }

  /** The HTTP status code. */
  public int status() {
    return status;
  }

  /** The id under which the service knows the request, for its support; null if none came. */
  public @Nullable String requestId() {
    return told != null ? told : RequestIds.requestId(headers);
  }

  /** S3's second id ({@code x-amz-id-2}), for its support; null elsewhere. */
  public @Nullable String extendedRequestId() {
    return RequestIds.extendedRequestId(headers);
  }

  /** How often the request was sent: 1 where the first attempt succeeded. */
  public int attempts() {
    return attempts;
  }

  /** The first header field of this name, whatever its case; null if there is none. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  Headers fields() {
    return headers;
  }

  /** All header fields: lower-case names, values in order. */
  public Map<String, List<String>> headers() {
    Map<String, List<String>> map = new TreeMap<>();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      if (!map.containsKey(name)) {
        map.put(name, List.copyOf(headers.all(name)));
      }
    }
    return Collections.unmodifiableMap(map);
  }

  @Override
  public String toString() {
    return "ResponseMetadata[status="
        .concat(Integer.toString(status))
        .concat(", requestId=")
        .concat(String.valueOf(requestId()))
        .concat(", attempts=")
        .concat(Integer.toString(attempts))
        .concat("]");
  }
}
