package dev.bespoke.runtime.http;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** Bytes in a buffer that has no array to share, such as a mapped file. */
final class BufferBody extends RequestBody {
  private final ByteBuffer buffer;

  private BufferBody(ByteBuffer buffer) {
    this.buffer = buffer.asReadOnlyBuffer();
  }

  /** Creates one, typed so that verifying a caller does not load this class. */
  static RequestBody create(ByteBuffer buffer) {
    return new BufferBody(buffer);
  }

  @Override
  public long contentLength() {
    return buffer.remaining();
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
    return new BufferInputStream(buffer.duplicate());
  }

  private static final class BufferInputStream extends InputStream {
    private final ByteBuffer buffer;

    BufferInputStream(ByteBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public int read() {
      return buffer.hasRemaining() ? buffer.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      Objects.checkFromIndexSize(offset, length, target.length);
      if (!buffer.hasRemaining()) {
        return length == 0 ? 0 : -1;
      }
      int count = Math.min(length, buffer.remaining());
      buffer.get(target, offset, count);
      return count;
    }

    @Override
    public int available() {
      return buffer.remaining();
    }
  }
}
