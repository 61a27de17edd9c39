package dev.bespoke.runtime.checksum;

import dev.bespoke.runtime.http.Abortable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Compares a body with its checksum when its end is met: the read that would return -1 throws
 * instead where they differ.
 */
public final class VerifyingInputStream extends FilterInputStream implements Abortable {
  private final ChecksumAlgorithm algorithm;
  private final String expected;
  private final Checksum checksum;
  private boolean ended;
  private boolean matches;

  /** Wraps a body whose checksum, in Base64, is expected to be this. */
  public VerifyingInputStream(InputStream body, ChecksumAlgorithm algorithm, String expected) {
    super(body);
    this.algorithm = algorithm;
    this.expected = expected;
    this.checksum = algorithm.start();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    if (count > 0) {
      checksum.update(buffer, offset, count);
    } else if (count < 0) {
      if (!ended) {
        ended = true;
        matches = checksum.base64().equals(expected);
      }
      if (!matches) { // Also where somebody reads on.
        throw new ChecksumMismatchException(algorithm.header());
      }
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    // Skipped bytes count, too.
    byte[] buffer = new byte[(int) Math.min(8192, Math.max(0, count))];
    long skipped = 0;
    while (skipped < count) {
      int read = read(buffer, 0, (int) Math.min(buffer.length, count - skipped));
      if (read < 0) {
        break;
      }
      skipped += read;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void abort() {
    Abortable.abort(in);
  }
}
