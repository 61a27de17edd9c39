package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.NumberDefinition;
import dev.bespoke.processor.plan.ShapePlan.ErrorPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ShapePlan.Variant;
import java.util.List;
import java.util.Map;

/**
 * The events that an operation sends or answers with.
 *
 * @param className the class that carries them over the wire
 * @param union the class of which they all are
 * @param events the union's members that are events
 * @param failures the union's members that are errors
 */
public record EventsPlan(
    ClassName className, ClassName union, List<Event> events, List<Failure> failures) {

  /** Copies the lists. */
  public EventsPlan {
    events = List.copyOf(events);
    failures = List.copyOf(failures);
  }

  /**
   * An event: the member of the union, and the structure that it holds.
   *
   * @param error whether it is an error, which is sent; one that comes is thrown
   * @param numbers the kinds of the numbers among its headers, by the names of their members
   */
  public record Event(
      Variant variant,
      StructurePlan shape,
      boolean error,
      Map<String, NumberDefinition.Kind> numbers) {
    /** Copies the kinds. */
    public Event {
      numbers = Map.copyOf(numbers);
    }
  }

  /** An error that ends the stream: the name of the member, and its exception. */
  public record Failure(String name, ErrorPlan error) {}
}
