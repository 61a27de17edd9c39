package dev.bespoke.benchmarks.wire;

import java.io.IOException;
import java.io.InputStream;

/** 1 GiB from nowhere, and bodies into nowhere. */
final class BigBody {
  static final long SIZE = 1L << 30;

  private BigBody() {}

  static InputStream open() {
    return new Pattern();
  }

  static long drain(InputStream in) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long total = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      total += n;
    }
    return total;
  }

  /** The same piece again and again. It can be marked, so that the SDK may send it again. */
  private static final class Pattern extends InputStream {
    private static final byte[] PIECE = piece();

    private long left = SIZE;
    private long marked = SIZE;

    @Override
    public int read() {
      return left-- > 0 ? PIECE[0] : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, Math.min(length, PIECE.length));
      System.arraycopy(PIECE, 0, target, offset, count);
      left -= count;
      return count;
    }

    @Override
    public boolean markSupported() {
      return true;
    }

    @Override
    public synchronized void mark(int limit) {
      marked = left;
    }

    @Override
    public synchronized void reset() {
      left = marked;
    }

    private static byte[] piece() {
      byte[] piece = new byte[256 * 1024];
      for (int i = 0; i < piece.length; i++) {
        piece[i] = (byte) (i * 31);
      }
      return piece;
    }
  }
}
