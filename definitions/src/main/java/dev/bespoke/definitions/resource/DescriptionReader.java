package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.WaiterDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins a description of our own form with the service that it describes. */
final class DescriptionReader {
  private final Node root;
  private final Service service;
  private final Problems problems;
  private final Map<String, DescribedResource> resources;
  private final DataShapes shapes;
  private final RequestBinder requests;
  private final ReturnBinder returns;

  DescriptionReader(Node root, Service service, Problems problems) {
    root.allow("service", "actions", "collections", "subResources", "resources");
    this.root = root;
    this.service = service;
    this.problems = problems;
    this.resources = DescribedResources.of(root.fields("resources"), problems);
    this.shapes = new DataShapes(service, problems);
    this.requests = new RequestBinder(service, problems);
    this.returns = new ReturnBinder(service, problems, resources, shapes);
  }

  ResourceServiceDefinition read() {
    Map<String, ResourceDefinition> read = new LinkedHashMap<>();
    for (DescribedResource resource : resources.values()) {
      read.put(resource.name(), resource(resource));
    }
    return new ResourceServiceDefinition(
        root.require("service").text(), problems.source(), service(), read);
  }

  private ResourceDefinition service() {
    return new ResourceDefinition(
        "ServiceResource",
        "",
        List.of(),
        null,
        List.of(),
        null,
        actions(List.of(), root.fields("actions")),
        List.of(),
        List.of(),
        new SubResources(resources, problems).ofService(root.fields("subResources")),
        List.of(),
        collections(List.of(), root.fields("collections")));
  }

  private ResourceDefinition resource(DescribedResource resource) {
    List<DescribedResource.Identifier> own = resource.identifiers();
    List<IdentifierDefinition> identifiers = new ArrayList<>();
    own.forEach(identifier -> identifiers.add(identifier.definition()));
    String shape = shapes.of(resource);
    String doc = resource.node().text("doc", "");
    return new ResourceDefinition(
        resource.name(),
        doc == null ? "" : doc,
        identifiers,
        shape,
        Attributes.of(service, problems, resource.name(), shape, identifiers),
        load(resource, shape),
        actions(own, resource.section("actions")),
        batchActions(own, resource.section("batchActions")),
        waiters(own, resource.section("waiters")),
        new SubResources(resources, problems).of(resource),
        references(own, shape, resource.node().fields("references")),
        collections(own, resource.section("collections")));
  }

  private @Nullable LoadDefinition load(DescribedResource resource, @Nullable String shape) {
    Node node = resource.node().get("load");
    if (node == null) {
      return null;
    }
    Map<String, String> where = new LinkedHashMap<>();
    Map<String, String> attributes = new LinkedHashMap<>();
    if (!node.isText()) {
      node.allow("operation", "parameters", "without", "data", "where", "attributes");
      node.require("operation");
      node.fields("where").forEach((member, value) -> where.put(member, value.text()));
      node.fields("attributes").forEach((name, value) -> attributes.put(name, value.text()));
    }
    OperationDefinition operation =
        service.operation(DataShapes.operation(node, "load"), node.place());
    if (operation == null) {
      return null;
    }
    return new LoadDefinition(
        operation.name(),
        requests.bind(resource.identifiers(), operation, node, null),
        shapes.data(node, operation, shape),
        where,
        attributes);
  }

  private List<ActionDefinition> actions(
      List<DescribedResource.Identifier> own, Map<String, Node> nodes) {
    List<ActionDefinition> actions = new ArrayList<>();
    for (Map.Entry<String, Node> entry : nodes.entrySet()) {
      Node node = entry.getValue();
      if (!node.isText()) {
        node.allow("operation", "parameters", "without", "returns");
      }
      OperationDefinition operation = operation(entry);
      if (operation != null) {
        Node returned = node.isText() ? null : node.get("returns");
        actions.add(
            new ActionDefinition(
                entry.getKey(),
                operation.name(),
                requests.bind(own, operation, node, null),
                returned == null ? null : returns.bind(own, operation, returned)));
      }
    }
    return actions;
  }

  private List<BatchActionDefinition> batchActions(
      List<DescribedResource.Identifier> own, Map<String, Node> nodes) {
    List<BatchActionDefinition> actions = new ArrayList<>();
    for (Map.Entry<String, Node> entry : nodes.entrySet()) {
      Node node = entry.getValue();
      node.allow("operation", "items", "parameters", "without");
      OperationDefinition operation = operation(entry);
      if (operation != null) {
        actions.add(
            new BatchActionDefinition(
                entry.getKey(),
                operation.name(),
                requests.bind(own, operation, node, node.text("items", null))));
      }
    }
    return actions;
  }

  private List<ResourceWaiterDefinition> waiters(
      List<DescribedResource.Identifier> own, Map<String, Node> nodes) {
    List<ResourceWaiterDefinition> waiters = new ArrayList<>();
    for (Map.Entry<String, Node> entry : nodes.entrySet()) {
      Node node = entry.getValue();
      String name = entry.getKey();
      if (!node.isText()) {
        node.allow("waiter", "parameters", "without");
        String written = node.text("waiter", name);
        name = written == null ? name : written;
      } else {
        name = node.text();
      }
      WaiterDefinition waiter = service.waiter(name, node.place());
      OperationDefinition operation =
          waiter == null ? null : service.operation(waiter.operation(), node.place());
      if (operation != null) {
        waiters.add(
            new ResourceWaiterDefinition(
                entry.getKey(), name, operation.name(), requests.bind(own, operation, node, null)));
      }
    }
    return waiters;
  }

  private List<ReferenceDefinition> references(
      List<DescribedResource.Identifier> own, @Nullable String shape, Map<String, Node> nodes) {
    List<ReferenceDefinition> references = new ArrayList<>();
    for (Map.Entry<String, Node> entry : nodes.entrySet()) {
      ReturnedResource target = returns.reference(own, shape, entry.getValue());
      if (target != null) {
        references.add(new ReferenceDefinition(entry.getKey(), target));
      }
    }
    return references;
  }

  private List<CollectionDefinition> collections(
      List<DescribedResource.Identifier> own, Map<String, Node> nodes) {
    List<CollectionDefinition> collections = new ArrayList<>();
    for (Map.Entry<String, Node> entry : nodes.entrySet()) {
      Node node = entry.getValue();
      node.allow("operation", "parameters", "without", "returns");
      OperationDefinition operation = operation(entry);
      ReturnedResource item =
          operation == null ? null : returns.bind(own, operation, node.require("returns"));
      if (operation != null && item != null) {
        collections.add(
            new CollectionDefinition(
                entry.getKey(), operation.name(), requests.bind(own, operation, node, null), item));
      }
    }
    return collections;
  }

  private @Nullable OperationDefinition operation(Map.Entry<String, Node> entry) {
    return service.operation(
        DataShapes.operation(entry.getValue(), entry.getKey()), entry.getValue().place());
  }
}
