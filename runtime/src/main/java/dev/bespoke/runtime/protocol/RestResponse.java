package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.operation.BufferedResponse;
import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP response, for generated code that takes an output's members from it. Owned by one call.
 */
public abstract class RestResponse extends ResponseHead {
  private final BufferedResponse http;

  RestResponse(BufferedResponse http) {
    super(http.status(), http.headers());
    this.http = http;
  }

  /** A reader placed before the payload's root structure; null where the body is empty. */
  public abstract @Nullable ShapeReader body();

  /** The payload as text; null where the body is empty. */
  public final @Nullable String text() {
    return http.length() == 0
        ? null
        : new String(http.body(), 0, http.length(), StandardCharsets.UTF_8);
  }

  /** The payload's bytes; null where the body is empty. */
  public final @Nullable Blob blob() {
    return http.length() == 0 ? null : Blob.of(http.body(), 0, http.length());
  }

  /**
   * Refuses a response without a header that the operation requires of it.
   *
   * @throws SerdeException where it is absent
   */
  public final void require(String name) {
    if (header(name) == null) {
      throw new SerdeException("it lacks the required header " + name + ".");
    }
  }

  final BufferedResponse http() {
    return http;
  }
}
