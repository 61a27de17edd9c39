package dev.bespoke.sample;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a step expects of what it got. */
final class Check {
  private Check() {}

  static void equal(String what, @Nullable Object expected, @Nullable Object found) {
    if (!Objects.equals(expected, found)) {
      throw new AssertionError(what + ": expected " + expected + ", found " + found);
    }
  }

  static void that(String expectation, boolean holds) {
    if (!holds) {
      throw new AssertionError("not so: " + expectation);
    }
  }
}
