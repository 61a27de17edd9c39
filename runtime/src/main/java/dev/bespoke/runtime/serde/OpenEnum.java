package dev.bespoke.runtime.serde;

import org.jspecify.annotations.Nullable;

/**
 * A value of an enumeration that a service may extend: the known values are constants of the
 * generated subclass, and an unknown one is kept as it came. Equal where class and value are.
 * Immutable.
 */
public abstract class OpenEnum {
  private final String value;

  /** For generated subclasses. */
  protected OpenEnum(String value) {
    this.value = value;
  }

  /** The value on the wire. */
  public final String value() {
    return value;
  }

  /** The value of {@code constant}, or null where that is null. */
  public static @Nullable String valueOf(@Nullable OpenEnum constant) {
    return constant == null ? null : constant.value;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof OpenEnum constant
            && getClass() == constant.getClass()
            && value.equals(constant.value));
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  @Override
  public final String toString() {
    return value;
  }
}
