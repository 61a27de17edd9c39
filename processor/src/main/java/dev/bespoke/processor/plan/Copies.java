package dev.bespoke.processor.plan;

import java.util.ArrayList;
import java.util.List;

/** The methods that a client's other methods need to copy values, each of its own name. */
final class Copies {
  private final List<CopyPlan> planned = new ArrayList<>();
  private final NameAllocator names = new NameAllocator();

  /** A name that no other has. */
  String name(String wanted) {
    return names.allocate(wanted, "");
  }

  <T extends CopyPlan> T add(T plan) {
    planned.add(plan);
    return plan;
  }

  /** Those planned so far, in order of use. */
  List<CopyPlan> planned() {
    return List.copyOf(planned);
  }
}
