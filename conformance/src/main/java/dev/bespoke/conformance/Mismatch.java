package dev.bespoke.conformance;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message or value that is not the one that a case expects. */
final class Mismatch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Mismatch(String message) {
    super(message);
  }

  /** Throws where the two are not equal. */
  static void check(String what, @Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new Mismatch(what + ": expected " + expected + " but was " + actual);
    }
  }

  /** Throws where the condition does not hold. */
  static void check(String what, boolean condition) {
    if (!condition) {
      throw new Mismatch(what);
    }
  }
}
