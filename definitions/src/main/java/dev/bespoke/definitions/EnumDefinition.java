package dev.bespoke.definitions;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A string whose known values are listed; a service may send others.
 *
 * @param values the known values as they travel, in the definition's order
 */
public record EnumDefinition(
    String name,
    String documentation,
    boolean sensitive,
    @Nullable Deprecation deprecation,
    List<String> values)
    implements ShapeDefinition {

  /** Copies the list. */
  public EnumDefinition {
    values = List.copyOf(values);
  }

  /** The same with its documentation changed; both are HTML. */
  public EnumDefinition withDocumentation(UnaryOperator<String> edit) {
    return new EnumDefinition(name, edit.apply(documentation), sensitive, deprecation, values);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.enumeration(this);
  }
}
