package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A structure or request and the record of the user's that it is filled from.
 *
 * @param methodName the method that copies
 * @param source the record
 * @param target the structure's class
 * @param components the record's components, in order
 */
public record RecordInputPlan(
    String methodName, ClassName source, ClassName target, List<Component> components)
    implements CopyPlan {

  /** Copies the components. */
  public RecordInputPlan {
    components = List.copyOf(components);
  }

  /** A component, the member that it sets, and how its value becomes the member's. */
  public record Component(String name, MemberPlan member, ValueCopy copy) {}
}
