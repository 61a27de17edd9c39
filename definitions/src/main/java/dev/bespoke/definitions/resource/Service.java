package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.definitions.names.NameSuggestions;
import org.jspecify.annotations.Nullable;

/** Looks up a service's operations, shapes and waiters, reporting names that do not exist. */
final class Service {
  private final ServiceDefinition definition;
  private final PathTypes types;
  private final Problems problems;

  Service(ServiceDefinition definition, Problems problems) {
    this.definition = definition;
    this.types = new PathTypes(definition);
    this.problems = problems;
  }

  ServiceDefinition definition() {
    return definition;
  }

  ShapeDefinition shape(String name) {
    return definition.shape(name);
  }

  /** The operation, or null after reporting that there is none. */
  @Nullable OperationDefinition operation(String name, String place) {
    OperationDefinition operation = definition.operation(name);
    if (operation == null) {
      problems.add(
          place,
          definition.name()
              + " has no operation "
              + name
              + NameSuggestions.hint(name, definition.operationNames()));
    }
    return operation;
  }

  /** The waiter, or null after reporting that there is none. */
  @Nullable WaiterDefinition waiter(String name, String place) {
    WaiterDefinition waiter = definition.waiter(name);
    if (waiter == null) {
      problems.add(
          place,
          definition.name()
              + " has no waiter "
              + name
              + NameSuggestions.hint(name, definition.waiterNames()));
    }
    return waiter;
  }

  /** The shape if it is a structure, else null. */
  @Nullable StructureDefinition structure(@Nullable String shape) {
    return shape != null
            && definition.shapeNames().contains(shape)
            && definition.shape(shape) instanceof StructureDefinition structure
        ? structure
        : null;
  }

  /** A structure's member, or null where there is no such structure or member. */
  @Nullable MemberDefinition member(@Nullable String shape, String member) {
    StructureDefinition structure = structure(shape);
    return structure == null ? null : structure.member(member);
  }

  /** What a path leads to, or null after reporting that it leads nowhere. */
  PathTypes.@Nullable Type type(@Nullable String root, ResultPath path, String place) {
    try {
      return types.of(root, path);
    } catch (IllegalArgumentException e) {
      problems.add(place, path + ": " + e.getMessage());
      return null;
    }
  }

  /** The shape that a target leads to, or null after reporting that it leads nowhere. */
  @Nullable String type(@Nullable String root, TargetPath target, String place) {
    try {
      return types.of(root, target);
    } catch (IllegalArgumentException e) {
      problems.add(place, target + ": " + e.getMessage());
      return null;
    }
  }
}
