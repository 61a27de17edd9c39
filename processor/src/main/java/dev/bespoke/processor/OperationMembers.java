package dev.bespoke.processor;

import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StructureDefinition;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names in an operation's input and output. */
final class OperationMembers {
  private final ServiceDefinition service;

  OperationMembers(ServiceDefinition service) {
    this.service = service;
  }

  /** The members of the input. */
  Set<String> input(OperationDefinition operation) {
    return names(structure(operation.input()));
  }

  /**
   * The members of the output, and of the structures in its lists: what projections are made of.
   */
  Set<String> outputAndItems(OperationDefinition operation) {
    StructureDefinition output = structure(operation.output());
    Set<String> names = names(output);
    if (output != null) {
      for (MemberDefinition member : output.members()) {
        if (service.shape(member.shape()) instanceof ListDefinition) {
          names.addAll(names(structure(member.shape())));
        }
      }
    }
    return names;
  }

  /** The paths into the output that go on from the one that is typed, by one member. */
  Set<String> paths(OperationDefinition operation, String typed) {
    String start = typed.substring(0, typed.lastIndexOf('.') + 1);
    StructureDefinition structure = structure(operation.output());
    for (String step : start.isEmpty() ? new String[0] : start.split("\\.")) {
      int bracket = step.indexOf('[');
      String name = bracket < 0 ? step : step.substring(0, bracket);
      MemberDefinition member = structure == null ? null : structure.member(name);
      structure = member == null ? null : structure(member.shape());
    }
    Set<String> paths = new TreeSet<>();
    names(structure).forEach(name -> paths.add(start + name));
    return paths;
  }

  private static Set<String> names(@Nullable StructureDefinition structure) {
    Set<String> names = new TreeSet<>();
    if (structure != null) {
      structure.members().forEach(member -> names.add(member.name()));
    }
    return names;
  }

  /** The structure of that name, or in the list or map of that name; null where there is none. */
  private @Nullable StructureDefinition structure(@Nullable String shape) {
    ShapeDefinition found = shape == null ? null : service.shape(shape);
    for (int depth = 0; depth < 8 && found != null; depth++) {
      if (found instanceof StructureDefinition structure) {
        return structure;
      }
      if (found instanceof ListDefinition list) {
        found = service.shape(list.member().shape());
      } else if (found instanceof MapDefinition map) {
        found = service.shape(map.value().shape());
      } else {
        found = null;
      }
    }
    return null;
  }
}
