package dev.bespoke.definitions.resource;

import java.util.List;

/**
 * An action on a whole page of resources, in one request.
 *
 * @param name such as {@code Delete}
 * @param operation the operation's name
 * @param parameters what is filled in: once per item where the target is {@link
 *     TargetPath#perItem()}
 */
public record BatchActionDefinition(
    String name, String operation, List<ParameterBinding> parameters) {
  public BatchActionDefinition {
    parameters = List.copyOf(parameters);
  }
}
