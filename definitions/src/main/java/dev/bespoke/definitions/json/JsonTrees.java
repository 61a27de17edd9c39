package dev.bespoke.definitions.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works on the maps and lists that {@link Json} reads. */
public final class JsonTrees {
  private JsonTrees() {}

  /** A copy that shares no map or list with the original. */
  public static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      object.forEach((name, property) -> copy.put(String.valueOf(name), copy(property)));
      return copy;
    }
    if (value instanceof List<?> array) {
      List<@Nullable Object> copy = new ArrayList<>(array.size());
      array.forEach(element -> copy.add(copy(element)));
      return copy;
    }
    return value;
  }

  /**
   * Merges a copy of {@code from} into {@code into} as botocore merges its {@code sdk-extras}:
   * objects are merged, anything else takes the place of what was there.
   */
  public static void merge(Map<String, @Nullable Object> into, Map<String, @Nullable Object> from) {
    from.forEach(
        (name, value) -> {
          if (into.get(name) instanceof Map<?, ?> old && value instanceof Map<?, ?> added) {
            merge(object(old), object(added));
          } else {
            into.put(name, copy(value));
          }
        });
  }

  @SuppressWarnings("unchecked") // Json makes maps with string keys alone
  private static Map<String, @Nullable Object> object(Map<?, ?> map) {
    return (Map<String, @Nullable Object>) map;
  }
}
