package dev.bespoke.definitions;

import org.jspecify.annotations.Nullable;

/** A boolean. */
public record BooleanDefinition(
    String name, String documentation, boolean sensitive, @Nullable Deprecation deprecation)
    implements ShapeDefinition {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.bool(this);
  }
}
