package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.names.NameSuggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Settles a resource's sub-resources: its parent, its children, what it is a view of, the written.
 */
final class SubResources {
  private final Map<String, DescribedResource> resources;
  private final Problems problems;

  SubResources(Map<String, DescribedResource> resources, Problems problems) {
    this.resources = resources;
    this.problems = problems;
  }

  /** Every resource of the service, by its own name or by the one that is written. */
  List<SubResourceDefinition> ofService(Map<String, Node> written) {
    Map<String, SubResourceDefinition> subResources = new LinkedHashMap<>();
    List<String> renamed = new ArrayList<>();
    for (Map.Entry<String, Node> entry : written.entrySet()) {
      DescribedResource target = target(entry.getValue());
      renamed.add(target.name());
      subResources.put(entry.getKey(), subResource(entry.getKey(), List.of(), target));
    }
    for (DescribedResource resource : resources.values()) {
      if (!renamed.contains(resource.name()) && !subResources.containsKey(resource.name())) {
        subResources.put(resource.name(), subResource(resource.name(), List.of(), resource));
      }
    }
    return List.copyOf(subResources.values());
  }

  List<SubResourceDefinition> of(DescribedResource resource) {
    Map<String, SubResourceDefinition> subResources = new LinkedHashMap<>();
    family(resource, resource, subResources);
    DescribedResource viewed = resource.viewed();
    if (viewed != null) {
      family(resource, viewed, subResources);
      put(resource, viewed.name(), viewed, subResources);
    }
    for (Map.Entry<String, Node> entry : resource.section("subResources").entrySet()) {
      if (entry.getValue().value() == null) {
        subResources.remove(entry.getKey());
      } else {
        put(resource, entry.getKey(), target(entry.getValue()), subResources);
      }
    }
    return List.copyOf(subResources.values());
  }

  private void family(
      DescribedResource resource,
      DescribedResource kin,
      Map<String, SubResourceDefinition> subResources) {
    DescribedResource parent = kin.parent();
    if (parent != null) {
      put(resource, parent.name(), parent, subResources);
    }
    for (DescribedResource child : resources.values()) {
      if (child.viewed() == null
          && child.parent() != null
          && child.parent().name().equals(kin.name())) {
        String name = child.name();
        boolean prefixed = name.startsWith(kin.name()) && name.length() > kin.name().length();
        put(resource, prefixed ? name.substring(kin.name().length()) : name, child, subResources);
      }
    }
  }

  private static void put(
      DescribedResource resource,
      String name,
      DescribedResource target,
      Map<String, SubResourceDefinition> subResources) {
    subResources.put(name, subResource(name, resource.identifiers(), target));
  }

  /**
   * An identifier is taken from the one that is passed as the same member, else from the caller.
   */
  private static SubResourceDefinition subResource(
      String name, List<DescribedResource.Identifier> own, DescribedResource target) {
    List<IdentifierBinding> identifiers = new ArrayList<>();
    for (DescribedResource.Identifier identifier : target.identifiers()) {
      ValueSource source = new ValueSource.Input();
      for (DescribedResource.Identifier candidate : own) {
        if (candidate.member().equals(identifier.member())) {
          source = new ValueSource.Identifier(candidate.name());
        }
      }
      identifiers.add(new IdentifierBinding(identifier.name(), source));
    }
    return new SubResourceDefinition(name, target.name(), identifiers);
  }

  private DescribedResource target(Node type) {
    DescribedResource target = resources.get(type.text());
    if (target == null) {
      throw problems.fatal(
          type.place(),
          "there is no resource "
              + type.text()
              + NameSuggestions.hint(type.text(), resources.keySet()));
    }
    return target;
  }
}
