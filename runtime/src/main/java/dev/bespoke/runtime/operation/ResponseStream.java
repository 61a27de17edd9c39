package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.http.Abortable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The body of a streaming operation's response, read as it arrives, around the rest of the
 * response. Whoever gets it closes it: it holds a connection.
 *
 * <p>Where the body ends early, or its checksum is wrong, the read that meets its end throws an
 * {@link IOException}; only a body read to its end is verified. Not safe for concurrent use.
 *
 * @param <R> the response
 */
public final class ResponseStream<R> extends InputStream {
  private final R response;
  private final InputStream body;

  ResponseStream(R response, InputStream body) {
    this.response = response;
    this.body = body;
  }

  /** The response without its body. */
  public R response() {
    return response;
  }

  @Override
  public int read() throws IOException {
    return body.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return body.read(buffer, offset, length);
  }

  @Override
  public int available() throws IOException {
    return body.available();
  }

  /** The rest of the body as UTF-8 text; the stream is closed. */
  public String asUtf8String() throws IOException {
    try (this) {
      return new String(readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Writes the rest of the body to a file, which it creates or replaces; the stream is closed. A
   * failure leaves no file behind that was not there before.
   *
   * @return the number of bytes
   */
  public long writeTo(Path file) throws IOException {
    try (this) {
      boolean special =
          Files.exists(file, LinkOption.NOFOLLOW_LINKS)
              && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
      if (special) {
        return copyTo(file); // a device, a pipe or a link, which must not be replaced
      }
      Path part =
          file.resolveSibling(
              "." + file.getFileName() + "." + RandomTokens.invocationId() + ".part");
      try {
        long length = copyTo(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return length;
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }

  private long copyTo(Path file, OpenOption... options) throws IOException {
    try (OutputStream out = Files.newOutputStream(file, options)) {
      return transferTo(out);
    }
  }

  /**
   * Gives the connection up at once, however much of the body is left; with the transports of this
   * library also while another thread is reading, which then meets an {@link IOException}.
   */
  public void abort() {
    Abortable.abort(body);
  }

  /** Frees the connection without reading what is left of a long body. */
  @Override
  public void close() throws IOException {
    body.close();
  }
}
