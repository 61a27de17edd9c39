package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A resource as the recorded surface describes it: one line per member, in Python's names. */
final class Surface {
  private static final Pattern PLURAL_ABBREVIATION = Pattern.compile("[A-Z]{2,}s$");

  private Surface() {}

  static Map<String, Set<String>> of(
      ResourceServiceDefinition resources, ServiceDefinition service) {
    Map<String, Set<String>> surface = new TreeMap<>();
    surface.put("<service>", of(resources.root(), service));
    resources.resources().forEach((name, it) -> surface.put(name, of(it, service)));
    return surface;
  }

  private static Set<String> of(ResourceDefinition resource, ServiceDefinition service) {
    Set<String> lines = new TreeSet<>();
    lines.add("shape " + resource.shape());
    lines.add("load " + (resource.load() == null ? null : resource.load().operation()));
    Set<String> taken = new HashSet<>(Set.of("load", "reload", "meta"));
    resource.identifiers().forEach(it -> taken.add(python(it.name())));
    for (ActionDefinition it : resource.actions()) {
      taken.add(python(it.name()));
      String returns = it.returns() == null ? null : it.returns().type();
      lines.add("action " + python(it.name()) + " " + it.operation() + " " + returns);
    }
    for (BatchActionDefinition it : resource.batchActions()) {
      lines.add("batchAction " + python(it.name()) + " " + it.operation());
    }
    for (ResourceWaiterDefinition it : resource.waiters()) {
      lines.add("waiter wait_until_" + python(it.name()) + " " + it.waiter());
    }
    for (SubResourceDefinition it : resource.subResources()) {
      List<String> inputs = new ArrayList<>();
      for (IdentifierBinding identifier : it.identifiers()) {
        if (identifier.source() instanceof ValueSource.Input) {
          inputs.add(python(identifier.identifier()));
        }
      }
      lines.add("subresource " + it.name() + " " + it.type() + " " + inputs);
    }
    for (ReferenceDefinition it : resource.references()) {
      taken.add(python(it.name()));
      lines.add(
          "reference " + python(it.name()) + " " + it.target().type() + " " + it.target().plural());
    }
    for (CollectionDefinition it : resource.collections()) {
      taken.add(python(it.name()));
      boolean paginated = service.paginator(it.operation()) != null;
      lines.add(
          "collection "
              + python(it.name())
              + " "
              + it.item().type()
              + " "
              + it.operation()
              + " "
              + paginated);
    }
    for (IdentifierDefinition it : resource.identifiers()) {
      String alias = it.attribute() == null ? null : attribute(it.attribute(), taken);
      lines.add("identifier " + python(it.name()) + " " + alias);
    }
    for (AttributeDefinition it : resource.attributes()) {
      lines.add(
          "attribute "
              + attribute(it.name(), taken)
              + " "
              + it.name()
              + " "
              + type(service.shape(it.shape()))
              + " "
              + (it.identifier() != null));
    }
    return lines;
  }

  static Map<String, Set<String>> recorded(String service) {
    Map<String, Set<String>> surface = new TreeMap<>();
    Node all = Corpus.surface(service).require("resources");
    all.fields().forEach((name, resource) -> surface.put(name, recorded(resource)));
    return surface;
  }

  private static Set<String> recorded(Node resource) {
    Set<String> lines = new TreeSet<>();
    lines.add("shape " + resource.require("shape").value());
    lines.add("load " + resource.require("load").value());
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    kinds.put("identifiers", List.of("name", "alias"));
    kinds.put("attributes", List.of("name", "member", "type", "identifierAlias"));
    kinds.put("actions", List.of("name", "operation", "returns"));
    kinds.put("batchActions", List.of("name", "operation"));
    kinds.put("waiters", List.of("name", "waiter"));
    kinds.put("subresources", List.of("name", "type", "inputs"));
    kinds.put("references", List.of("name", "type", "list"));
    kinds.put("collections", List.of("name", "type", "operation", "paginated"));
    kinds.forEach(
        (kind, fields) -> {
          for (Node entry : resource.items(kind)) {
            StringBuilder line = new StringBuilder(kind.substring(0, kind.length() - 1));
            fields.forEach(field -> line.append(' ').append(entry.require(field).value()));
            lines.add(line.toString());
          }
        });
    return lines;
  }

  private static String attribute(String name, Set<String> taken) {
    String python = python(name);
    return taken.contains(python) ? python + "_attribute" : python;
  }

  private static String type(ShapeDefinition shape) {
    return shape.accept(new TypeName());
  }

  /** botocore's xform_name, but for the names that no resource has. */
  static String python(String name) {
    Matcher plural = PLURAL_ABBREVIATION.matcher(name);
    if (plural.find()) {
      return python(name.substring(0, plural.start()))
          + "_"
          + plural.group().toLowerCase(Locale.ROOT);
    }
    return name.replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}
