package dev.bespoke.processor.plan.resource;

import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.definitions.resource.ActionDefinition;
import dev.bespoke.definitions.resource.CollectionDefinition;
import dev.bespoke.definitions.resource.ReferenceDefinition;
import dev.bespoke.definitions.resource.ResourceDefinition;
import dev.bespoke.definitions.resource.ResourceServiceDefinition;
import dev.bespoke.definitions.resource.SubResourceDefinition;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves of a description what a user asks for: the resources named, and those that their actions,
 * collections and references return. Ways to other resources are left out.
 */
final class ResourceSelection {
  private final Map<String, ResourceDefinition> all;
  private final Set<String> selected = new LinkedHashSet<>();

  private ResourceSelection(ResourceServiceDefinition resources) {
    this.all = resources.resources();
  }

  /** The description without what is not asked for; all of it where no name is given. */
  static ResourceServiceDefinition select(
      ResourceServiceDefinition resources, List<Text> names, Diagnostics diagnostics) {
    if (names.isEmpty()) {
      return resources;
    }
    ResourceSelection selection = new ResourceSelection(resources);
    for (Text name : names) {
      if (selection.all.containsKey(name.value())) {
        selection.add(name.value());
      } else {
        diagnostics.add(
            DiagnosticCode.UNKNOWN_RESOURCE,
            name.location(),
            resources.service(),
            name.value(),
            NameSuggestions.didYouMean(name.value(), selection.all.keySet()));
      }
    }
    return selection.restrict(resources);
  }

  private void add(String name) {
    Deque<String> open = new ArrayDeque<>(List.of(name));
    while (!open.isEmpty()) {
      String next = open.remove();
      ResourceDefinition resource = all.get(next);
      if (resource != null && selected.add(next)) {
        for (ActionDefinition action : resource.actions()) {
          if (action.returns() != null) {
            open.add(action.returns().type());
          }
        }
        for (ReferenceDefinition reference : resource.references()) {
          open.add(reference.target().type());
        }
        for (CollectionDefinition collection : resource.collections()) {
          open.add(collection.item().type());
        }
      }
    }
  }

  private ResourceServiceDefinition restrict(ResourceServiceDefinition resources) {
    Map<String, ResourceDefinition> restricted = new LinkedHashMap<>();
    for (ResourceDefinition resource : all.values()) {
      if (selected.contains(resource.name())) {
        restricted.put(resource.name(), restrict(resource));
      }
    }
    return new ResourceServiceDefinition(
        resources.service(), resources.source(), restrict(resources.root()), restricted);
  }

  private ResourceDefinition restrict(ResourceDefinition resource) {
    List<ActionDefinition> actions = new ArrayList<>();
    for (ActionDefinition action : resource.actions()) {
      if (action.returns() == null || selected.contains(action.returns().type())) {
        actions.add(action);
      }
    }
    List<SubResourceDefinition> subResources = new ArrayList<>();
    for (SubResourceDefinition sub : resource.subResources()) {
      if (selected.contains(sub.type())) {
        subResources.add(sub);
      }
    }
    List<CollectionDefinition> collections = new ArrayList<>();
    for (CollectionDefinition collection : resource.collections()) {
      if (selected.contains(collection.item().type())) {
        collections.add(collection);
      }
    }
    return new ResourceDefinition(
        resource.name(),
        resource.documentation(),
        resource.identifiers(),
        resource.shape(),
        resource.attributes(),
        resource.load(),
        actions,
        resource.batchActions(),
        resource.waiters(),
        subResources,
        resource.references(),
        collections);
  }
}
