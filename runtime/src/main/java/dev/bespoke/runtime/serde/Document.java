package dev.bespoke.runtime.serde;

import org.jspecify.annotations.Nullable;

/**
 * An untyped value of the JSON data model (Smithy, "document"): null, Boolean, Number, String, List
 * or Map. Immutable.
 */
public final class Document {
  private final @Nullable Object value;

  private Document(@Nullable Object value) {
    this.value = value;
  }

  /** Wraps a value of the JSON data model. */
  public static Document of(@Nullable Object value) {
    return new Document(value);
  }

  /** The value: null, Boolean, Number, String, List or Map of such. */
  public @Nullable Object value() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Document d && java.util.Objects.equals(value, d.value);
  }

  @Override
  public int hashCode() {
    return java.util.Objects.hashCode(value);
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
