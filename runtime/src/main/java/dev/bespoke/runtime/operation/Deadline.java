package dev.bespoke.runtime.operation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A point in time by which something has to end. Immutable. */
final class Deadline {
  /** Never. */
  static final Deadline NONE = new Deadline(0, false, "");

  private final long nanos;
  private final boolean set;
  private final String name;

  private Deadline(long nanos, boolean set, String name) {
    this.nanos = nanos;
    this.set = set;
    this.name = name;
  }

  /** The earlier of {@code other} and one this long from now; {@code name} is what errors say. */
  static Deadline in(@Nullable Duration timeout, String name, Deadline other) {
    if (timeout == null) {
      return other;
    }
    long length;
    try {
      length = timeout.toNanos();
    } catch (ArithmeticException e) {
      return other; // three centuries
    }
    long nanos = System.nanoTime() + length;
    return other.set && other.nanos - nanos < 0 ? other : new Deadline(nanos, true, name);
  }

  boolean isSet() {
    return set;
  }

  /** The setting that bounds, such as {@code "callTimeout of PT5S"}. */
  String name() {
    return name;
  }

  /** The time left; {@link Long#MAX_VALUE} for ever, zero or less where it has passed. */
  long remainingNanos() {
    return set ? nanos - System.nanoTime() : Long.MAX_VALUE;
  }

  boolean hasPassed() {
    return set && remainingNanos() <= 0;
  }

  /** The time left for a transport, at least a millisecond; null for ever. */
  @Nullable Duration remaining() {
    return set ? Duration.ofNanos(Math.max(1_000_000, remainingNanos())) : null;
  }
}
