package dev.bespoke.runtime.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The ids of Route 53, which answers with {@code /hostedzone/Z1PA6795UKMFR9} and wants to be asked
 * for {@code Z1PA6795UKMFR9} (Amazon Route 53 API Reference, "GetHostedZone").
 */
public final class Route53Ids {
  private Route53Ids() {}

  /** What follows the last slash; null where there is no id. */
  public static @Nullable String bare(@Nullable String id) {
    return id == null ? null : id.substring(id.lastIndexOf('/') + 1);
  }
}
