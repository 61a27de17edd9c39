package dev.bespoke.runtime.operation;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Random identifiers in the form of version 4 UUIDs (RFC 9562, section 5.4). */
final class RandomTokens implements Supplier<String> {
  static final RandomTokens INSTANCE = new RandomTokens();

  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private RandomTokens() {}

  /** An idempotency token: from a secure source, since two clients must never choose the same. */
  @Override
  public String get() {
    return UUID.randomUUID().toString();
  }

  /** An invocation id, which only has to be told from others in a log: no lock, no entropy. */
  @SuppressWarnings("deprecation") // the constructor for ASCII copies nothing twice
  static String invocationId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & ~(3L << 62)) | (2L << 62);
    byte[] text = new byte[36];
    int at = hex(text, 0, high, 60, 32);
    text[at++] = '-';
    at = hex(text, at, high, 28, 16);
    text[at++] = '-';
    at = hex(text, at, high, 12, 0);
    text[at++] = '-';
    at = hex(text, at, low, 60, 48);
    text[at++] = '-';
    hex(text, at, low, 44, 0);
    return new String(text, 0, 0, text.length);
  }

  private static int hex(byte[] text, int start, long value, int from, int to) {
    int at = start;
    for (int shift = from; shift >= to; shift -= 4) {
      text[at++] = HEX[(int) (value >>> shift) & 15];
    }
    return at;
  }
}
