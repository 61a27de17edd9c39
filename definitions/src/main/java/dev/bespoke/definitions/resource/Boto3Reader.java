package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.WaiterDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a description of boto3's form, {@code resources-1.json}, in which everything is written.
 */
final class Boto3Reader {
  private final Node root;
  private final Service service;
  private final Problems problems;
  private final Map<String, Node> resources;

  Boto3Reader(Node root, Service service, Problems problems) {
    root.allow("service", "resources");
    this.root = root;
    this.service = service;
    this.problems = problems;
    this.resources = root.fields("resources");
  }

  ResourceServiceDefinition read() {
    Node node = root.require("service").allow("actions", "has", "hasMany");
    ResourceDefinition serviceResource =
        new ResourceDefinition(
            "ServiceResource",
            "",
            List.of(),
            null,
            List.of(),
            null,
            actions(node),
            List.of(),
            List.of(),
            everyResource(node),
            List.of(),
            collections(node));
    Map<String, ResourceDefinition> read = new LinkedHashMap<>();
    resources.forEach((name, resource) -> read.put(name, resource(name, resource)));
    return new ResourceServiceDefinition(
        service.definition().name(), problems.source(), serviceResource, read);
  }

  private ResourceDefinition resource(String name, Node node) {
    node.allow(
        "identifiers", "shape", "load", "actions", "batchActions", "waiters", "has", "hasMany");
    List<IdentifierDefinition> identifiers = identifiers(node);
    LoadDefinition load = load(node.get("load"));
    String shape = shape(node, load);
    List<SubResourceDefinition> subResources = new ArrayList<>();
    List<ReferenceDefinition> references = new ArrayList<>();
    for (Map.Entry<String, Node> entry : node.fields("has").entrySet()) {
      Node has = entry.getValue().allow("resource").require("resource");
      ReturnedResource target = fitting(shape, Boto3Sources.returned(has));
      if (target.data() == null && fromCaller(target)) {
        subResources.add(
            new SubResourceDefinition(entry.getKey(), target.type(), target.identifiers()));
      } else {
        references.add(new ReferenceDefinition(entry.getKey(), target));
      }
    }
    return new ResourceDefinition(
        name,
        "",
        identifiers,
        shape,
        Attributes.of(service, problems, name, shape, identifiers),
        load,
        actions(node),
        batchActions(node),
        waiters(node),
        subResources,
        references,
        collections(node));
  }

  /**
   * The written shape, or the one that the load yields if that has all of its members and more: an
   * EC2 network interface's association refers to an address by a member that only the latter has.
   */
  private @Nullable String shape(Node node, @Nullable LoadDefinition load) {
    String written = node.text("shape", null);
    StructureDefinition structure = service.structure(written);
    OperationDefinition operation =
        load == null ? null : service.operation(load.operation(), node.place());
    if (structure == null || load == null || operation == null) {
      return written;
    }
    PathTypes.Type loaded = service.type(operation.output(), load.data(), node.place());
    if (loaded == null) {
      return written;
    }
    for (MemberDefinition member : structure.members()) {
      if (service.member(loaded.shape(), member.name()) == null) {
        return written;
      }
    }
    return loaded.shape();
  }

  private List<IdentifierDefinition> identifiers(Node node) {
    List<IdentifierDefinition> identifiers = new ArrayList<>();
    for (Node identifier : node.items("identifiers")) {
      identifier.allow("name", "memberName", "type");
      String type = identifier.text("type", "string");
      identifiers.add(
          new IdentifierDefinition(
              identifier.require("name").text(),
              "integer".equals(type)
                  ? IdentifierDefinition.Type.INTEGER
                  : IdentifierDefinition.Type.STRING,
              identifier.text("memberName", null)));
    }
    return identifiers;
  }

  private static boolean fromCaller(ReturnedResource target) {
    for (IdentifierBinding identifier : target.identifiers()) {
      if (identifier.source() instanceof ValueSource.Data) {
        return false;
      }
    }
    return true;
  }

  private @Nullable LoadDefinition load(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    Node request = node.allow("request", "path").require("request");
    OperationDefinition operation = operation(request);
    Node path = node.get("path");
    return operation == null
        ? null
        : new LoadDefinition(
            operation.name(),
            Boto3Sources.parameters(request),
            path == null ? ResultPath.WHOLE : path.path(),
            Map.of(),
            Map.of());
  }

  private List<ActionDefinition> actions(Node owner) {
    List<ActionDefinition> actions = new ArrayList<>();
    for (Map.Entry<String, Node> entry : owner.fields("actions").entrySet()) {
      Node node = entry.getValue().allow("request", "resource");
      Node request = node.require("request");
      OperationDefinition operation = operation(request);
      Node returned = node.get("resource");
      if (operation != null) {
        actions.add(
            new ActionDefinition(
                entry.getKey(),
                operation.name(),
                Boto3Sources.parameters(request),
                returned == null
                    ? null
                    : fitting(operation.output(), complete(Boto3Sources.returned(returned)))));
      }
    }
    return actions;
  }

