package dev.bespoke.definitions.bundle.format;

import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.definitions.parts.DefinitionParts;
import dev.bespoke.definitions.parts.DefinitionParts.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders the parts so that an operation stands next to the shapes that it alone leads to. */
final class PartOrder {
  private final DefinitionParts parts;
  private final Set<String> shapes;
  private final Set<Part> ordered = new LinkedHashSet<>();

  /** A part by kind and name. */
  record Part(Kind kind, String name) {}

  PartOrder(DefinitionParts parts) {
    this.parts = parts;
    this.shapes = parts.names(Kind.SHAPE);
  }

  /** All parts: the service, each operation followed by its closure, and what nothing leads to. */
  Set<Part> ordered() {
    for (Kind kind : Kind.values()) {
      for (String name : parts.names(kind)) {
        visit(new Part(kind, name));
      }
    }
    return ordered;
  }

  private void visit(Part part) {
    if (ordered.add(part)) {
      JsonObject json = parts.read(part.kind, part.name);
      if (json != null && (part.kind == Kind.OPERATION || part.kind == Kind.SHAPE)) {
        visitReferences(json.properties());
      }
    }
  }

  /** In botocore's form every reference to a shape is a string property {@code shape}. */
  private void visitReferences(Object value) {
    if (value instanceof Map<?, ?> object) {
      if (object.get("shape") instanceof String shape && shapes.contains(shape)) {
        visit(new Part(Kind.SHAPE, shape));
      }
      object.values().forEach(this::visitReferences);
    } else if (value instanceof List<?> array) {
      array.forEach(this::visitReferences);
    }
  }
}
