package dev.bespoke.processor.plan.resource;

import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the data of a resource lies.
 *
 * @param source the way to it
 * @param copy how it becomes the resource's structure, or null where it is of that structure
 */
public record DataPlan(ValuePlan.Access source, @Nullable Copy copy) {

  /**
   * The members that one structure takes over from another.
   *
   * @param methodName the name of the method that copies
   */
  public record Copy(
      String methodName, StructurePlan from, StructurePlan to, List<CopiedMember> members) {
    /** Copies the members. */
    public Copy {
      members = List.copyOf(members);
    }
  }

  /** A member and the one that it becomes. */
  public record CopiedMember(MemberPlan from, MemberPlan to) {}
}
