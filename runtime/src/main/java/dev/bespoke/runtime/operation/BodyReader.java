package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/** Reads the bodies of ordinary responses into memory. */
final class BodyReader {
  /** No operation that does not stream answers with more. */
  static final int MAX_BYTES = 64 * 1024 * 1024;

  private static final int FIRST = 8 * 1024;
  private static final int TRUSTED = 1024 * 1024;

  private BodyReader() {}

  /**
   * Reads a body, or what verifies it, to its end and closes the response.
   *
   * @throws IOException where it breaks off, is longer than {@link #MAX_BYTES} or comes later than
   *     the deadline
   */
  static BufferedResponse read(HttpResponse response, InputStream in, Deadline deadline)
      throws IOException {
    try (response) {
      long announced = response.contentLength();
      if (announced > MAX_BYTES) {
        throw new ResponseTooLongException();
      }
      // One byte more than announced, so that the end is met without growing.
      byte[] bytes = new byte[announced < 0 ? FIRST : (int) Math.min(announced + 1, TRUSTED)];
      int length = 0;
      while (true) {
        if (length == bytes.length) {
          if (length > MAX_BYTES) {
            throw new ResponseTooLongException();
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

  /** A body beyond all bounds: no attempt would make it shorter. */
  static final class ResponseTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    ResponseTooLongException() {
      super("the response's body is longer than " + MAX_BYTES + " bytes");
    }
  }
}
