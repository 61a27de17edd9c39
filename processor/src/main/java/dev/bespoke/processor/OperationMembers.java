package dev.bespoke.processor;

import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.PaginatorDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StructureDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The structures in an operation's input and output, and the names in them. */
final class OperationMembers {
  private final ServiceDefinition service;

  OperationMembers(ServiceDefinition service) {
    this.service = service;
  }

  /** The input; null for none. */
  @Nullable StructureDefinition input(OperationDefinition operation) {
    return structure(operation.input());
  }

  /** The output; null for none. */
  @Nullable StructureDefinition output(OperationDefinition operation) {
    return structure(operation.output());
  }

  /** What a page's items are; null where there are no pages, or items of another kind. */
  @Nullable StructureDefinition item(OperationDefinition operation) {
    PaginatorDefinition paginator = service.paginator(operation.name());
    if (paginator == null || paginator.resultKeys().isEmpty()) {
      return output(operation);
    }
    return at(output(operation), paginator.resultKeys().get(0));
  }

  /**
   * Where the attributes of a resource stand: where {@code data} says, else in the response and in
   * its only member.
   */
  List<StructureDefinition> attributes(OperationDefinition load, @Nullable String data) {
    StructureDefinition response = output(load);
    if (data != null) {
      response = at(response, data);
    }
    List<StructureDefinition> places = new ArrayList<>();
    if (response != null) {
      places.add(response);
      if (data == null
          && response.members().size() == 1
          && service.shape(response.members().get(0).shape()) instanceof StructureDefinition only) {
        places.add(only);
      }
    }
    return places;
  }

  /** The paths into a structure that go on from the one that is typed, by one member. */
  Set<String> paths(@Nullable StructureDefinition root, String typed) {
    String start = typed.substring(0, typed.lastIndexOf('.') + 1);
    Set<String> paths = new TreeSet<>();
    names(at(root, start)).forEach(name -> paths.add(start + name));
    return paths;
  }

  /** The structure that a path leads to, or to a list or map of; null where it leads to none. */
  @Nullable StructureDefinition at(@Nullable StructureDefinition root, String path) {
    StructureDefinition structure = root;
    for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
      int bracket = step.indexOf('[');
      String name = bracket < 0 ? step : step.substring(0, bracket);
      MemberDefinition member = structure == null ? null : structure.member(name);
      structure = member == null ? null : structure(member.shape());
    }
    return structure;
  }

  /** The names of a structure's members. */
  static Set<String> names(@Nullable StructureDefinition structure) {
    Set<String> names = new TreeSet<>();
    if (structure != null) {
      structure.members().forEach(member -> names.add(member.name()));
    }
    return names;
  }

  /** The structure of that name, or in the list or map of that name; null where there is none. */
  @Nullable StructureDefinition structure(@Nullable String shape) {
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
