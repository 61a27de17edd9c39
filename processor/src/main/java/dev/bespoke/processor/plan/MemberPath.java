package dev.bespoke.processor.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path from a structure to a value, resolved at compile time: what definitions write in JMESPath.
 *
 * @param steps the steps from the structure
 * @param type the type of the value at its end
 * @param alternative the path to try where this one ends in null, or null
 */
public record MemberPath(List<Step> steps, ValueType type, @Nullable MemberPath alternative) {

  /** Copies the steps. */
  public MemberPath {
    steps = List.copyOf(steps);
  }

  /** One step. */
  public sealed interface Step {}

  /** To a member of a structure. */
  public record Field(MemberPlan member) implements Step {}

  /** To the last element of a list. */
  public record Last() implements Step {}

  /** To the element of a list at a position, counted from 0. */
  public record Index(int index) implements Step {}

  /** To each element of a list. */
  public record Each() implements Step {}

  /** Whether it leads to any number of values. */
  public boolean plural() {
    return steps.contains(new Each());
  }
}
