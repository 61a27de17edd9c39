package dev.bespoke.runtime.resource;

import dev.bespoke.runtime.error.ClientException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How identifiers are checked, and values read for them. For generated code. */
public final class Identifiers {
  private Identifiers() {}

  /**
   * Refuses an identifier that a user gives and that a request could not do without.
   *
   * @throws ClientException if it is empty
   */
  public static void refuseEmpty(@Nullable String value, String resource, String identifier) {
    if (value != null && value.isEmpty()) {
      throw new ClientException(
          resource + " needs its " + identifier + ", which is empty: it is known by it.");
    }
  }

  /**
   * A number that an answer holds, as an identifier.
   *
   * @throws ArithmeticException if it has more than 32 bits
   */
  public static @Nullable Integer integer(@Nullable Long value) {
    return value == null ? null : Integer.valueOf(Math.toIntExact(value));
  }

  /** The values that are there, as a list to be sent. */
  @SafeVarargs
  public static <T> List<T> present(@Nullable T... values) {
    List<T> present = new ArrayList<>(values.length);
    for (T value : values) {
      if (value != null) {
        present.add(value);
      }
    }
    return present;
  }

  /** Whether attributes name no resource: services leave the name out, or leave it empty. */
  public static boolean isAbsent(@Nullable String value) {
    return value == null || value.isEmpty();
  }
}
