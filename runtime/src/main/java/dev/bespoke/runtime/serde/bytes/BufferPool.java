package dev.bespoke.runtime.serde.bytes;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Byte arrays for reuse: at most {@value #STRIPES} of bounded length.
 *
 * <p>Threads share stripes by their number, since a ThreadLocal would cost an array for every
 * virtual thread. Nobody ever waits: whoever finds a stripe empty or in use gets a new array. Safe
 * for any number of threads.
 */
public final class BufferPool {
  /** For requests while they are written: 64 KiB each. */
  public static final BufferPool REQUESTS = new BufferPool(1 << 16);

  /** For responses until they have been read: 512 KiB each, a page of a listing. */
  public static final BufferPool RESPONSES = new BufferPool(1 << 19);

  private static final int STRIPES = 16;
  private static final int SMALLEST = 1 << 10;

  private final Stripe[] stripes = new Stripe[STRIPES];
  private final int longest;

  private BufferPool(int longest) {
    this.longest = longest;
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new Stripe();
    }
  }

  /** The length of the longest array that is kept. */
  public int longest() {
    return longest;
  }

  /** An array of unknown content, at least this long and at least 1 KiB, the caller's alone. */
  public byte[] take(int size) {
    byte[] buffer = stripe().swap(null);
    return buffer != null && buffer.length >= size ? buffer : new byte[Math.max(size, SMALLEST)];
  }

  /** Gives an array back, which the caller must not touch any more. */
  public void give(byte[] buffer) {
    if (buffer.length >= SMALLEST && buffer.length <= longest) {
      stripe().swap(buffer);
    }
  }

  private Stripe stripe() {
    return stripes[(int) Thread.currentThread().getId() & (STRIPES - 1)];
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
