package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A method that makes a resource without a request.
 *
 * @param methodName its name
 * @param type the resource's class
 * @param label what messages call the resource
 * @param holdsData whether its constructor takes data
 * @param documentation what the resource is
 * @param identifiers the resource's identifiers: own identifiers and parameters
 */
public record SubResourcePlan(
    String methodName,
    ClassName type,
    String label,
    boolean holdsData,
    String documentation,
    List<ValuePlan> identifiers) {
  /** Copies the identifiers. */
  public SubResourcePlan {
    identifiers = List.copyOf(identifiers);
  }
}
