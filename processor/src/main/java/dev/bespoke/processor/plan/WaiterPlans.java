package dev.bespoke.processor.plan;

import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The waiters that an interface asks for. Those that cannot be generated keep nothing else from
 * being: whoever waits is told why.
 */
public final class WaiterPlans {
  private final SortedMap<String, WaiterPlan> plans = new TreeMap<>();
  private final Map<String, UnsupportedDefinitionException> unsupported = new TreeMap<>();

  void add(WaiterPlan waiter) {
    plans.put(waiter.definition().name(), waiter);
  }

  void add(String name, UnsupportedDefinitionException reason) {
    unsupported.put(name, reason);
  }

  /** Those that can be generated, in the order of their names. */
  public Collection<WaiterPlan> all() {
    return Collections.unmodifiableList(new ArrayList<>(plans.values()));
  }

  /**
   * One of them.
   *
   * @throws UnsupportedDefinitionException if it cannot be generated
   */
  public WaiterPlan get(String name) {
    UnsupportedDefinitionException reason = unsupported.get(name);
    if (reason != null) {
      throw reason;
    }
    return Objects.requireNonNull(plans.get(name), name);
  }

  /** The one that a method waits by; null, which is reported, if it cannot be generated. */
  public @Nullable WaiterPlan of(MethodDeclaration method, Diagnostics diagnostics) {
    String name = method.target().value();
    UnsupportedDefinitionException reason = unsupported.get(name);
    if (reason != null) {
      reason.report(method.target().location(), diagnostics);
      return null;
    }
    return get(name);
  }
}
