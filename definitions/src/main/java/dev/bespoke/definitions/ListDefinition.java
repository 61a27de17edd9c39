package dev.bespoke.definitions;

import org.jspecify.annotations.Nullable;

/**
 * A list.
 *
 * @param member the elements
 * @param flattened whether XML and query have no element around the list
 * @param sparse whether elements may be null
 */
public record ListDefinition(
    String name,
    String documentation,
    boolean sensitive,
    @Nullable Deprecation deprecation,
    MemberDefinition member,
    boolean flattened,
    boolean sparse)
    implements ShapeDefinition {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.list(this);
  }
}
