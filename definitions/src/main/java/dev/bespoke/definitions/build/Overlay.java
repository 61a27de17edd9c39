package dev.bespoke.definitions.build;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.definitions.json.JsonTrees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What we know of a service that its published definition lacks: a list of changes, each with a
 * reason, applied in order to the tree of service, paginators and waiters.
 *
 * <p>A change says {@code why}, {@code at} which {@link TreePath paths}, and what to {@code add}
 * (what must not be there yet), {@code replace} (what must be there, and differ), {@code remove}
 * (what must be there) and {@code merge} (objects property by property, arrays element by element;
 * a value that is there may not differ). A change that changes nothing is refused, so that an
 * overlay cannot outlive its reason unnoticed.
 */
final class Overlay {
  private static final Set<String> KEYS =
      Set.of("why", "at", "except", "add", "replace", "remove", "merge");

  private final JsonObject file;

  Overlay(JsonObject file) {
    this.file = file;
  }

  /**
   * Applies all changes to the tree.
   *
   * @throws DefinitionException if a change does not fit; its message names the change
   */
  void apply(JsonObject tree) {
    for (JsonObject change : file.objectList("changes")) {
      if (change.string("why").isBlank()) {
        throw change.problem("the reason is blank");
      }
      for (String key : change.names()) {
        if (!KEYS.contains(key)) {
          throw change.problem("'" + key + "' is not known; known are " + KEYS);
        }
      }
      List<String> except = change.strings("except");
      for (String pattern : change.strings("at")) {
        List<TreePath> targets = TreePath.matches(tree, pattern, except);
        if (targets.isEmpty()) {
          throw change.problem("nothing is at '" + pattern + "'");
        }
        for (TreePath target : targets) {
          apply(change, target);
        }
      }
    }
  }

  private static void apply(JsonObject change, TreePath target) {
    if (target.value() instanceof Map<?, ?> object) {
      new ObjectChange(change, target.path(), TreePath.object(object)).apply();
    } else if (target.value() instanceof List<?> array) {
      changeArray(change, target.path(), TreePath.array(array));
    } else {
      throw change.problem("neither an object nor an array is at '" + target.path() + "'");
    }
  }

  private static void changeArray(JsonObject change, String path, List<@Nullable Object> array) {
    if (change.has("replace") || change.has("merge")) {
      throw change.problem("an array, as at '" + path + "', takes 'add' and 'remove' alone");
    }
    for (Object element : change.list("remove")) {
      if (!array.remove(element)) {
        throw change.problem("'" + path + "' does not have " + element);
      }
    }
    for (Object element : change.list("add")) {
      if (array.contains(element)) {
        throw change.problem("'" + path + "' already has " + element);
      }
      array.add(JsonTrees.copy(element));
    }
  }

  /** A change of one object. */
  private record ObjectChange(
      JsonObject change, String path, Map<String, @Nullable Object> object) {

    void apply() {
      for (String name : change.strings("remove")) {
        if (!object.containsKey(name)) {
          throw change.problem("'" + path + "' does not have '" + name + "'");
        }
        object.remove(name);
      }
      properties("replace").forEach(this::replace);
      properties("add").forEach(this::add);
      if (change.has("merge") && !merge(path, object, properties("merge"))) {
        throw change.problem("'" + path + "' is already so");
      }
    }

    private Map<String, @Nullable Object> properties(String verb) {
      JsonObject properties = change.optionalObject(verb);
      return properties == null ? Map.of() : properties.properties();
    }

    private void replace(String name, @Nullable Object value) {
      if (!object.containsKey(name) || Objects.equals(object.get(name), value)) {
        throw change.problem("'" + path + "/" + name + "' is not there or already so");
      }
      object.put(name, JsonTrees.copy(value));
    }

    private void add(String name, @Nullable Object value) {
      if (object.containsKey(name)) {
        throw change.problem("'" + path + "/" + name + "' is already there");
      }
      object.put(name, JsonTrees.copy(value));
    }

    private boolean merge(
        String place, Map<String, @Nullable Object> into, Map<String, @Nullable Object> from) {
      boolean changed = false;
      for (Map.Entry<String, @Nullable Object> property : from.entrySet()) {
        String name = property.getKey();
        Object value = property.getValue();
        Object old = into.get(name);
        if (old == null) {
          into.put(name, JsonTrees.copy(value));
          changed = true;
        } else if (old instanceof Map<?, ?> a && value instanceof Map<?, ?> b) {
          changed |= merge(place + "/" + name, TreePath.object(a), TreePath.object(b));
        } else if (old instanceof List<?> a && value instanceof List<?> b) {
          changed |= addMissing(TreePath.array(a), b);
        } else if (!old.equals(value)) {
          throw change.problem("'" + place + "/" + name + "' is already " + old);
        }
      }
      return changed;
    }

    private static boolean addMissing(List<@Nullable Object> into, Collection<?> from) {
      List<Object> missing = new ArrayList<>(from);
      missing.removeAll(into);
      return into.addAll(missing);
    }
  }
}
