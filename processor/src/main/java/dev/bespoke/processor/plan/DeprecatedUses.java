package dev.bespoke.processor.plan;

import dev.bespoke.processor.plan.MethodPlan.Binding;
import dev.bespoke.processor.plan.MethodPlan.ConsumerInput;
import dev.bespoke.processor.plan.MethodPlan.FlattenedInput;
import dev.bespoke.processor.plan.MethodPlan.Input;
import dev.bespoke.processor.plan.MethodPlan.RecordInput;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds out whether an implementation names members that the service deprecates, since the user's
 * parameters, records or paths do: the compiler would warn of that in code that nobody wrote.
 */
public final class DeprecatedUses {
  private DeprecatedUses() {}

  /**
   * What the implementation has to suppress.
   *
   * @param declared what it has to suppress for what the user deprecates
   */
  public static Set<String> warnings(
      Set<String> declared, List<MethodPlan> methods, List<CopyPlan> copies) {
    boolean any =
        methods.stream().anyMatch(method -> areIn(method.input()))
            || copies.stream().anyMatch(DeprecatedUses::areIn);
    if (!any) {
      return declared;
    }
    Set<String> warnings = new TreeSet<>(declared);
    warnings.add("deprecation");
    return warnings;
  }

  private static boolean areIn(Input input) {
    List<Binding> bindings =
        input instanceof FlattenedInput flattened
            ? flattened.bindings()
            : input instanceof ConsumerInput consumer
                ? consumer.given()
                : input instanceof RecordInput record ? record.given() : List.of();
    return bindings.stream().anyMatch(binding -> isDeprecated(binding.member()));
  }

  private static boolean areIn(CopyPlan copy) {
    if (copy instanceof RecordInputPlan input) {
      return input.components().stream().anyMatch(it -> isDeprecated(it.member()));
    }
    if (copy instanceof ProjectionPlan projection) {
      return projection.components().stream().anyMatch(it -> isDeprecated(it.member()));
    }
    return ((ResultPlan) copy)
        .path().steps().stream()
            .anyMatch(step -> step instanceof MemberPath.Field it && isDeprecated(it.member()));
  }

  private static boolean isDeprecated(MemberPlan member) {
    return member.definition().deprecation() != null;
  }
}
