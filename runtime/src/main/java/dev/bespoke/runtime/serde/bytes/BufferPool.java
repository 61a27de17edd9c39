package dev.bespoke.runtime.serde.bytes;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Byte arrays for reuse: at most {@value #STRIPES} of at most {@value #LARGEST} bytes each.
 *
 * <p>Threads share stripes by their number, since a ThreadLocal would cost an array for every
 * virtual thread. Nobody ever waits: whoever finds a stripe empty or in use gets a new array. Safe
 * for any number of threads.
 */
public final class BufferPool {
  /** The longest array kept. */
  public static final int LARGEST = 1 << 16;

  private static final int STRIPES = 16;
  private static final int SMALLEST = 1 << 10;
  private static final Stripe[] POOL = new Stripe[STRIPES];

  static {
    for (int i = 0; i < STRIPES; i++) {
      POOL[i] = new Stripe();
    }
  }

  private BufferPool() {}

  /** An array of unknown content and length, at least 1 KiB, that is the caller's alone. */
  public static byte[] take() {
    byte[] buffer = stripe().swap(null);
    return buffer != null ? buffer : new byte[SMALLEST];
  }

  /** Gives an array back, which the caller must not touch any more. */
  public static void give(byte[] buffer) {
    if (buffer.length >= SMALLEST && buffer.length <= LARGEST) {
      stripe().swap(buffer);
    }
  }

  private static Stripe stripe() {
    return POOL[(int) Thread.currentThread().getId() & (STRIPES - 1)];
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
