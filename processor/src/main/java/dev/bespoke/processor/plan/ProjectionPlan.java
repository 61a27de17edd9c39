package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A record of the user's and the structure that it is filled from.
 *
 * @param methodName the method that copies
 * @param source the structure's class
 * @param target the record
 * @param components its components, in order
 */
public record ProjectionPlan(
    String methodName, ClassName source, ClassName target, List<Component> components)
    implements CopyPlan {

  /** Copies the components. */
  public ProjectionPlan {
    components = List.copyOf(components);
  }

  /**
   * A component.
   *
   * @param member the member it is filled from
   * @param type its type, as declared
   * @param copy how the member's value becomes the component's
   * @param required whether an absent value is an error: the component excludes null
   */
  public record Component(MemberPlan member, TypeName type, ValueCopy copy, boolean required) {}
}
