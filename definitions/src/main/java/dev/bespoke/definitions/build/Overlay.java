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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What we know of a service that its published definition lacks: a list of changes, each with a
 * reason, applied in order to the tree of service, paginators and waiters.
 *
 * <p>A change says {@code why}, and has {@code edits}. An edit says {@code at} which {@link
 * TreePath paths} ({@code except} for some), and what to {@code add} (which must not be there yet),
 * {@code replace} (which must be there, and differ), {@code remove} (which must be there) or {@code
 * merge} (objects property by property, arrays element by element; a value that is there may not
 * differ). An edit that changes nothing is refused, so that an overlay cannot outlive its reason
 * unnoticed.
 */
final class Overlay {
  private static final Set<String> CHANGE_KEYS = Set.of("why", "edits");
  private static final Set<String> EDIT_KEYS =
      Set.of("at", "except", "add", "replace", "remove", "merge");

  private final JsonObject file;

  Overlay(JsonObject file) {
    this.file = file;
  }

  /**
   * Applies all changes to the tree.
   *
   * @throws DefinitionException if an edit does not fit; its message names the edit
   */
  void apply(JsonObject tree) {
    for (JsonObject change : file.objectList("changes")) {
      checkKeys(change, CHANGE_KEYS);
      if (change.string("why").isBlank()) {
        throw change.problem("the reason is blank");
      }
      for (JsonObject edit : change.objectList("edits")) {
        checkKeys(edit, EDIT_KEYS);
        apply(edit, tree);
      }
    }
  }

  private static void checkKeys(JsonObject object, Set<String> known) {
    for (String key : object.names()) {
      if (!known.contains(key)) {
        throw object.problem("'" + key + "' is not one of " + new TreeSet<>(known));
      }
    }
  }

  private static void apply(JsonObject edit, JsonObject tree) {
    for (String pattern : edit.strings("at")) {
      List<TreePath> targets = TreePath.matches(tree, pattern, edit.strings("except"));
      if (targets.isEmpty()) {
        throw edit.problem("nothing is at '" + pattern + "'");
      }
      for (TreePath target : targets) {
        apply(edit, target);
      }
    }
  }

  private static void apply(JsonObject edit, TreePath target) {
    if (target.value() instanceof Map<?, ?> object) {
      new ObjectEdit(edit, target.path(), TreePath.object(object)).apply();
    } else if (target.value() instanceof List<?> array) {
      editArray(edit, target.path(), TreePath.array(array));
    } else {
      throw edit.problem("neither an object nor an array is at '" + target.path() + "'");
    }
  }

  private static void editArray(JsonObject edit, String path, List<@Nullable Object> array) {
    if (edit.has("replace") || edit.has("merge")) {
      throw edit.problem("an array, as at '" + path + "', takes 'add' and 'remove' alone");
    }
    for (Object element : edit.list("remove")) {
      if (!array.remove(element)) {
        throw edit.problem("'" + path + "' does not have " + element);
      }
    }
    for (Object element : edit.list("add")) {
      if (array.contains(element)) {
        throw edit.problem("'" + path + "' already has " + element);
      }
      array.add(JsonTrees.copy(element));
    }
  }

  /** An edit of one object. */
  private record ObjectEdit(JsonObject edit, String path, Map<String, @Nullable Object> object) {

    void apply() {
      for (String name : edit.strings("remove")) {
        if (!object.containsKey(name)) {
          throw edit.problem("'" + path + "' does not have '" + name + "'");
        }
        object.remove(name);
      }
      properties("replace").forEach(this::replace);
      properties("add").forEach(this::add);
      if (edit.has("merge") && !merge(path, object, properties("merge"))) {
        throw edit.problem("'" + path + "' is already so");
      }
    }

    private Map<String, @Nullable Object> properties(String verb) {
      JsonObject properties = edit.optionalObject(verb);
      return properties == null ? Map.of() : properties.properties();
    }

    private void replace(String name, @Nullable Object value) {
      if (!object.containsKey(name) || Objects.equals(object.get(name), value)) {
        throw edit.problem("'" + path + "/" + name + "' is not there or already so");
      }
      object.put(name, JsonTrees.copy(value));
    }

    private void add(String name, @Nullable Object value) {
      if (object.containsKey(name)) {
        throw edit.problem("'" + path + "/" + name + "' is already there");
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
          throw edit.problem("'" + place + "/" + name + "' is already " + old);
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
