package dev.bespoke.processor.plan.endpoint;

import dev.bespoke.definitions.endpoint.EndpointRule;
import dev.bespoke.definitions.endpoint.EndpointRule.Condition;
import dev.bespoke.definitions.endpoint.EndpointRule.Group;
import dev.bespoke.definitions.endpoint.EndpointRuleSet;
import dev.bespoke.definitions.endpoint.Expression;
import dev.bespoke.definitions.endpoint.Expression.Call;
import dev.bespoke.definitions.endpoint.Expression.Literal;
import dev.bespoke.definitions.endpoint.Expression.Reference;
import dev.bespoke.definitions.endpoint.Function;
import dev.bespoke.processor.plan.NameAllocator;
import dev.bespoke.processor.plan.NamingStrategy;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which groups of rules are methods of their own: so many that each method can be read in
 * one go, and that the just-in-time compiler, which leaves methods of more than 8,000 bytes alone,
 * takes all of them.
 */
final class MethodSplit {
  private static final int LARGEST = 40;
  private static final int SMALLEST = 8;

  private final IdentityHashMap<Group, String> methods = new IdentityHashMap<>();
  private final NameAllocator names = new NameAllocator();

  MethodSplit() {
    for (String taken : List.of("resolve", "uses", "globalRegion", "distinguishes")) {
      names.allocate(taken, "");
    }
  }

  IdentityHashMap<Group, String> split(EndpointRuleSet rules) {
    weigh(rules.rules());
    return methods;
  }

  /** The size of rules without the groups that have become methods. */
  private int weigh(List<EndpointRule> rules) {
    int[] weights = new int[rules.size()];
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      EndpointRule rule = rules.get(i);
      weights[i] =
          rule.conditions().size() + (rule instanceof Group group ? weigh(group.rules()) : 1);
      sum += weights[i];
    }
    while (sum > LARGEST) {
      int heaviest = -1;
      for (int i = 0; i < weights.length; i++) {
        boolean fits = rules.get(i) instanceof Group && weights[i] >= SMALLEST;
        if (fits && (heaviest < 0 || weights[i] > weights[heaviest])) {
          heaviest = i;
        }
      }
      if (heaviest < 0) {
        return sum;
      }
      Group group = (Group) rules.get(heaviest);
      methods.put(group, names.allocate(name(group), ""));
      int left = group.conditions().size() + 1;
      sum -= weights[heaviest] - left;
      weights[heaviest] = Math.min(left, SMALLEST - 1);
    }
    return sum;
  }

  /** What the group's first condition says: {@code withBucket}, {@code withoutUseFips}. */
  private static String name(Group group) {
    for (Condition condition : group.conditions()) {
      String name = name(condition.expression(), true);
      if (name != null) {
        return name;
      }
    }
    for (Condition condition : group.conditions()) {
      if (!condition.assign().isEmpty()) {
        return NamingStrategy.camel("with_" + condition.assign());
      }
    }
    return "otherwise";
  }

  private static @Nullable String name(Expression expression, boolean positive) {
    if (!(expression instanceof Call call)) {
      return null;
    }
    Expression first = call.arguments().get(0);
    if (call.function() == Function.NOT) {
      return name(first, !positive);
    }
    if (!(first instanceof Reference reference)) {
      return null;
    }
    return switch (call.function()) {
      case IS_SET -> named(reference, positive);
      case BOOLEAN_EQUALS ->
          call.arguments().get(1) instanceof Literal literal
              ? named(reference, positive == Boolean.TRUE.equals(literal.value()))
              : null;
      default -> null;
    };
  }

  private static String named(Reference reference, boolean positive) {
    return NamingStrategy.camel((positive ? "with_" : "without_") + reference.name());
  }
}
