package dev.bespoke.runtime.serde.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Searches and compares text eight bytes at once. Apart from the readers and for long documents
 * only, since variable handles take milliseconds to load, which the first small response need not
 * pay.
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
      long found = zeros(quote) | zeros(backslash) | ((word - ONES * ' ') & ~word) | word;
      if ((found & HIGH) != 0) {
        return p + first(found);
      }
    }
    return p;
  }

  /**
   * In XML, the offset of the first less-than sign, ampersand, control character or byte beyond
   * ASCII; where none comes, one less than eight bytes before {@code limit}.
   */
  public static int textEnd(byte[] bytes, int from, int limit) {
    int p = from;
    for (; p <= limit - Long.BYTES; p += Long.BYTES) {
      long word = (long) LONGS.get(bytes, p);
      long found =
          zeros(word ^ (ONES * '<'))
              | zeros(word ^ (ONES * '&'))
              | ((word - ONES * ' ') & ~word)
              | word;
      if ((found & HIGH) != 0) {
        return p + first(found);
      }
    }
    return p;
  }

  /**
   * The offset of the first byte of this value; where none comes, one less than eight bytes before
   * {@code limit}.
   */
  public static int find(byte[] bytes, char ascii, int from, int limit) {
    int p = from;
    for (; p <= limit - Long.BYTES; p += Long.BYTES) {
      long found = zeros((long) LONGS.get(bytes, p) ^ (ONES * ascii));
      if ((found & HIGH) != 0) {
        return p + first(found);
      }
    }
    return p;
  }

  /** Whether eight bytes or more are the same at two offsets, both of which leave room for them. */
  public static boolean equal(byte[] bytes, int from, int other, int length) {
    int last = length - Long.BYTES;
    int middle = last / 2; // three words overlap, or meet, up to three times their length
    return sameWord(bytes, from, other)
        && sameWord(bytes, from + last, other + last)
        && sameWord(bytes, from + middle, other + middle)
        && (length <= 3 * Long.BYTES
            || Arrays.equals(bytes, from, from + length, bytes, other, other + length));
  }

  private static boolean sameWord(byte[] bytes, int from, int other) {
    return (long) LONGS.get(bytes, from) == (long) LONGS.get(bytes, other);
  }

  /** The highest bits of the bytes that are zero: of the lowest such byte exactly. */
  private static long zeros(long word) {
    return (word - ONES) & ~word; // where the subtraction borrows
  }

  private static int first(long found) {
    return Long.numberOfTrailingZeros(found & HIGH) >>> 3;
  }
}
