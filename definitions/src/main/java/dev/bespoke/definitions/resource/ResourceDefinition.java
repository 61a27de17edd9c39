package dev.bespoke.definitions.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource: everything that it can do, resolved and checked against the service's definition.
 *
 * @param name such as {@code Bucket}; {@code ServiceResource} for the service itself
 * @param documentation one sentence, or empty
 * @param identifiers in the order in which they are given
 * @param shape the shape of its data, or null if it has none
 * @param attributes the members of its data, except one that is named as an identifier is
 * @param load how its data is fetched, or null if it comes only with what made the resource
 */
public record ResourceDefinition(
    String name,
    String documentation,
    List<IdentifierDefinition> identifiers,
    @Nullable String shape,
    List<AttributeDefinition> attributes,
    @Nullable LoadDefinition load,
    List<ActionDefinition> actions,
    List<BatchActionDefinition> batchActions,
    List<ResourceWaiterDefinition> waiters,
    List<SubResourceDefinition> subResources,
    List<ReferenceDefinition> references,
    List<CollectionDefinition> collections) {
  public ResourceDefinition {
    identifiers = List.copyOf(identifiers);
    attributes = List.copyOf(attributes);
    actions = List.copyOf(actions);
    batchActions = List.copyOf(batchActions);
    waiters = List.copyOf(waiters);
    subResources = List.copyOf(subResources);
    references = List.copyOf(references);
    collections = List.copyOf(collections);
  }

  /** The identifier of that name, or null. */
  public @Nullable IdentifierDefinition identifier(String identifier) {
    for (IdentifierDefinition candidate : identifiers) {
      if (candidate.name().equals(identifier)) {
        return candidate;
      }
    }
    return null;
  }
}
