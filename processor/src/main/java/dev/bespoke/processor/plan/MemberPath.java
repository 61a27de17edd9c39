package dev.bespoke.processor.plan;

import java.util.List;

/**
 * A path from a response to what {@code @Result} names, resolved at compile time.
 *
 * @param steps the steps from the response
 * @param type the type of the value at its end
 */
public record MemberPath(List<Step> steps, ValueType type) {

  /** Copies the steps. */
  public MemberPath {
    steps = List.copyOf(steps);
  }

  /** One step. */
  public sealed interface Step {}

  /**
   * To a member of a structure.
   *
   * @param ofUnion whether it is one of a union's, so that even a list may be absent
   */
  public record Field(MemberPlan member, boolean ofUnion) implements Step {}

  /** To the element of a list at a position, counted from 0. */
  public record Index(int index) implements Step {}

  /** To each element of a list. */
  public record Each() implements Step {}

  /** Whether the first list on the way is left for one of its elements. */
  public boolean isWithinElement() {
    for (Step step : steps) {
      if (!(step instanceof Field)) {
        return step instanceof Index;
      }
    }
    return false;
  }

  /** Whether it leads to any number of values. */
  public boolean plural() {
    return steps.contains(new Each());
  }
}
