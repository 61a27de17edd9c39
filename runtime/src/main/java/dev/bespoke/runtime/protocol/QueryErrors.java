package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.http.Headers;
import org.jspecify.annotations.Nullable;

/** The two names of an error: its shape's, and the code that a query service once gave it. */
final class QueryErrors {
  private QueryErrors() {}

  /**
   * Names an error: by its type, and where the service still sends the code of its query protocol
   * (Smithy, "AWS query compatible"), by that code.
   *
   * @param type what the body or a header calls the error, namespace and all; null for nothing
   */
  static void name(ErrorResponse.Builder error, @Nullable String type, Headers headers) {
    String shape = type == null ? "" : shortened(type);
    if (!shape.isEmpty()) {
      error.code(shape);
    }
    String query = headers.get("x-amzn-query-error");
    int semicolon = query == null ? -1 : query.indexOf(';');
    if (query != null && semicolon > 0) {
      error.shape(shape.isEmpty() ? null : shape);
      error.code(query.substring(0, semicolon).trim());
    }
  }

  /** {@code aws.protocoltests#FooError:http://…/} is called {@code FooError}. */
  static String shortened(String code) {
    int end = code.indexOf(':');
    String name = end < 0 ? code : code.substring(0, end);
    return name.substring(name.lastIndexOf('#') + 1).trim();
  }
}
