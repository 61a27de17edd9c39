package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.HttpResponse;
import dev.bespoke.runtime.serde.bytes.BufferPool;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/** Reads the bodies of ordinary responses into memory. */
final class BodyReader {
  /** No operation that does not stream answers with more. */
  static final int MAX_BYTES = 64 * 1024 * 1024;

  private static final int FIRST = 8 * 1024;
  private static final int TRUSTED = 4 * 1024 * 1024;

  private BodyReader() {}

  /**
   * Reads a body, or what verifies it, to its end and closes the response.
   *
   * @param announces whether the length in the head is that of the body: to {@code HEAD} it is that
   *     of what {@code GET} would bring
   * @throws IOException where it breaks off, or comes later than the deadline
   * @throws ClientException where it is longer than {@link #MAX_BYTES}
   */
  static BufferedResponse read(
      HttpResponse response, InputStream in, boolean announces, Deadline deadline)
      throws IOException {
    try (response) {
      long announced = announces ? response.contentLength() : 0;
      if (announced > MAX_BYTES) {
        throw tooLong();
      }
      // One byte more than announced, so that the end is met without growing.
      int size = announced < 0 ? FIRST : (int) Math.min(announced + 1, TRUSTED);
      byte[] bytes = BufferPool.take(size);
      int length = 0;
      while (true) {
        if (length == bytes.length) {
          if (length > MAX_BYTES) {
            throw tooLong();
          }
          bytes = Arrays.copyOf(bytes, Math.min(length * 2, MAX_BYTES + 1));
        }
        int count = in.read(bytes, length, bytes.length - length);
        if (count < 0) {
          return new BufferedResponse(response.status(), response.headers(), bytes, length);
        }
        length += count;
        if (deadline.hasPassed()) {
          throw new SocketTimeoutException("the response's body did not come in time");
        }
      }
    }
  }

  private static ClientException tooLong() {
    return new ClientException(
        "The response's body is longer than "
            + MAX_BYTES
            + " bytes, the most that an operation without a streaming member may answer with. Check"
            + " the endpoint.");
  }
}
