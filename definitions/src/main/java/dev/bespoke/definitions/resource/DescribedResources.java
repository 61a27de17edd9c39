package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.definitions.resource.DescribedResource.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles the identifiers of a description's resources: their own and those of their parents. */
final class DescribedResources {
  private final Map<String, Node> nodes;
  private final Problems problems;
  private final Map<String, DescribedResource> done = new LinkedHashMap<>();
  private final Set<String> underWay = new LinkedHashSet<>();

  private DescribedResources(Map<String, Node> nodes, Problems problems) {
    this.nodes = nodes;
    this.problems = problems;
  }

  /** The resources by name, in the description's order. */
  static Map<String, DescribedResource> of(Map<String, Node> nodes, Problems problems) {
    DescribedResources resources = new DescribedResources(nodes, problems);
    Map<String, DescribedResource> ordered = new LinkedHashMap<>();
    for (String name : nodes.keySet()) {
      ordered.put(name, resources.resolve(name));
    }
    return ordered;
  }

  private DescribedResource resolve(String name) {
    DescribedResource known = done.get(name);
    if (known != null) {
      return known;
    }
    Node node = requireNode(name);
    if (!underWay.add(name)) {
      throw problems.fatal(name, "is its own ancestor, by way of " + underWay);
    }
    node.allow(
        "doc",
        "parent",
        "viewOf",
        "identifiers",
        "shape",
        "load",
        "actions",
        "batchActions",
        "waiters",
        "subResources",
        "references",
        "collections");
    DescribedResource viewed = other(node, "viewOf");
    DescribedResource parent = viewed == null ? other(node, "parent") : viewed.parent();
    List<Identifier> identifiers = new ArrayList<>();
    if (viewed != null) {
      if (node.get("parent") != null || node.get("identifiers") != null) {
        throw problems.fatal(
            name,
            "a view has the parent and the identifiers of what it is a view of: drop its own");
      }
      for (Identifier identifier : viewed.identifiers()) {
        identifiers.add(withoutAttribute(identifier.name(), identifier));
      }
    } else if (parent != null) {
      inherit(parent, identifiers);
    }
    int inherited = identifiers.size();
    for (Map.Entry<String, Node> own : node.fields("identifiers").entrySet()) {
      identifiers.add(identifier(own.getKey(), own.getValue()));
    }
    int own = viewed == null ? identifiers.size() - inherited : viewed.own();
    requireDistinct(name, identifiers);
    DescribedResource resource =
        new DescribedResource(name, node, parent, viewed, List.copyOf(identifiers), own);
    done.put(name, resource);
    underWay.remove(name);
    return resource;
  }

  private Node requireNode(String name) {
    Node node = nodes.get(name);
    if (node == null) {
      throw problems.fatal(
          "", "there is no resource " + name + NameSuggestions.hint(name, nodes.keySet()));
    }
    return node;
  }

  private @Nullable DescribedResource other(Node node, String field) {
    Node name = node.get(field);
    if (name == null) {
      return null;
    }
    if (!nodes.containsKey(name.text())) {
      throw problems.fatal(
          name.place(),
          "there is no resource "
              + name.text()
              + NameSuggestions.hint(name.text(), nodes.keySet()));
    }
    return resolve(name.text());
  }

  /**
   * A parent's own identifier takes the parent's name before its own: a bucket's Name is
   * BucketName.
   */
  private static void inherit(DescribedResource parent, List<Identifier> identifiers) {
    int first = parent.identifiers().size() - parent.own();
    for (int i = 0; i < parent.identifiers().size(); i++) {
      Identifier identifier = parent.identifiers().get(i);
      String name = identifier.name();
      boolean prefix = i >= first && !name.startsWith(parent.name());
      identifiers.add(withoutAttribute(prefix ? parent.name() + name : name, identifier));
    }
  }

  private static Identifier withoutAttribute(String name, Identifier identifier) {
    return new Identifier(
        new IdentifierDefinition(name, identifier.definition().type(), null), identifier.member());
  }

  private Identifier identifier(String name, Node node) {
    if (node.isText()) {
      return new Identifier(
          new IdentifierDefinition(name, IdentifierDefinition.Type.STRING, null), node.text());
    }
    node.allow("member", "type", "attribute");
    String type = node.text("type", "string");
    if (!"string".equals(type) && !"integer".equals(type)) {
      throw problems.fatal(node.place() + ".type", "must be \"string\" or \"integer\"");
    }
    String attribute = node.text("attribute", null);
    String member = node.text("member", attribute == null ? name : attribute);
    return new Identifier(
        new IdentifierDefinition(
            name,
            "integer".equals(type)
                ? IdentifierDefinition.Type.INTEGER
                : IdentifierDefinition.Type.STRING,
            attribute),
        member == null ? name : member);
  }

  private void requireDistinct(String resource, List<Identifier> identifiers) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> members = new LinkedHashSet<>();
    for (Identifier identifier : identifiers) {
      if (!names.add(identifier.name())) {
        throw problems.fatal(
            resource, "has two identifiers named " + identifier.name() + ": rename its own");
      }
      if (!members.add(identifier.member())) {
        throw problems.fatal(
            resource,
            "passes two identifiers as " + identifier.member() + ": name another \"member\"");
      }
    }
  }
}
