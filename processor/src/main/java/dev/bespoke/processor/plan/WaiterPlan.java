package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.processor.plan.path.PathNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A waiter's class.
 *
 * @param definition what the service says of it
 * @param className the class that polls
 * @param operation the operation it polls
 * @param acceptors its rules, in order
 */
public record WaiterPlan(
    WaiterDefinition definition,
    ClassName className,
    OperationPlan operation,
    List<AcceptorPlan> acceptors) {

  /** Copies the acceptors. */
  public WaiterPlan {
    acceptors = List.copyOf(acceptors);
  }

  /** A rule; {@code path} is set where the matcher looks into the output. */
  public record AcceptorPlan(WaiterDefinition.Acceptor definition, @Nullable PathNode path) {}
}
