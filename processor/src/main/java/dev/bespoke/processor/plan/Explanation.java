package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says what is generated for an interface, and why each part of it is there. */
public final class Explanation {
  private Explanation() {}

  /** The text about a client, of several lines. */
  public static String of(ClientPlan client, ModelPlan model) {
    SortedMap<String, SortedSet<String>> operations = new TreeMap<>();
    SortedMap<String, SortedSet<String>> waiters = new TreeMap<>();
    ClassName inherited = client.operationsInterface();
    if (inherited != null) {
      client.operations().forEach(o -> add(operations, o.name(), inherited.simpleName()));
    }
    for (MethodPlan method : client.methods()) {
      WaiterPlan waiter = method.waiter();
      if (waiter == null) {
        add(operations, method.operation().name(), method.name());
      } else {
        add(waiters, waiter.definition().name(), method.name());
        add(operations, method.operation().name(), "the waiter " + waiter.definition().name());
      }
    }
    return text(client.interfaceName(), client.className(), operations, waiters, model);
  }

  /**
   * The text, of several lines.
   *
   * @param operations by operation, what calls it
   * @param waiters by waiter, what waits
   */
  public static String text(
      ClassName interfaceName,
      ClassName className,
      SortedMap<String, SortedSet<String>> operations,
      SortedMap<String, SortedSet<String>> waiters,
      ModelPlan model) {
    ServicePlan service = model.service();
    StringJoiner lines = new StringJoiner("\n");
    lines.add(
        "%s becomes %s, which speaks %s to %s."
            .formatted(
                interfaceName.canonicalName(),
                className.canonicalName(),
                service.protocol().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                service.name()));
    add(lines, "Operations, and what calls each:", operations);
    add(lines, "Waiters, and what waits for each:", waiters);
    model
        .unfollowed()
        .reasons()
        .forEach((o, reason) -> lines.add("The pages of " + o + " cannot be followed: " + reason));
    lines.add("Shapes in " + service.modelPackage() + ", and what brings each:");
    ShapePaths.of(model).forEach((shape, path) -> lines.add(line(shape.simpleName(), path)));
    return lines.toString();
  }

  /** Adds what uses something. */
  public static void add(SortedMap<String, SortedSet<String>> uses, String used, String user) {
    uses.computeIfAbsent(used, u -> new TreeSet<>()).add(user);
  }

  private static void add(
      StringJoiner lines, String heading, SortedMap<String, SortedSet<String>> uses) {
    if (!uses.isEmpty()) {
      lines.add(heading);
      for (Map.Entry<String, SortedSet<String>> use : uses.entrySet()) {
        lines.add(line(use.getKey(), String.join(", ", use.getValue())));
      }
    }
  }

  private static String line(String name, String reason) {
    return "  " + name + ": " + reason;
  }
}
