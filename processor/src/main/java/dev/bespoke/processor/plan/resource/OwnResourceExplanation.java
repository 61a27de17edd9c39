package dev.bespoke.processor.plan.resource;

import dev.bespoke.processor.plan.Explanation;
import dev.bespoke.processor.plan.WaiterPlan;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.Attribute;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.OwnMethod;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Says what the methods of a resource of the user's call, and why each shape is there. */
public final class OwnResourceExplanation {
  private OwnResourceExplanation() {}

  /** The text about an interface, of several lines. */
  public static String of(OwnResourcePlan plan) {
    SortedMap<String, SortedSet<String>> operations = new TreeMap<>();
    SortedMap<String, SortedSet<String>> waiters = new TreeMap<>();
    if (plan.load() != null) {
      Explanation.add(operations, plan.load().request().operation().name(), "load");
    }
    for (OwnMethod method : plan.methods()) {
      String operation = method.method().operation().name();
      String name = method.method().name();
      WaiterPlan waiter = method.method().waiter();
      if (waiter != null) {
        Explanation.add(waiters, waiter.definition().name(), name);
        Explanation.add(operations, operation, "the waiter " + waiter.definition().name());
      } else {
        boolean attribute = method instanceof Attribute;
        Explanation.add(operations, operation, attribute ? "the attribute " + name : name);
      }
    }
    return Explanation.text(
        plan.type().interfaceName(), plan.type().className(), operations, waiters, plan.model());
  }
}
