package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.http.Headers;
import org.jspecify.annotations.Nullable;

/** Where services put the ids of a request. */
final class RequestIds {
  private RequestIds() {}

  static @Nullable String requestId(Headers headers) {
    String id = headers.get("x-amzn-requestid");
    if (id == null) {
      id = headers.get("x-amz-request-id");
    }
    return id == null ? headers.get("x-amz-requestid") : id;
  }

  static @Nullable String extendedRequestId(Headers headers) {
    return headers.get("x-amz-id-2");
  }
}
