package dev.bespoke.processor.writer.operation;

import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.MemberPlan.Quirk;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.PaginatorPlan;
import dev.bespoke.processor.plan.WaiterPlan;
import dev.bespoke.processor.plan.path.DeprecatedFields;
import dev.bespoke.processor.plan.path.PathNode;
import dev.bespoke.processor.source.AnnotationSpec;
import dev.bespoke.processor.source.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the classes that have to name what a service deprecates, and keeps the compiler from
 * warning of them: their users have not chosen it.
 */
public final class Deprecations {
  private Deprecations() {}

  /** Suppresses the warnings of a class that has any. */
  public static void suppress(TypeSpec.Builder type, boolean any) {
    if (any) {
      type.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class).addValue("$S", "deprecation").build());
    }
  }

  /**
   * Whether the operation's class itself carries a deprecated member, or looks at one. What it sets
   * in a response are fields, which are not deprecated.
   */
  static boolean areIn(OperationPlan operation) {
    return isNamed(operation.request().members(), operation.payload())
        || operation.contextPaths().values().stream().anyMatch(DeprecatedFields::areIn);
  }

  private static boolean isNamed(List<MemberPlan> members, @Nullable MemberPlan payload) {
    return members.stream()
        .filter(Deprecations::isDeprecated)
        .anyMatch(member -> member.equals(payload) || isNamed(member));
  }

  private static boolean isNamed(MemberPlan member) {
    MemberDefinition definition = member.definition();
    return member.location() != null
        || member.quirk() != Quirk.NONE
        || definition.idempotencyToken()
        || definition.hostLabel()
        || definition.contextParam() != null;
  }

  /** Whether the pages' class reads a deprecated member, or sets one. */
  static boolean areIn(PaginatorPlan paginator) {
    List<PathNode> paths = new ArrayList<>(paginator.outputTokens());
    if (paginator.moreResults() != null) {
      paths.add(paginator.moreResults());
    }
    if (paginator.items() != null) {
      paths.add(paginator.items());
    }
    return paths.stream().anyMatch(DeprecatedFields::areIn)
        || paginator.inputTokens().stream().anyMatch(Deprecations::isDeprecated);
  }

  /** Whether the waiter's class reads a deprecated member. */
  static boolean areIn(WaiterPlan waiter) {
    return waiter.acceptors().stream()
        .anyMatch(acceptor -> acceptor.path() != null && DeprecatedFields.areIn(acceptor.path()));
  }

  private static boolean isDeprecated(MemberPlan member) {
    return member.definition().deprecation() != null;
  }
}
