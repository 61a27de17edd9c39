package dev.bespoke.runtime.serde;

/** What readers and writers refuse to exceed, so that no input can exhaust stack or memory. */
public final class Limits {
  /**
   * How deep structures, lists and maps may nest. DynamoDB, the service that nests deepest, allows
   * 32 levels of two JSON objects each.
   */
  public static final int DEPTH = 256;

  /** How many digits a number may have, zeros that its exponent implies included. */
  public static final int DIGITS = 10_000;

  private Limits() {}
}
