package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.names.NameSuggestions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes that a resource has of its data's shape. */
final class Attributes {
  private Attributes() {}

  /** The shape's members, but for those that are named as an identifier is. */
  static List<AttributeDefinition> of(
      Service service,
      Problems problems,
      String place,
      @Nullable String shape,
      List<IdentifierDefinition> identifiers) {
    List<AttributeDefinition> attributes = new ArrayList<>();
    if (shape == null) {
      return attributes;
    }
    StructureDefinition structure = service.structure(shape);
    if (structure == null) {
      problems.add(place, problem(service.definition(), shape));
      return attributes;
    }
    for (MemberDefinition member : structure.members()) {
      String identifier = null;
      boolean hidden = false;
      for (IdentifierDefinition candidate : identifiers) {
        hidden |= candidate.name().equals(member.name());
        if (member.name().equals(candidate.attribute())) {
          identifier = candidate.name();
        }
      }
      if (!hidden) {
        attributes.add(new AttributeDefinition(member.name(), member.shape(), identifier));
      }
    }
    return attributes;
  }

  private static String problem(ServiceDefinition definition, String shape) {
    List<String> structures = new ArrayList<>();
    for (String name : definition.shapeNames()) {
      if (definition.shape(name) instanceof StructureDefinition) {
        structures.add(name);
      }
    }
    if (!definition.shapeNames().contains(shape)) {
      return definition.name()
          + " has no structure "
          + shape
          + NameSuggestions.hint(shape, structures);
    }
    ShapeDefinition found = definition.shape(shape);
    String kind =
        found instanceof MapDefinition
            ? "a map"
            : found instanceof ListDefinition ? "a list" : "a single value";
    return shape + " is " + kind + ", not a structure, whose members attributes are";
  }
}
