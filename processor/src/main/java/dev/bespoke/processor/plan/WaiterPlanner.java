package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.definitions.WaiterDefinition.Acceptor;
import dev.bespoke.definitions.WaiterDefinition.Matcher;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.WaiterPlan.AcceptorPlan;
import dev.bespoke.processor.plan.path.PathCompiler;
import dev.bespoke.processor.plan.path.PathNode;
import dev.bespoke.processor.plan.path.PathTypes;
import java.util.ArrayList;
import java.util.List;

/** Resolves the matchers of waiters against the planned shapes. */
final class WaiterPlanner {
  private final String source;
  private final PathCompiler paths;

  WaiterPlanner(String source, PathCompiler paths) {
    this.source = source;
    this.paths = paths;
  }

  /** Plans a waiter that polls {@code operation}. */
  WaiterPlan plan(WaiterDefinition waiter, ClassName className, OperationPlan operation) {
    String subject = "waiter \"" + waiter.name() + "\" (" + source + ")";
    List<AcceptorPlan> acceptors = new ArrayList<>();
    for (Acceptor acceptor : waiter.acceptors()) {
      PathNode path =
          switch (acceptor.matcher()) {
            case PATH, PATH_ALL, PATH_ANY -> path(acceptor, operation, subject);
            case STATUS, ERROR -> null;
          };
      acceptors.add(new AcceptorPlan(acceptor, path));
    }
    return new WaiterPlan(waiter, className, operation, acceptors);
  }

  private PathNode path(Acceptor acceptor, OperationPlan operation, String subject) {
    String expression = acceptor.argument() == null ? "" : acceptor.argument();
    PathNode path = paths.compile(expression, operation.response(), subject);
    ValueType type = path.type();
    if (acceptor.matcher() != Matcher.PATH) {
      if (!(type instanceof ListOf list)) {
        throw new UnsupportedDefinitionException(
            subject, "its expression \"" + expression + "\" gives no list");
      }
      type = list.element();
    }
    Object expected = acceptor.expected();
    boolean fits =
        expected instanceof Boolean
            ? PathTypes.isBoolean(type)
            : expected instanceof Number ? PathTypes.isNumber(type) : PathTypes.isText(type);
    if (!fits) {
      throw new UnsupportedDefinitionException(
          subject,
          "its expression \"" + expression + "\" gives nothing that can be equal to " + expected);
    }
    return path;
  }
}
