package dev.bespoke.processor.output;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The texts that one thread makes and another takes, in their order. The JDK's futures would load
 * its pools of threads, which takes longer than all the waiting.
 */
final class RenderedTexts {
  private final @Nullable String[] texts;
  private int size;
  private @Nullable Throwable failure;

  RenderedTexts(int capacity) {
    texts = new String[capacity];
  }

  synchronized void add(String text) {
    texts[size++] = text;
    notifyAll();
  }

  /** Says that there are no more, and why. */
  synchronized void fail(Throwable cause) {
    failure = cause;
    notifyAll();
  }

  /** A text, once it is there; throws what stood in its way. */
  synchronized String get(int index) {
    boolean interrupted = false;
    while (index >= size && failure == null) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true; // it is soon there, and the compiler has no use for half of them
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    String text = texts[index];
    if (text != null) {
      return text;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) Objects.requireNonNull(failure);
  }
}
