package dev.bespoke.runtime.auth;

/**
 * SHA-256 (FIPS 180-4) in plain Java, for the first kilobytes that a program hashes: the JDK's
 * takes a third of a short program's CPU time to start (providers, variable handles), and is many
 * times faster from then on. Not safe for concurrent use.
 */
final class PlainSha256 {
  private static final int[] START = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  };
  private static final int[] ROUNDS = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
    0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
    0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
  };

  private final int[] state = new int[8];
  private final int[] schedule = new int[64];
  private final byte[] block = new byte[Sha256.BLOCK];
  private int filled;
  private long length;

  PlainSha256() {
    reset();
  }

  void reset() {
    System.arraycopy(START, 0, state, 0, 8);
    filled = 0;
    length = 0;
  }

  void update(byte[] bytes, int offset, int count) {
    length += count;
    int position = offset;
    int left = count;
    while (left > 0) {
      int piece = Math.min(left, Sha256.BLOCK - filled);
      System.arraycopy(bytes, position, block, filled, piece);
      filled += piece;
      position += piece;
      left -= piece;
      if (filled == Sha256.BLOCK) {
        compress();
        filled = 0;
      }
    }
  }

  /** Ends a hash into {@code out}, and begins the next. */
  void finish(byte[] out) {
    long bits = length * 8;
    block[filled++] = (byte) 0x80;
    if (filled > Sha256.BLOCK - Long.BYTES) {
      clearTo(Sha256.BLOCK);
      compress();
      filled = 0;
    }
    clearTo(Sha256.BLOCK - Long.BYTES);
    for (int i = Sha256.BLOCK - 1; i >= Sha256.BLOCK - Long.BYTES; i--) {
      block[i] = (byte) bits;
      bits >>>= 8;
    }
    compress();
    for (int i = 0; i < Sha256.LENGTH; i++) {
      out[i] = (byte) (state[i >> 2] >>> (24 - 8 * (i & 3)));
    }
    reset();
  }

  private void clearTo(int end) {
    while (filled < end) {
      block[filled++] = 0;
    }
  }

  private void compress() {
    int[] w = schedule;
    for (int i = 0; i < 16; i++) {
      int at = 4 * i;
      w[i] =
          block[at] << 24
              | (block[at + 1] & 0xFF) << 16
              | (block[at + 2] & 0xFF) << 8
              | (block[at + 3] & 0xFF);
    }
    for (int i = 16; i < 64; i++) {
      int x = w[i - 15];
      int y = w[i - 2];
      int s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      int s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int i = 0; i < 64; i++) {
      int s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      int t1 = h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[i] + w[i];
      int s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      int t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + t2;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }
}
