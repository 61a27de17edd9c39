package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.names.NameSuggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settles where the identifiers and the data of a returned resource come from: identifiers from the
 * resource at hand, the data, the response, the request, in this order; what departs is written.
 */
final class ReturnBinder {
  private final Service service;
  private final Problems problems;
  private final Map<String, DescribedResource> resources;
  private final DataShapes shapes;

  ReturnBinder(
      Service service,
      Problems problems,
      Map<String, DescribedResource> resources,
      DataShapes shapes) {
    this.service = service;
    this.problems = problems;
    this.resources = resources;
    this.shapes = shapes;
  }

  /** What an action or a collection returns, or null after reporting a mistake. */
  @Nullable ReturnedResource bind(
      List<DescribedResource.Identifier> own, OperationDefinition operation, Node node) {
    DescribedResource target = target(node);
    if (target == null) {
      return null;
    }
    ResultPath data = data(node, operation.output(), target);
    String element = element(operation.output(), data, node.place());
    List<IdentifierBinding> identifiers = new ArrayList<>();
    for (DescribedResource.Identifier identifier : target.identifiers()) {
      ValueSource source = written(node, identifier.name(), true);
      if (source == null) {
        source = conventional(identifier, own, data, element);
      }
      if (source == null && service.member(operation.output(), identifier.member()) != null) {
        source = new ValueSource.Response(ResultPath.parse(identifier.member()));
      }
      if (source == null && service.member(operation.input(), identifier.member()) != null) {
        source = new ValueSource.Request(ResultPath.parse(identifier.member()));
      }
      add(identifiers, identifier, source, node);
    }
    return ReturnedResource.of(target.name(), identifiers, data);
  }

  /** What a reference leads to, or null after reporting a mistake. */
  @Nullable ReturnedResource reference(
      List<DescribedResource.Identifier> own, @Nullable String shape, Node node) {
    DescribedResource target = target(node);
    if (target == null) {
      return null;
    }
    Node path = node.isText() ? null : node.get("data");
    ResultPath data = path == null ? null : path.path();
    String element = element(shape, data, node.place());
    List<IdentifierBinding> identifiers = new ArrayList<>();
    for (DescribedResource.Identifier identifier : target.identifiers()) {
      ValueSource source = written(node, identifier.name(), false);
      if (source == null) {
        source = conventional(identifier, own, data, element);
        if (source instanceof ValueSource.Response response) {
          source = new ValueSource.Data(response.path());
        }
      }
      if (source == null && service.member(shape, identifier.member()) != null) {
        source = new ValueSource.Data(ResultPath.parse(identifier.member()));
      }
      add(identifiers, identifier, source, node);
    }
    return ReturnedResource.of(target.name(), identifiers, data);
  }

  private @Nullable DescribedResource target(Node node) {
    if (!node.isText()) {
      node.allow("type", "data", "identifiers");
    }
    Node type = node.isText() ? node : node.require("type");
    DescribedResource target = resources.get(type.text());
    if (target == null) {
      problems.add(
          type.place(),
          "there is no resource "
              + type.text()
              + NameSuggestions.hint(type.text(), resources.keySet()));
    } else if (!node.isText()) {
      for (Map.Entry<String, Node> entry : node.fields("identifiers").entrySet()) {
        if (target.identifiers().stream().noneMatch(i -> i.name().equals(entry.getKey()))) {
          problems.add(
              entry.getValue().place(), target.name() + " has no identifier " + entry.getKey());
        }
      }
    }
    return target;
  }

  private @Nullable ResultPath data(Node node, @Nullable String output, DescribedResource target) {
    Node written = node.isText() ? null : node.get("data");
    if (written != null) {
      return written.path();
    }
    String shape = shapes.of(target);
    return shape == null ? null : onlyMember(service, output, shape);
  }

  /**
   * The path to the only member that is of a shape, or a list of it; null where none or several
   * are.
   */
  static @Nullable ResultPath onlyMember(Service service, @Nullable String output, String shape) {
    StructureDefinition structure = service.structure(output);
    if (structure == null) {
      return null;
    }
    ResultPath only = null;
    for (MemberDefinition member : structure.members()) {
      boolean list =
          service.shape(member.shape()) instanceof ListDefinition definition
              && definition.member().shape().equals(shape);
      if (list || member.shape().equals(shape)) {
        if (only != null) {
          return null;
        }
        only = ResultPath.parse(list ? member.name() + "[]" : member.name());
      }
    }
    return only;
  }

  private @Nullable String element(@Nullable String root, @Nullable ResultPath data, String place) {
    if (data == null) {
      return null;
    }
    PathTypes.Type type = service.type(root, data, place);
    return type == null ? null : type.shape();
  }

  private static @Nullable ValueSource written(Node node, String identifier, boolean response) {
    Node written = node.isText() ? null : node.fields("identifiers").get(identifier);
    if (written == null) {
      return null;
    }
    if (written.isText()) {
      return response
          ? new ValueSource.Response(written.path())
          : new ValueSource.Data(written.path());
    }
    if (!response) {
      written.allow("identifier"); // nothing is requested
      return new ValueSource.Identifier(written.require("identifier").text());
    }
    written.allow("identifier", "request");
    Node request = written.get("request");
    return request == null
        ? new ValueSource.Identifier(written.require("identifier").text())
        : new ValueSource.Request(request.path());
  }

  private @Nullable ValueSource conventional(
      DescribedResource.Identifier identifier,
      List<DescribedResource.Identifier> own,
      @Nullable ResultPath data,
      @Nullable String element) {
    for (DescribedResource.Identifier candidate : own) {
      if (candidate.member().equals(identifier.member())) {
        return new ValueSource.Identifier(candidate.name());
      }
    }
    if (data == null || element == null) {
      return null;
    }
    if (service.member(element, identifier.member()) != null) {
      return new ValueSource.Response(data.then(identifier.member()));
    }
    return service.member(element, identifier.name()) == null
        ? null
        : new ValueSource.Response(data.then(identifier.name()));
  }

  private void add(
      List<IdentifierBinding> identifiers,
      DescribedResource.Identifier identifier,
      @Nullable ValueSource source,
      Node node) {
    if (source == null) {
      problems.add(
          node.place(),
          "nothing says what the identifier "
              + identifier.name()
              + " is: write {\"identifiers\": {\""
              + identifier.name()
              + "\": \"<path>\"}}");
    } else {
      identifiers.add(new IdentifierBinding(identifier.name(), source));
    }
  }
}
