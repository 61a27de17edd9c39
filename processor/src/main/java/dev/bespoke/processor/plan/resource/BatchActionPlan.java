package dev.bespoke.processor.plan.resource;

import java.util.List;

/**
 * A static method that acts on a list of resources in one request.
 *
 * @param methodName its name
 * @param collectionMethodName the name of the method of a collection that calls it page by page
 * @param request the request
 * @param shared the identifiers that go to the request and not to an element, so that all of the
 *     resources must have them in common
 * @param invalidates whether it makes the resources' data stale
 */
public record BatchActionPlan(
    String methodName,
    String collectionMethodName,
    RequestPlan request,
    List<IdentifierPlan> shared,
    boolean invalidates) {
  /** Copies the identifiers. */
  public BatchActionPlan {
    shared = List.copyOf(shared);
  }
}
