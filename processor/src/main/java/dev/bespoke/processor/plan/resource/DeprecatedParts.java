package dev.bespoke.processor.plan.resource;

import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.resource.FillPlan.ListFill;
import dev.bespoke.processor.plan.resource.FillPlan.MemberFill;
import dev.bespoke.processor.plan.resource.FillPlan.StructureFill;
import dev.bespoke.processor.plan.resource.FillPlan.ValueFill;
import dev.bespoke.processor.plan.resource.ReturnPlan.Maker;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a class of resources names members that the service deprecates: the compiler
 * would warn of that in code that nobody wrote.
 */
public final class DeprecatedParts {
  private DeprecatedParts() {}

  /** Whether a described resource's class does; its accessors are deprecated as what they read. */
  public static boolean areIn(ResourcePlan plan) {
    return areIn(plan.load())
        || plan.actions().stream().anyMatch(DeprecatedParts::areIn)
        || plan.batchActions().stream().anyMatch(it -> areIn(it.request()))
        || plan.waiters().stream().anyMatch(it -> areIn(it.request()))
        || plan.references().stream().anyMatch(it -> areIn(it.returns()));
  }

  /** Whether a collection's class does, which joins all lists of the request. */
  public static boolean areIn(CollectionPlan plan) {
    return areIn(plan.request())
        || areIn(plan.items())
        || plan.request().operation().request().members().stream()
            .anyMatch(it -> it.type() instanceof ListOf && isDeprecated(it));
  }

  /** Whether a call of the service's resource does. */
  public static boolean areIn(ActionPlan plan) {
    return areIn(plan.request()) || areIn(plan.returns());
  }

  static boolean areIn(@Nullable LoadPlan plan) {
    return plan != null
        && (areIn(plan.request())
            || areIn(plan.data())
            || areIn(plan.presence())
            || areIn(plan.elements())
            || plan.where().stream().anyMatch(it -> isDeprecated(it.member())));
  }

  static boolean areIn(@Nullable ReturnPlan plan) {
    return plan != null && plan.makers().stream().anyMatch(DeprecatedParts::areIn);
  }

  private static boolean areIn(Maker maker) {
    return areIn(maker.elements())
        || areIn(maker.data())
        || maker.identifiers().stream().anyMatch(DeprecatedParts::areIn);
  }

  private static boolean areIn(RequestPlan plan) {
    return areIn(plan.fills());
  }

  private static boolean areIn(List<MemberFill> fills) {
    return fills.stream().anyMatch(it -> isDeprecated(it.member()) || areIn(it.fill()));
  }

  private static boolean areIn(@Nullable FillPlan fill) {
    if (fill instanceof StructureFill structure) {
      return areIn(structure.members());
    }
    if (fill instanceof ListFill list) {
      return Stream.concat(list.elements().stream(), Stream.ofNullable(list.perItem()))
          .anyMatch(DeprecatedParts::areIn);
    }
    return fill instanceof ValueFill value && areIn(value.value());
  }

  private static boolean areIn(ValuePlan value) {
    return value instanceof ValuePlan.Access access && areIn(access.path());
  }

  private static boolean areIn(@Nullable DataPlan data) {
    return data != null
        && (areIn(data.source().path())
            || (data.copy() != null
                && data.copy().members().stream()
                    .anyMatch(it -> isDeprecated(it.from()) || isDeprecated(it.to()))));
  }

  private static boolean areIn(@Nullable AccessPath path) {
    return path != null
        && path.steps().stream()
            .anyMatch(it -> it instanceof AccessPath.Field field && isDeprecated(field.member()));
  }

  private static boolean isDeprecated(MemberPlan member) {
    return member.definition().deprecation() != null;
  }
}
