package dev.bespoke.processor.plan;

import dev.bespoke.processor.plan.MethodPlan.Binding;
import java.util.List;

/** The members of requests that no caller has to give: a resource gives its identifiers. */
public interface GivenMembers {
  /** What stands in the requests of an operation before the caller fills them. */
  List<Binding> of(OperationPlan operation);

  /** Nothing: the caller gives all. */
  static GivenMembers none() {
    return operation -> List.of();
  }
}
