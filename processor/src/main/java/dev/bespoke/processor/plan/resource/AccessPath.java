package dev.bespoke.processor.plan.resource;

import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path of a description, resolved to the members that it goes through.
 *
 * @param steps the steps; empty for the start itself
 * @param type the type of the value at its end, or null for the start itself
 */
public record AccessPath(List<Step> steps, @Nullable ValueType type) {
  /** The start itself. */
  public static final AccessPath START = new AccessPath(List.of(), null);

  /** Copies the steps. */
  public AccessPath {
    steps = List.copyOf(steps);
  }

  /** One step. */
  public sealed interface Step {}

  /** Into a member of a structure. */
  public record Field(MemberPlan member) implements Step {}

  /** To the element of a list at a position. */
  public record Index(int index) implements Step {}

  /** To each element of a list. */
  public record Each() implements Step {}
}
