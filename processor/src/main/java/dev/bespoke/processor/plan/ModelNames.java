package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.EnumDefinition;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StructureDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names of all classes of a model's package, no two of which are equal where case doesn't
 * count. What users name most comes first and keeps its name: the operations' classes, then errors,
 * then the other shapes.
 */
final class ModelNames {
  private final ServiceDefinition definition;
  private final ServicePlan service;
  private final NameAllocator names = new NameAllocator();
  private final Map<String, String> stems = new HashMap<>();
  private final Map<String, ClassName> waiters = new HashMap<>();
  private final Map<String, ClassName> shapes = new HashMap<>();
  private final Map<String, ClassName> sentErrors = new HashMap<>();

  ModelNames(ServiceDefinition definition, ServicePlan service) {
    this.definition = definition;
    this.service = service;
  }

  /** The classes of structures, unions, enums and errors by their shapes' names. */
  Map<String, ClassName> shapes() {
    return shapes;
  }

  /** The classes of errors that are sent as events, by their shapes' names. */
  Map<String, ClassName> sentErrors() {
    return sentErrors;
  }

  /** A class of an operation: {@code Request}, {@code Operation} and the like. */
  ClassName ofOperation(String operation, String suffix) {
    String stem = stems.get(operation);
    if (stem == null) {
      throw new IllegalArgumentException(operation + " has no name yet");
    }
    return modelClass(stem + suffix);
  }

  /** The class of a waiter. */
  ClassName ofWaiter(String waiter) {
    ClassName name = waiters.get(waiter);
    if (name == null) {
      throw new IllegalArgumentException(waiter + " has no name yet");
    }
    return name;
  }

  /** Names everything, in this order. */
  void allocate(
      Collection<String> operations, Collection<String> waiterNames, ShapeClosure closure) {
    names.allocate(service.exception().simpleName(), "");
    names.allocate(service.endpointResolver().simpleName(), "");
    for (String operation : operations) {
      String stem = NamingStrategy.type(operation, "");
      stems.put(operation, names.allocate(stem, "", s -> namesOf(operation, s)));
    }
    for (String waiter : waiterNames) {
      String stem = NamingStrategy.type(waiter, "");
      waiters.put(waiter, modelClass(names.allocate(stem + "Waiter", "")));
    }
    String prefix = NamingStrategy.service(service.metadata().serviceId());
    for (String name : closure.errors()) {
      String stem = name.endsWith("Exception") ? name : name + "Exception";
      shapes.put(name, modelClass(names.allocate(NamingStrategy.type(stem, prefix), "Error")));
    }
    for (String name : closure.sentErrors()) {
      String stem = NamingStrategy.type(name, prefix);
      sentErrors.put(name, modelClass(names.allocate(stem, "Event")));
    }
    for (String name : closure.nested()) {
      if (!shapes.containsKey(name)) {
        allocate(definition.shape(name), NamingStrategy.type(name, prefix));
      }
    }
  }

  private void allocate(ShapeDefinition shape, String name) {
    if (shape instanceof StructureDefinition structure && structure.union()) {
      shapes.put(
          shape.name(),
          modelClass(names.allocate(name, "Shape", union -> List.of(union, union + "Serde"))));
    } else if (shape instanceof StructureDefinition || shape instanceof EnumDefinition) {
      shapes.put(shape.name(), modelClass(names.allocate(name, "Shape")));
    }
  }

  /** The classes and, marked by parentheses, the client's methods of an operation. */
  private List<String> namesOf(String operation, String stem) {
    List<String> taken = new ArrayList<>();
    for (String suffix : List.of("Request", "Response", "Operation", "Paginator")) {
      taken.add(stem + suffix);
    }
    OperationDefinition called = Objects.requireNonNull(definition.operation(operation));
    if (streamsEvents(called.input())) {
      taken.add(stem + "InputEvents");
    }
    if (streamsEvents(called.output())) {
      taken.add(stem + "Events");
    }
    String method = NamingStrategy.member(stem);
    taken.add(method + "()");
    if (definition.paginator(operation) != null) {
      taken.add(method + "Pages()");
    }
    return taken;
  }

  private boolean streamsEvents(@Nullable String shape) {
    return shape != null
        && definition.shape(shape) instanceof StructureDefinition structure
        && EventsPlanner.stream(definition, structure) != null;
  }

  private ClassName modelClass(String simpleName) {
    return ClassName.get(service.modelPackage(), simpleName);
  }
}
