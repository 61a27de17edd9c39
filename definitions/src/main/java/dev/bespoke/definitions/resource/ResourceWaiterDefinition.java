package dev.bespoke.definitions.resource;

import java.util.List;

/**
 * A waiter of a resource.
 *
 * @param name such as {@code Exists}
 * @param waiter the service's waiter, such as {@code BucketExists}
 * @param operation the operation that the waiter polls
 * @param parameters what is filled in
 */
public record ResourceWaiterDefinition(
    String name, String waiter, String operation, List<ParameterBinding> parameters) {
  public ResourceWaiterDefinition {
    parameters = List.copyOf(parameters);
  }
}
