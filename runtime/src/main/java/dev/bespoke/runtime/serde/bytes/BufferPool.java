package dev.bespoke.runtime.serde.bytes;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Byte arrays for reuse: at most 16 of up to 64 KiB, and 4 of up to 2 MiB each.
 *
 * <p>Threads share stripes by their number, since a ThreadLocal would cost an array for every
 * virtual thread. Nobody ever waits: whoever finds a stripe empty or in use gets a new array. Safe
 * for any number of threads.
 */
public final class BufferPool {
  /** The length up to which an array counts as small. */
  public static final int SMALL = 1 << 16;

  /** The length of the longest array that is kept. */
  public static final int LARGE = 1 << 21;

  private static final int SMALLEST = 1 << 10;
  private static final Stripe[] SMALL_ONES = stripes(16);
  private static final Stripe[] LARGE_ONES = stripes(4);

  private BufferPool() {}

  private static Stripe[] stripes(int count) {
    Stripe[] stripes = new Stripe[count];
    for (int i = 0; i < count; i++) {
      stripes[i] = new Stripe();
    }
    return stripes;
  }

  /** An array of unknown content, at least this long and at least 1 KiB, the caller's alone. */
  public static byte[] take(int size) {
    byte[] buffer = stripe(size).swap(null);
    return buffer != null && buffer.length >= size ? buffer : new byte[Math.max(size, SMALLEST)];
  }

  /** Gives an array back, which the caller must not touch any more. */
  public static void give(byte[] buffer) {
    if (buffer.length >= SMALLEST && buffer.length <= LARGE) {
      stripe(buffer.length).swap(buffer);
    }
  }

  private static Stripe stripe(int size) {
    Stripe[] stripes = size <= SMALL ? SMALL_ONES : LARGE_ONES;
    return stripes[(int) Thread.currentThread().getId() & (stripes.length - 1)];
  }

  /** A slot, and the lock that guards it: 1 while somebody exchanges its content. */
  private static final class Stripe extends AtomicInteger {
    private static final long serialVersionUID = 1L;

    private transient byte @Nullable [] buffer;

    byte @Nullable [] swap(byte @Nullable [] next) {
      if (!compareAndSet(0, 1)) {
        return null;
      }
      byte[] previous = buffer;
      buffer = next;
      set(0);
      return previous;
    }
  }
}
