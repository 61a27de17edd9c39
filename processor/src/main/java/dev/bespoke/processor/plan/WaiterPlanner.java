package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.WaiterPlan.AcceptorPlan;
import dev.bespoke.processor.plan.WaiterPlan.WaiterPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves the matchers of waiters against the planned shapes. */
final class WaiterPlanner {
  private final PathPlanner paths;

  WaiterPlanner(Collection<ShapePlan> shapes) {
    this.paths = new PathPlanner(shapes);
  }

  /** Plans a waiter that polls {@code operation}. */
  WaiterPlan plan(WaiterDefinition waiter, ClassName className, OperationPlan operation) {
    List<AcceptorPlan> acceptors = new ArrayList<>();
    for (WaiterDefinition.Acceptor acceptor : waiter.acceptors()) {
      WaiterPath path =
          switch (acceptor.matcher()) {
            case PATH, PATH_ALL, PATH_ANY -> path(waiter, acceptor, operation.response());
            case STATUS, ERROR -> null;
          };
      acceptors.add(new AcceptorPlan(acceptor, path));
    }
    return new WaiterPlan(waiter, className, operation, acceptors);
  }

  private WaiterPath path(
      WaiterDefinition waiter, WaiterDefinition.Acceptor acceptor, StructurePlan from) {
    String expression = acceptor.argument() == null ? "" : acceptor.argument();
    List<MemberPlan> steps = new ArrayList<>();
    StructurePlan structure = from;
    ValueType type = null;
    for (String part : expression.split("\\.")) {
      boolean projected = part.endsWith("[]");
      String name = projected ? part.substring(0, part.length() - 2) : part;
      MemberPlan member = member(structure, name);
      if (member == null || projected != (member.type() instanceof ListOf)) {
        throw new UnsupportedDefinitionException(
            "waiter \"" + waiter.name() + "\"", "its path \"" + expression + "\" is not supported");
      }
      steps.add(member);
      type = member.type() instanceof ListOf list ? list.element() : member.type();
      structure = paths.structureOf(type);
    }
    return new WaiterPath(steps, java.util.Objects.requireNonNull(type));
  }

  private static @Nullable MemberPlan member(@Nullable StructurePlan structure, String name) {
    return structure == null ? null : structure.member(name);
  }
}
