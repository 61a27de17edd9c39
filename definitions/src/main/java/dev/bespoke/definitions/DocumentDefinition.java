package dev.bespoke.definitions;

import org.jspecify.annotations.Nullable;

/** A document: any JSON-like value. */
public record DocumentDefinition(
    String name, String documentation, boolean sensitive, @Nullable Deprecation deprecation)
    implements ShapeDefinition {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.document(this);
  }
}
