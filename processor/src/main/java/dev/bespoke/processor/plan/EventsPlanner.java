package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.NumberDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.processor.plan.EventsPlan.Event;
import dev.bespoke.processor.plan.EventsPlan.Failure;
import dev.bespoke.processor.plan.ShapePlan.ErrorPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ShapePlan.UnionPlan;
import dev.bespoke.processor.plan.ShapePlan.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans what carries the events of inputs and outputs. */
final class EventsPlanner {
  private final ServiceDefinition definition;
  private final Protocol protocol;
  private final Map<String, ShapePlan> shapes;
  private final Map<String, ErrorPlan> errors;

  /**
   * Creates a planner.
   *
   * @param shapes the nested shapes by their names in the definition
   * @param errors the errors by theirs
   */
  EventsPlanner(
      ServiceDefinition definition,
      Protocol protocol,
      Map<String, ShapePlan> shapes,
      Map<String, ErrorPlan> errors) {
    this.definition = definition;
    this.protocol = protocol;
    this.shapes = shapes;
    this.errors = errors;
  }

  /** The member of an input or output that is a stream of events; null where there is none. */
  static @Nullable StructureDefinition stream(
      ServiceDefinition definition, StructureDefinition inputOrOutput) {
    for (MemberDefinition member : inputOrOutput.members()) {
      if (isStream(definition.shape(member.shape()))) {
        return (StructureDefinition) definition.shape(member.shape());
      }
    }
    return null;
  }

  static boolean isStream(@Nullable ShapeDefinition shape) {
    return shape instanceof StructureDefinition structure && structure.eventStream();
  }

  /**
   * The events of an input or output; null where it streams none.
   *
   * @param className the class to be generated for them
   */
  @Nullable EventsPlan plan(
      String operation, StructureDefinition inputOrOutput, ClassName className) {
    StructureDefinition stream = stream(definition, inputOrOutput);
    if (stream == null) {
      return null;
    }
    if (protocol == Protocol.AWS_QUERY || protocol == Protocol.EC2_QUERY) {
      throw new UnsupportedDefinitionException(
          operation + " (" + definition.source() + ")",
          "its events have no form in the protocol " + protocol.id());
    }
    UnionPlan union = (UnionPlan) require(shapes.get(stream.name()), stream.name());
    List<Event> events = new ArrayList<>();
    for (Variant variant : union.variants()) {
      String shape = variant.member().definition().shape();
      if (!(require(shapes.get(shape), shape) instanceof StructurePlan structure)) {
        throw new UnsupportedDefinitionException(
            stream.name() + "$" + variant.member().name() + " (" + definition.source() + ")",
            "an event has to be a structure");
      }
      events.add(new Event(variant, structure, errors.containsKey(shape), numbers(structure)));
    }
    List<Failure> failures = new ArrayList<>();
    for (MemberDefinition member : stream.members()) {
      ErrorPlan error = errors.get(member.shape());
      if (error != null) {
        failures.add(new Failure(member.name(), error));
      }
    }
    return new EventsPlan(className, union.className(), events, failures);
  }

  private Map<String, NumberDefinition.Kind> numbers(StructurePlan event) {
    Map<String, NumberDefinition.Kind> numbers = new HashMap<>();
    for (MemberPlan member : event.members()) {
      if (member.definition().eventHeader()
          && definition.shape(member.definition().shape()) instanceof NumberDefinition number) {
        numbers.put(member.name(), number.kind());
      }
    }
    return numbers;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("nothing was planned for shape " + name);
    }
    return value;
  }
}
