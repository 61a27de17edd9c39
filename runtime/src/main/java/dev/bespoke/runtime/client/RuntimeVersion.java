package dev.bespoke.runtime.client;

/**
 * Which version of the runtime this is. Generated code is written for the runtime of the
 * processor's own version, and the processor looks at this class when it compiles.
 */
public final class RuntimeVersion {
  /** The version, without a {@code -SNAPSHOT}; a test compares it with the build's. */
  public static final String VERSION = "0.1.0";

  private RuntimeVersion() {}
}
