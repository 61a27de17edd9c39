package dev.bespoke.processor.plan.resource;

import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.resource.FillPlan.MemberFill;
import java.util.List;

/**
 * The request of a resource.
 *
 * @param operation the operation
 * @param fills what the resource fills in
 */
public record RequestPlan(OperationPlan operation, List<MemberFill> fills) {
  /** Copies the fills. */
  public RequestPlan {
    fills = List.copyOf(fills);
  }

  /** Whether nothing that is required is left to the caller. */
  public boolean complete() {
    for (MemberPlan member : operation.request().members()) {
      if (member.required() && !member.definition().idempotencyToken() && !fills(member)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the resource's data are read for it. */
  public boolean readsData() {
    return fills.stream().anyMatch(fill -> fill.fill().readsData());
  }

  private boolean fills(MemberPlan member) {
    return fills.stream().anyMatch(fill -> fill.member().name().equals(member.name()));
  }
}
