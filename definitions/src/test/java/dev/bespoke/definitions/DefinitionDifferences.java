package dev.bespoke.definitions;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lists what one definition of a service says otherwise than another, but for documentation and for
 * the order of what is a set. A difference is a line: path, our value, their value.
 */
final class DefinitionDifferences {
  /** What does not change a byte on the wire. */
  private static final Set<String> IGNORED = Set.of("documentation", "deprecation");

  private static final Set<String> ORDERED =
      Set.of("inputTokens", "outputTokens", "resultKeys", "acceptors", "protocols", "auth");

  private final ServiceDefinition ours;
  private final ServiceDefinition theirs;
  private final List<String> differences = new ArrayList<>();

  private DefinitionDifferences(ServiceDefinition ours, ServiceDefinition theirs) {
    this.ours = ours;
    this.theirs = theirs;
  }

  static List<String> between(ServiceDefinition ours, ServiceDefinition theirs) {
    DefinitionDifferences differences = new DefinitionDifferences(ours, theirs);
    differences.compareAll();
    Collections.sort(differences.differences);
    return differences.differences;
  }

  private void compareAll() {
    compare("metadata", ours.metadata(), theirs.metadata());
    for (String name : union(ours.operationNames(), theirs.operationNames())) {
      compare("operations/" + name, ours.operation(name), theirs.operation(name));
      compare("pagination/" + name, ours.paginator(name), theirs.paginator(name));
    }
    for (String name : union(ours.shapeNames(), theirs.shapeNames())) {
      compare("shapes/" + name, shape(ours, name), shape(theirs, name));
    }
    for (String name : union(ours.waiterNames(), theirs.waiterNames())) {
      compare("waiters/" + name, ours.waiter(name), theirs.waiter(name));
    }
  }

  private static Set<String> union(Collection<String> a, Collection<String> b) {
    Set<String> union = new TreeSet<>(a);
    union.addAll(b);
    return union;
  }

  private static @Nullable ShapeDefinition shape(ServiceDefinition service, String name) {
    return service.shapeNames().contains(name) ? service.shape(name) : null;
  }

  private void compare(String path, @Nullable Object a, @Nullable Object b) {
    if (a instanceof Record x && b instanceof Record y && x.getClass() == y.getClass()) {
      for (RecordComponent component : x.getClass().getRecordComponents()) {
        String name = component.getName();
        if (!IGNORED.contains(name)) {
          compare(path + "/" + name, value(x, component), value(y, component));
        }
      }
    } else if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
      Set<Object> keys = new TreeSet<>(x.keySet());
      keys.addAll(y.keySet());
      for (Object key : keys) {
        compare(path + "/" + key, x.get(key), y.get(key));
      }
    } else if (!Objects.equals(a, b)) {
      differences.add(path + ": " + brief(a) + " / " + brief(b));
    }
  }

  /** The value, made comparable: members by name, sets and what is like them in one order. */
  private static @Nullable Object value(Record definition, RecordComponent component) {
    try {
      Object value = component.getAccessor().invoke(definition);
      if (value instanceof Collection<?> collection && !ORDERED.contains(component.getName())) {
        return canonical(collection);
      }
      return value;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object canonical(Collection<?> collection) {
    Map<String, Object> canonical = new TreeMap<>();
    for (Object element : collection) {
      String key = element instanceof MemberDefinition member ? member.name() : element.toString();
      canonical.put(key, element);
    }
    return canonical;
  }

  private static String brief(@Nullable Object value) {
    String text = String.valueOf(value);
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
