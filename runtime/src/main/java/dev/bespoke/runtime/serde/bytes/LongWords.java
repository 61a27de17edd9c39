package dev.bespoke.runtime.serde.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Searches text eight bytes at once. Apart from the readers and for long documents only, since
 * variable handles take milliseconds to load, which the first small response need not pay.
 */
public final class LongWords {
  /** The length from which on a document is worth it. */
  public static final int WORTHWHILE = 2_048;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH = 0x8080_8080_8080_8080L;

  private LongWords() {}

  /**
   * In a string of JSON, the offset of the first quote, backslash, control character or byte beyond
   * ASCII; where none comes, one less than eight bytes before {@code limit}.
   */
  public static int plainEnd(byte[] bytes, int from, int limit) {
    int p = from;
    for (; p <= limit - Long.BYTES; p += Long.BYTES) {
      long word = (long) LONGS.get(bytes, p);
      long quote = word ^ (ONES * '"');
      long backslash = word ^ (ONES * '\\');
      // A byte's highest bit is set where the subtraction borrows: the lowest such byte is exact.
      long found =
          ((quote - ONES) & ~quote)
              | ((backslash - ONES) & ~backslash)
              | ((word - ONES * ' ') & ~word)
              | word;
      if ((found & HIGH) != 0) {
        return p + (Long.numberOfTrailingZeros(found & HIGH) >>> 3);
      }
    }
    return p;
  }
}
