package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.OperationDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settles what a resource fills into a request: each identifier goes to the member that it is
 * passed as, and what departs from that is written.
 */
final class RequestBinder {
  private final Service service;
  private final Problems problems;

  RequestBinder(Service service, Problems problems) {
    this.service = service;
    this.problems = problems;
  }

  /**
   * @param node the entry, a text or an object with {@code parameters} and {@code without}
   * @param items in a batch action, the target of an item's element, else null
   */
  List<ParameterBinding> bind(
      List<DescribedResource.Identifier> identifiers,
      OperationDefinition operation,
      Node node,
      @Nullable String items) {
    Map<TargetPath, ValueSource> bindings = new LinkedHashMap<>();
    Set<String> passed = new HashSet<>(without(identifiers, node));
    String element = items == null ? null : element(operation, node, items);
    for (DescribedResource.Identifier identifier : identifiers) {
      if (passed.contains(identifier.name())) {
        continue;
      }
      String target = conventional(identifier, operation, items, element);
      if (target != null) {
        bindings.put(TargetPath.parse(target), new ValueSource.Identifier(identifier.name()));
        passed.add(identifier.name());
      }
    }
    Map<String, Node> written = node.isText() ? Map.of() : node.fields("parameters");
    for (Map.Entry<String, Node> entry : written.entrySet()) {
      ValueSource source = source(entry.getValue());
      if (source instanceof ValueSource.Identifier identifier) {
        passed.add(identifier.name());
      }
      bindings.put(entry.getValue().target(entry.getKey()), source);
    }
    for (String identifier : whereIdentifiers(node)) {
      passed.add(identifier);
    }
    requireAllPassed(identifiers, passed, operation, node);
    List<ParameterBinding> list = new ArrayList<>();
    bindings.forEach((target, source) -> list.add(new ParameterBinding(target, source)));
    return list;
  }

  private static Set<String> without(List<DescribedResource.Identifier> identifiers, Node node) {
    Set<String> names = new HashSet<>();
    if (!node.isText()) {
      for (Node name : node.items("without")) {
        if (identifiers.stream().noneMatch(identifier -> identifier.name().equals(name.text()))) {
          throw name.wrong("an identifier of the resource");
        }
        names.add(name.text());
      }
    }
    return names;
  }

  private static List<String> whereIdentifiers(Node node) {
    List<String> identifiers = new ArrayList<>();
    if (!node.isText()) {
      node.fields("where").values().forEach(value -> identifiers.add(value.text()));
    }
    return identifiers;
  }

  /** The shape of a list's elements, or null after reporting that there is no such list. */
  private @Nullable String element(OperationDefinition operation, Node node, String items) {
    String place = node.place() + ".items";
    String shape = service.type(operation.input(), node.target(items), place);
    if (shape == null) {
      return null;
    }
    if (service.shape(shape) instanceof ListDefinition list) {
      return list.member().shape();
    }
    problems.add(place, items + " is a " + shape + ", not a list");
    return null;
  }

  private @Nullable String conventional(
      DescribedResource.Identifier identifier,
      OperationDefinition operation,
      @Nullable String items,
      @Nullable String element) {
    if (items != null && service.member(element, identifier.member()) != null) {
      return items + "[*]." + identifier.member();
    }
    MemberDefinition member = service.member(operation.input(), identifier.member());
    return member == null ? null : identifier.member();
  }

  private void requireAllPassed(
      List<DescribedResource.Identifier> identifiers,
      Set<String> passed,
      OperationDefinition operation,
      Node node) {
    for (DescribedResource.Identifier identifier : identifiers) {
      if (!passed.contains(identifier.name())) {
        problems.add(
            node.place(),
            operation.name()
                + " would not be given the identifier "
                + identifier.name()
                + ": its input has no member "
                + identifier.member()
                + ". Write {\"parameters\": {\"<Member>\": {\"identifier\": \""
                + identifier.name()
                + "\"}}}, or {\"without\": [\""
                + identifier.name()
                + "\"]} if it is not wanted");
      }
    }
  }

  private static ValueSource source(Node node) {
    Object value = node.value();
    if (value instanceof String || value instanceof Boolean || value instanceof Long) {
      return new ValueSource.Constant(value);
    }
    node.allow("identifier", "data");
    Node data = node.get("data");
    return data == null
        ? new ValueSource.Identifier(node.require("identifier").text())
        : new ValueSource.Data(data.path());
  }
}
