package dev.bespoke.definitions.build;

import dev.bespoke.definitions.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a tree and the path to it: property names with slashes between them. In a pattern,
 * {@code *} stands for any characters of one name.
 */
record TreePath(String path, @Nullable Object value) {

  /** All values that the pattern leads to, but for those that an exception leads to. */
  static List<TreePath> matches(JsonObject tree, String pattern, List<String> except) {
    List<TreePath> found = find(tree, pattern);
    for (String exception : except) {
      found.removeAll(find(tree, exception));
    }
    return found;
  }

  private static List<TreePath> find(JsonObject tree, String pattern) {
    List<TreePath> found = List.of(new TreePath("", tree.properties()));
    for (String segment : pattern.split("/", -1)) {
      List<TreePath> next = new ArrayList<>();
      for (TreePath parent : found) {
        parent.children(segment, next);
      }
      found = next;
    }
    return new ArrayList<>(found);
  }

  private void children(String segment, List<TreePath> into) {
    if (!(value instanceof Map<?, ?> map)) {
      return;
    }
    object(map)
        .forEach(
            (name, child) -> {
              if (matches(name, segment)) {
                into.add(new TreePath(path.isEmpty() ? name : path + "/" + name, child));
              }
            });
  }

  private static boolean matches(String name, String segment) {
    int star = segment.indexOf('*');
    if (star < 0) {
      return name.equals(segment);
    }
    if (!name.startsWith(segment.substring(0, star))) {
      return false;
    }
    String rest = segment.substring(star + 1);
    for (int i = star; i <= name.length(); i++) {
      if (matches(name.substring(i), rest)) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("unchecked") // trees have string keys alone
  static Map<String, @Nullable Object> object(Map<?, ?> map) {
    return (Map<String, @Nullable Object>) map;
  }

  @SuppressWarnings("unchecked") // trees have lists of anything
  static List<@Nullable Object> array(List<?> list) {
    return (List<@Nullable Object>) list;
  }
}
