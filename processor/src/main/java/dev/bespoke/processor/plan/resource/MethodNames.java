package dev.bespoke.processor.plan.resource;

import dev.bespoke.processor.plan.NamingStrategy;
import java.util.HashSet;
import java.util.Set;

/**
 * Hands out the names of a resource's methods. Who comes first keeps the name: load, identifiers,
 * actions, sub-resources, references, collections, waiters, attributes; the others take what they
 * are as a suffix.
 */
final class MethodNames {
  /** The methods that a resource has of its superclasses, and of ours. */
  private static final Set<String> RESERVED =
      Set.of(
          "load",
          "reload",
          "isLoaded",
          "client",
          "pipeline",
          "sharedPipeline",
          "changedBy",
          "data",
          "dataOf",
          "fetch",
          "invalidate",
          "require",
          "requireSame",
          "requireSameSensitive",
          "first",
          "describe",
          "equals",
          "hashCode",
          "toString",
          "getClass",
          "notify",
          "notifyAll",
          "wait",
          "clone",
          "finalize");

  /** The methods that the service has besides. */
  private static final Set<String> RESERVED_BY_SERVICE = Set.of("create", "builder", "close");

  private final Set<String> taken = new HashSet<>(RESERVED);

  private MethodNames() {}

  static MethodNames ofResource() {
    return new MethodNames();
  }

  static MethodNames ofService() {
    MethodNames names = new MethodNames();
    names.taken.addAll(RESERVED_BY_SERVICE);
    return names;
  }

  static MethodNames ofCollection() {
    MethodNames names = new MethodNames();
    names.taken.addAll(
        Set.of(
            "filter",
            "limit",
            "pageSize",
            "pages",
            "stream",
            "iterator",
            "forEach",
            "spliterator",
            "accept",
            "filtered",
            "limited",
            "paged",
            "refine",
            "joined",
            "chosenPageSize"));
    return names;
  }

  /** The name, or the name with the suffix, such as {@code Attribute}. */
  String allocate(String name, String suffix) {
    String camel = NamingStrategy.camel(name);
    String candidate = NamingStrategy.isKeyword(camel) ? camel + suffix : camel;
    for (int i = 1; !taken.add(candidate); i++) {
      candidate = i == 1 ? camel + suffix : camel + suffix + i;
    }
    return candidate;
  }
}
