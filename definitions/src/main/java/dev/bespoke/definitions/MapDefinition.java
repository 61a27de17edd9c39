package dev.bespoke.definitions;

import org.jspecify.annotations.Nullable;

/**
 * A map with string keys.
 *
 * @param key the keys, whose shape is a string or an enum
 * @param value the values
 * @param flattened whether XML and query have no element around the map
 * @param sparse whether values may be null
 */
public record MapDefinition(
    String name,
    String documentation,
    boolean sensitive,
    @Nullable Deprecation deprecation,
    MemberDefinition key,
    MemberDefinition value,
    boolean flattened,
    boolean sparse)
    implements ShapeDefinition {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.map(this);
  }
}
