package dev.bespoke.processor.plan.resource;

import dev.bespoke.definitions.resource.ActionDefinition;
import dev.bespoke.definitions.resource.BatchActionDefinition;
import dev.bespoke.definitions.resource.CollectionDefinition;
import dev.bespoke.definitions.resource.ResourceDefinition;
import dev.bespoke.definitions.resource.ResourceServiceDefinition;
import dev.bespoke.definitions.resource.ResourceWaiterDefinition;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The operations and waiters that resources call.
 *
 * @param operations their names
 * @param waiters their names
 */
record ResourceNeeds(SortedSet<String> operations, SortedSet<String> waiters) {

  static ResourceNeeds of(ResourceServiceDefinition resources) {
    ResourceNeeds needs = new ResourceNeeds(new TreeSet<>(), new TreeSet<>());
    needs.add(resources.root());
    resources.resources().values().forEach(needs::add);
    return needs;
  }

  private void add(ResourceDefinition resource) {
    if (resource.load() != null) {
      operations.add(resource.load().operation());
    }
    for (ActionDefinition action : resource.actions()) {
      operations.add(action.operation());
    }
    for (BatchActionDefinition action : resource.batchActions()) {
      operations.add(action.operation());
    }
    for (CollectionDefinition collection : resource.collections()) {
      operations.add(collection.operation());
    }
    for (ResourceWaiterDefinition waiter : resource.waiters()) {
      waiters.add(waiter.waiter());
    }
  }
}
