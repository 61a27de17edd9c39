package dev.bespoke.runtime.resource;

import dev.bespoke.runtime.error.ClientException;
import org.jspecify.annotations.Nullable;

/** What identifiers must not be. For generated code. */
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

  /** Whether attributes name no resource: services leave the name out, or leave it empty. */
  public static boolean isAbsent(@Nullable String value) {
    return value == null || value.isEmpty();
  }
}
