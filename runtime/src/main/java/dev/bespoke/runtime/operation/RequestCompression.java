package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;

/**
 * Compresses the bodies of operations that allow it (Smithy, "requestCompression trait"): those
 * that are long enough, and all that stream, unless they need their length in advance.
 *
 * @param enabled whether bodies are compressed at all
 * @param leastBytes the shortest body in memory that is worth it
 */
record RequestCompression(boolean enabled, int leastBytes) {
  /** What the settings say unless they are set. */
  static final RequestCompression DEFAULT = new RequestCompression(true, 10_240);

  /** Compresses the body of a serialized request where that is due. */
  void apply(Operation<?, ?> operation, HttpRequest request) {
    if (!enabled || !operation.compressesRequest()) {
      return;
    }
    RequestBody body = request.body();
    if (operation.streamsInput()) {
      if (!operation.requiresLength()) {
        request.body(GzipBody.create(body));
        addEncoding(request.headers());
      }
    } else if (body.contentLength() >= leastBytes) {
      request.body(RequestBody.of(compressed(operation, body)));
      addEncoding(request.headers());
    }
  }

  private static byte[] compressed(Operation<?, ?> operation, RequestBody body) {
    try (InputStream in = GzipBody.create(body).open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ClientException(operation.name() + ": the body cannot be compressed", e);
    }
  }

  private static void addEncoding(Headers headers) {
    String given = headers.get("content-encoding");
    headers.set(
        "content-encoding", given == null || given.isEmpty() ? "gzip" : given.concat(", gzip"));
  }
}
