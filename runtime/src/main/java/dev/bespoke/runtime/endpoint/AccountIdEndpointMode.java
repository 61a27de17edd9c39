package dev.bespoke.runtime.endpoint;

import java.util.Locale;

/**
 * Whether the account that credentials belong to stands in host names (AWS SDKs and Tools Reference
 * Guide, "Account-based endpoints").
 */
public enum AccountIdEndpointMode {
  /** Where it is known. */
  PREFERRED,
  /** Always: it has to be known. */
  REQUIRED,
  /** Never. */
  DISABLED;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The mode's name in settings and endpoint rules. */
  public String text() {
    return text;
  }
}
