package dev.bespoke.processor.plan;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The generated package of shapes and operations: the closure of what one interface declares.
 *
 * @param service what all share
 * @param operations the operations by name
 * @param shapes requests, responses, structures, unions, enums and exceptions, in order of names
 * @param waiters the waiters
 * @param unfollowed the operations whose pages cannot be followed
 */
public record ModelPlan(
    ServicePlan service,
    SortedMap<String, OperationPlan> operations,
    List<ShapePlan> shapes,
    WaiterPlans waiters,
    UnfollowedPages unfollowed) {

  /** Copies the shapes. */
  public ModelPlan {
    shapes = List.copyOf(shapes);
  }

  /** Whether clients of these operations have to be given bearer tokens, or may be. */
  public boolean takesTokens() {
    return Authentication.takesTokens(service.metadata())
        || operations.values().stream().anyMatch(it -> it.authentication().token());
  }

  /** The shape whose class has this simple name, or null. */
  public @Nullable ShapePlan shapeNamed(String simpleName) {
    for (ShapePlan shape : shapes) {
      if (shape.className().simpleName().equals(simpleName)) {
        return shape;
      }
    }
    return null;
  }
}
