package dev.bespoke.runtime.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A stream that has to be as long as announced. That it is longer is found before its last bytes
 * are handed out, so that nobody takes its beginning for the whole.
 */
final class ExactLengthInputStream extends FilterInputStream {
  private final long length;
  private long remaining;
  private boolean checked;

  ExactLengthInputStream(InputStream in, long length) throws IOException {
    super(in);
    this.length = length;
    this.remaining = length;
  }

  @Override
  public int read(byte[] target, int offset, int wanted) throws IOException {
    Objects.checkFromIndexSize(offset, wanted, target.length);
    if (wanted == 0) {
      return 0;
    }
    if (remaining == 0) {
      checkEnd();
      return -1;
    }
    int count = in.read(target, offset, (int) Math.min(wanted, remaining));
    if (count < 0) {
      throw new IOException(
          "the request's body ended after "
              + (length - remaining)
              + " of the "
              + length
              + " bytes that it announced");
    }
    remaining -= count;
    if (remaining == 0) {
      checkEnd();
    }
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = 0;
    while (skipped < count && read() >= 0) {
      skipped++;
    }
    return skipped;
  }

  @Override
  public int available() throws IOException {
    return (int) Math.min(remaining, in.available());
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void checkEnd() throws IOException {
    if (!checked && in.read() >= 0) {
      throw new IOException(
          "the request's body is longer than the " + length + " bytes that it announced");
    }
    checked = true;
  }
}