  /**
   * An identifier that the file forgets is read from the data, where it is known as which member:
   * IAM's {@code CreateSigningCertificate} does not say whose certificate it returns.
   */
  private ReturnedResource complete(ReturnedResource returned) {
    Node target = resources.get(returned.type());
    ResultPath data = returned.data();
    if (target == null || data == null) {
      return returned;
    }
    List<IdentifierBinding> identifiers = new ArrayList<>();
    for (IdentifierDefinition identifier : identifiers(target)) {
      IdentifierBinding binding = null;
      for (IdentifierBinding candidate : returned.identifiers()) {
        if (candidate.identifier().equals(identifier.name())) {
          binding = candidate;
        }
      }
      if (binding == null && identifier.attribute() != null) {
        binding =
            new IdentifierBinding(
                identifier.name(), new ValueSource.Response(data.then(identifier.attribute())));
      }
      if (binding != null) {
        identifiers.add(binding);
      }
    }
    return ReturnedResource.of(returned.type(), identifiers, data);
  }

  /**
   * Data that is not of the resource's shape is left to be loaded: an EC2 instance describes its
   * network interfaces in other structures than the operation that describes these.
   */
  private ReturnedResource fitting(@Nullable String root, ReturnedResource returned) {
    Node target = resources.get(returned.type());
    Node load = target == null ? null : target.get("load");
    if (target == null || load == null || returned.data() == null) {
      return returned;
    }
    Problems mismatches = new Problems(problems.source());
    Service quiet = new Service(service.definition(), mismatches);
    PathTypes.Type type = quiet.type(root, returned.data(), target.place());
    String shape = shape(target, load(load));
    if (type != null && shape != null) {
      new TypeRules(quiet, mismatches).data(type, shape, Map.of(), target.place());
    }
    return mismatches.none()
        ? returned
        : ReturnedResource.of(returned.type(), returned.identifiers(), null);
  }

  private List<BatchActionDefinition> batchActions(Node owner) {
    List<BatchActionDefinition> actions = new ArrayList<>();
    for (Map.Entry<String, Node> entry : owner.fields("batchActions").entrySet()) {
      Node request = entry.getValue().allow("request").require("request");
      OperationDefinition operation = operation(request);
      if (operation != null) {
        actions.add(
            new BatchActionDefinition(
                entry.getKey(), operation.name(), Boto3Sources.perItem(request)));
      }
    }
    return actions;
  }

  private List<ResourceWaiterDefinition> waiters(Node owner) {
    List<ResourceWaiterDefinition> waiters = new ArrayList<>();
    for (Map.Entry<String, Node> entry : owner.fields("waiters").entrySet()) {
      // A waiter's path has no meaning in boto3 either.
      Node node = entry.getValue().allow("waiterName", "params", "path");
      String name = node.require("waiterName").text();
      WaiterDefinition waiter = service.waiter(name, node.place());
      if (waiter != null) {
        waiters.add(
            new ResourceWaiterDefinition(
                entry.getKey(), name, waiter.operation(), Boto3Sources.parameters(node)));
      }
    }
    return waiters;
  }

  private List<CollectionDefinition> collections(Node owner) {
    List<CollectionDefinition> collections = new ArrayList<>();
    for (Map.Entry<String, Node> entry : owner.fields("hasMany").entrySet()) {
      Node node = entry.getValue().allow("request", "resource");
      Node request = node.require("request");
      OperationDefinition operation = operation(request);
      if (operation != null) {
        collections.add(
            new CollectionDefinition(
                entry.getKey(),
                operation.name(),
                Boto3Sources.parameters(request),
                fitting(operation.output(), Boto3Sources.returned(node.require("resource")))));
      }
    }
    return collections;
  }

  /** A service has every resource, by its own name or by the one that it gives it. */
  private List<SubResourceDefinition> everyResource(Node node) {
    Map<String, SubResourceDefinition> subResources = new LinkedHashMap<>();
    List<String> named = new ArrayList<>();
    for (Map.Entry<String, Node> entry : node.fields("has").entrySet()) {
      String type = entry.getValue().require("resource").require("type").text();
      named.add(type);
      subResources.put(entry.getKey(), fromCaller(entry.getKey(), type));
    }
    for (String name : resources.keySet()) {
      if (!named.contains(name) && !subResources.containsKey(name)) {
        subResources.put(name, fromCaller(name, name));
      }
    }
    return List.copyOf(subResources.values());
  }

  /** The caller gives all identifiers, whatever the file calls them. */
  private SubResourceDefinition fromCaller(String name, String type) {
    List<IdentifierBinding> inputs = new ArrayList<>();
    Node target = resources.get(type);
    if (target != null) {
      for (IdentifierDefinition identifier : identifiers(target)) {
        inputs.add(new IdentifierBinding(identifier.name(), new ValueSource.Input()));
      }
    }
    return new SubResourceDefinition(name, type, inputs);
  }

  private @Nullable OperationDefinition operation(Node request) {
    Node name = request.allow("operation", "params").require("operation");
    return service.operation(name.text(), name.place());
  }
}
