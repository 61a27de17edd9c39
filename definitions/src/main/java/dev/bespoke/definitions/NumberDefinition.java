package dev.bespoke.definitions;

import org.jspecify.annotations.Nullable;

/** A number of one {@link Kind}. */
public record NumberDefinition(
    String name,
    String documentation,
    boolean sensitive,
    @Nullable Deprecation deprecation,
    Kind kind)
    implements ShapeDefinition {

  /** The kinds of numbers, after the Java types that hold them. */
  public enum Kind {
    /** 8 bits. */
    BYTE,
    /** 16 bits. */
    SHORT,
    /** 32 bits. */
    INTEGER,
    /** 64 bits. */
    LONG,
    /** IEEE 754 single precision. */
    FLOAT,
    /** IEEE 754 double precision. */
    DOUBLE,
    /** A whole number of any size. */
    BIG_INTEGER,
    /** A decimal number of any size and precision. */
    BIG_DECIMAL
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.number(this);
  }
}
