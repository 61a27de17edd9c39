package dev.bespoke.definitions.resource;

import java.util.List;

/**
 * The resources that an operation lists.
 *
 * @param name such as {@code Objects}
 * @param operation the operation's name
 * @param parameters what is filled in
 * @param item what the elements are; plural
 */
public record CollectionDefinition(
    String name, String operation, List<ParameterBinding> parameters, ReturnedResource item) {
  public CollectionDefinition {
    parameters = List.copyOf(parameters);
  }
}
