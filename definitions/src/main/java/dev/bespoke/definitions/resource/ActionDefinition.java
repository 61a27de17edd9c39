package dev.bespoke.definitions.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action: an operation on a resource.
 *
 * @param name such as {@code PutObject}
 * @param operation the operation's name
 * @param parameters what is filled in
 * @param returns the resource that the action returns, or null if it returns the response
 */
public record ActionDefinition(
    String name,
    String operation,
    List<ParameterBinding> parameters,
    @Nullable ReturnedResource returns) {
  public ActionDefinition {
    parameters = List.copyOf(parameters);
  }
}
