package dev.bespoke.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a request's body: what a streaming operation uploads.
 *
 * <p>A replayable body can be read from its start any number of times, so that a failed attempt can
 * be sent again. Immutable but for the stream it may wrap.
 */
public abstract class RequestBody {
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

  /** The number of bytes, or -1 where only reading tells. */
  public abstract long contentLength();

  /** Whether {@link #open} may be called more than once. */
  public abstract boolean isReplayable();

  /** A stream over the bytes from their start; the caller closes it. */
  public abstract InputStream open() throws IOException;

  /** Writes all bytes to {@code out}, which stays open. */
  public void writeTo(OutputStream out) throws IOException {
    try (InputStream in = open()) {
      in.transferTo(out);
    }
  }

  /** Bytes in memory. */
  static final class BytesBody extends RequestBody {
    static final BytesBody EMPTY = new BytesBody(new byte[0], 0, 0);

    final byte[] bytes;
    final int offset;
    final int length;

    BytesBody(byte[] bytes, int offset, int length) {
      java.util.Objects.checkFromIndexSize(offset, length, bytes.length);
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
    public InputStream open() {
      return new ByteArrayInputStream(bytes, offset, length);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(bytes, offset, length);
    }
  }
}
