package dev.bespoke.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The bytes of a request's body: what a streaming operation uploads.
 *
 * <p>A replayable body can be read from its start any number of times, so that a failed attempt can
 * be sent again. Immutable but for the stream it may wrap.
 */
public abstract class RequestBody {
  private static final int COPY_BUFFER = Connection.MAX_PIECE;

  /** For subclasses. */
  protected RequestBody() {}

  /** No bytes. */
  public static RequestBody empty() {
    return BytesBody.EMPTY;
  }

  /** These bytes, which the caller leaves unchanged. */
  public static RequestBody of(byte[] bytes) {
    return new BytesBody(bytes, 0, bytes.length);
  }

  /** A part of these bytes, which the caller leaves unchanged. */
  public static RequestBody of(byte[] bytes, int offset, int length) {
    return new BytesBody(bytes, offset, length);
  }

  /** This text in UTF-8. */
  public static RequestBody of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What lies between the buffer's position and its limit now, which the caller leaves unchanged.
   */
  public static RequestBody of(ByteBuffer buffer) {
    return buffer.hasArray()
        ? new BytesBody(
            buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining())
        : BufferBody.create(buffer);
  }

  /**
   * The content of a file, read while it is sent, in a fixed amount of memory.
   *
   * @throws java.io.UncheckedIOException where there is no such file; one that cannot be read fails
   *     the call
   */
  public static RequestBody of(Path file) {
    return FileBody.create(file);
  }

  /**
   * What is left of a stream, {@code length} bytes: a stream that ends before, or doesn't end then,
   * fails the call. It can be sent once only, so no failed attempt is sent again, and is closed
   * when it was sent.
   *
   * @param length in bytes, not negative
   */
  public static RequestBody of(InputStream stream, long length) {
    if (length < 0) {
      throw new IllegalArgumentException(
          "the length of a body is not negative, but is "
              + length
              + "; ofUnknownLength takes a stream whose length nobody knows");
    }
    return StreamBody.create(stream, length);
  }

  /**
   * What is left of a stream, up to its end. It can be sent once only, so no failed attempt is sent
   * again, and is closed when it was sent. Not every operation takes a body of unknown length.
   */
  public static RequestBody ofUnknownLength(InputStream stream) {
    return StreamBody.create(stream, -1);
  }

  /** The number of bytes, or -1 where only reading tells. */
  public abstract long contentLength();

  /** Whether {@link #open} may be called more than once. */
  public abstract boolean isReplayable();

  /** Whether all bytes are in memory, so that reading them once more costs next to nothing. */
  public boolean isInMemory() {
    return false;
  }

  /**
   * A stream over the bytes from their start; the caller closes it.
   *
   * @throws IllegalStateException where a body that isn't replayable was opened before
   */
  public abstract InputStream open() throws IOException;

  /** Writes all bytes to {@code out}, which stays open. */
  public void writeTo(OutputStream out) throws IOException {
    long length = contentLength();
    int size = length < 0 ? COPY_BUFFER : (int) Math.min(COPY_BUFFER, Math.max(1, length));
    try (InputStream in = open()) {
      byte[] bytes = new byte[size];
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        out.write(bytes, 0, n);
      }
    }
  }

  /** Bytes in memory. */
  static final class BytesBody extends RequestBody {
    static final BytesBody EMPTY = new BytesBody(new byte[0], 0, 0);

    final byte[] bytes;
    final int offset;
    final int length;

    BytesBody(byte[] bytes, int offset, int length) {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      this.bytes = bytes;
      this.offset = offset;
      this.length = length;
    }

    @Override
    public long contentLength() {
      return length;
    }

    @Override
    public boolean isReplayable() {
      return true;
    }

    @Override
    public boolean isInMemory() {
      return true;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes, offset, length);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(bytes, offset, length);
    }
  }
}
