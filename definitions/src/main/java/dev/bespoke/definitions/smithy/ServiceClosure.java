package dev.bespoke.definitions.smithy;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.loader.Prelude;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.StreamingTrait;
import software.amazon.smithy.model.traits.UnitTypeTrait;

/**
 * What belongs to a service: the operations of it and of its resources, and the shapes that these
 * lead to, under the names that the service gives them.
 */
final class ServiceClosure {
  private final Model model;
  private final ServiceShape service;
  private final SortedMap<String, OperationShape> operations = new TreeMap<>();
  private final Set<Shape> reached = new LinkedHashSet<>();
  private final SortedMap<String, Shape> shapes = new TreeMap<>();
  private final Map<ShapeId, String> names = new HashMap<>();
  private final Set<ShapeId> topLevel = new HashSet<>();
  private final Set<ShapeId> inputs = new HashSet<>();
  private final Set<ShapeId> events = new HashSet<>();

  ServiceClosure(Model model, ServiceShape service) {
    this.model = model;
    this.service = service;
    for (OperationShape operation : TopDownIndex.of(model).getContainedOperations(service)) {
      operations.put(operation.getId().getName(), operation);
    }
    for (OperationShape operation : operations.values()) {
      inputs.add(operation.getInputShape());
      addTopLevel(operation.getInputShape());
      addTopLevel(operation.getOutputShape());
      operation.getErrors(service).forEach(this::addTopLevel);
    }
    reached.stream().filter(shape -> !Prelude.isPreludeShape(shape)).forEach(this::name);
    reached.stream().filter(Prelude::isPreludeShape).forEach(this::name);
  }

  private void addTopLevel(ShapeId id) {
    if (isUnit(id) || !topLevel.add(id)) {
      return;
    }
    Deque<ShapeId> open = new ArrayDeque<>();
    open.push(id);
    while (!open.isEmpty()) {
      Shape shape = model.getShape(open.pop()).orElse(null);
      if (shape != null && reached.add(shape)) {
        for (MemberShape member : shape.members()) {
          open.push(member.getTarget());
          if (shape.hasTrait(StreamingTrait.class)) {
            events.add(member.getTarget());
          }
        }
      }
    }
  }

  /**
   * Names a shape. Two of one name can only be simple, or lists of such, since the service renames
   * others; but one of the service's own may have the name of one of Smithy's.
   */
  private void name(Shape shape) {
    String name = shape.getId().getName(service);
    if (shapes.containsKey(name)) {
      name = isUnit(shape.getId()) ? "SmithyUnit" : shape.getId().toString();
    }
    shapes.put(name, shape);
    names.put(shape.getId(), name);
  }

  Model model() {
    return model;
  }

  ServiceShape service() {
    return service;
  }

  SortedMap<String, OperationShape> operations() {
    return Collections.unmodifiableSortedMap(operations);
  }

  SortedMap<String, Shape> shapes() {
    return Collections.unmodifiableSortedMap(shapes);
  }

  /**
   * The name of a shape.
   *
   * @param referrer what refers to it, for the message
   * @throws dev.bespoke.definitions.DefinitionException if there is no such shape
   */
  String name(ShapeId id, Shape referrer) {
    String name = names.get(id);
    if (name == null) {
      throw Traits.problem(referrer, "it refers to " + id + ", which is not defined");
    }
    return name;
  }

  /** Whether a structure is an input, output or error, so that HTTP bindings count. */
  boolean isTopLevel(Shape shape) {
    return topLevel.contains(shape.getId());
  }

  boolean isInput(Shape shape) {
    return inputs.contains(shape.getId());
  }

  /** Whether a structure arrives in an event stream. */
  boolean isEvent(Shape shape) {
    return events.contains(shape.getId());
  }

  /** Whether it stands for nothing at all. */
  boolean isUnit(ShapeId id) {
    return id.equals(UnitTypeTrait.UNIT);
  }
}
