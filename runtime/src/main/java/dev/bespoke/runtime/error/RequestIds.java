package dev.bespoke.runtime.error;

import dev.bespoke.runtime.http.Headers;
import org.jspecify.annotations.Nullable;

/** Where services put the ids under which their support finds a request. Stateless. */
public final class RequestIds {
  private RequestIds() {}

  /** The request id, or null. */
  public static @Nullable String requestId(Headers headers) {
    String id = headers.get("x-amzn-requestid");
    if (id == null) {
      id = headers.get("x-amz-request-id");
    }
    return id == null ? headers.get("x-amz-requestid") : id;
  }

  /** S3's second id, or null. */
  public static @Nullable String extendedRequestId(Headers headers) {
    return headers.get("x-amz-id-2");
  }
}
