package dev.bespoke.runtime.http;

import java.io.IOException;

/** A body of the length that Content-Length announced, at least one byte. */
final class FixedLengthBody extends ConnectionBody {
  /** Up to here an announced length is believed before that many bytes have come. */
  private static final int MAX_TRUSTED = 1024 * 1024;

  private final long length;
  private long remaining;

  FixedLengthBody(
      Connection connection, ConnectionPool pool, boolean reusable, int readTimeout, long length) {
    super(connection, pool, reusable, readTimeout);
    this.length = length;
    this.remaining = length;
  }

  @Override
  int readFrom(Connection source, byte[] target, int offset, int wanted) throws IOException {
    int count = source.read(target, offset, (int) Math.min(wanted, remaining));
    if (count < 0) {
      throw truncated(source, (length - remaining) + " of " + length + " bytes came");
    }
    remaining -= count;
    if (remaining == 0) {
      finish();
    }
    return count;
  }

  @Override
  long remaining() {
    return remaining;
  }

  /** Reads everything into one array of the right size. */
  @Override
  public byte[] readNBytes(int wanted) throws IOException {
    if (wanted < remaining || remaining > MAX_TRUSTED) {
      return super.readNBytes(wanted);
    }
    byte[] bytes = new byte[(int) remaining];
    readNBytes(bytes, 0, bytes.length);
    return bytes;
  }

  @Override
  public byte[] readAllBytes() throws IOException {
    return readNBytes(Integer.MAX_VALUE);
  }
}
