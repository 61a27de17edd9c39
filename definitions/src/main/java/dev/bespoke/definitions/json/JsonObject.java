package dev.bespoke.definitions.json;

import dev.bespoke.definitions.DefinitionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that knows where it stands. What is absent or null is null, false or empty; what is
 * of another type than asked for is a {@link DefinitionException} with file and place.
 */
public final class JsonObject {
  private final String source;
  private final String place;
  private final Map<String, @Nullable Object> properties;

  private JsonObject(String source, String place, Map<String, @Nullable Object> properties) {
    this.source = source;
    this.place = place;
    this.properties = properties;
  }

  /**
   * Wraps a value that {@link Json} has read.
   *
   * @throws DefinitionException if it is no object
   */
  @SuppressWarnings("unchecked") // Json makes maps with string keys alone
  public static JsonObject of(String source, String place, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return new JsonObject(source, place, (Map<String, @Nullable Object>) map);
    }
    throw new DefinitionException(source, place, "an object is expected, not " + describe(value));
  }

  /** The file that this was read from. */
  public String source() {
    return source;
  }

  /** Where in the file it stands, as {@code shapes/Bucket}; empty for the root. */
  public String place() {
    return place;
  }

  /** The same object under another place, for what was taken out of its file. */
  public JsonObject at(String newPlace) {
    return new JsonObject(source, newPlace, properties);
  }

  /** The properties as they were read; changing them changes this object. */
  public Map<String, @Nullable Object> properties() {
    return properties;
  }

  /** The names of all properties, in the file's order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(properties.keySet());
  }

  /** Whether the property is there and not null. */
  public boolean has(String name) {
    return properties.get(name) != null;
  }

  /** The string, which has to be there. */
  public String string(String name) {
    String value = optionalString(name);
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  /** The string, or null where it is absent. */
  public @Nullable String optionalString(String name) {
    Object value = properties.get(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw wrong(name, "a string", value);
  }

  /** The boolean; false where it is absent. */
  public boolean flag(String name) {
    Object value = properties.get(name);
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    throw wrong(name, "true or false", value);
  }

  /** The whole number, or null where it is absent; a number with a fraction is refused. */
  public @Nullable Long optionalLong(String name) {
    Object value = properties.get(name);
    if (value == null || value instanceof Long) {
      return (Long) value;
    }
    if (value instanceof Double number && number == Math.rint(number)) {
      return number.longValue();
    }
    throw wrong(name, "a whole number", value);
  }

  /** The whole number of 32 bits, or null where it is absent. */
  public @Nullable Integer optionalInt(String name) {
    Long value = optionalLong(name);
    if (value == null) {
      return null;
    }
    if (value.intValue() != value) {
      throw wrong(name, "a number of 32 bits", value);
    }
    return value.intValue();
  }

  /** The whole number of 32 bits, which has to be there. */
  public int integer(String name) {
    Integer value = optionalInt(name);
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  /** The object, which has to be there. */
  public JsonObject object(String name) {
    JsonObject value = optionalObject(name);
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  /** The object, or null where it is absent. */
  public @Nullable JsonObject optionalObject(String name) {
    Object value = properties.get(name);
    return value == null ? null : of(source, inner(name), value);
  }

  /** The object's properties, each an object; empty where it is absent. */
  public Map<String, JsonObject> objects(String name) {
    JsonObject parent = optionalObject(name);
    if (parent == null) {
      return Map.of();
    }
    Map<String, JsonObject> objects = new LinkedHashMap<>();
    for (String key : parent.names()) {
      objects.put(key, parent.object(key));
    }
    return objects;
  }

  /** The array's elements, each an object; empty where it is absent. */
  public List<JsonObject> objectList(String name) {
    List<JsonObject> objects = new ArrayList<>();
    List<?> elements = list(name);
    for (int i = 0; i < elements.size(); i++) {
      objects.add(of(source, inner(name) + "/" + i, elements.get(i)));
    }
    return objects;
  }

  /** The array's elements; empty where it is absent. */
  public List<?> list(String name) {
    Object value = properties.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw wrong(name, "an array", value);
  }

  /** The strings of an array, or a single string as a list of one; empty where it is absent. */
  public List<String> strings(String name) {
    if (properties.get(name) instanceof String single) {
      return List.of(single);
    }
    List<String> strings = new ArrayList<>();
    for (Object element : list(name)) {
      if (!(element instanceof String string)) {
        throw wrong(name, "an array of strings", element);
      }
      strings.add(string);
    }
    return strings;
  }

  /** Makes the exception for something that is wrong with this object. */
  public DefinitionException problem(String problem) {
    return new DefinitionException(source, place, problem);
  }

  private DefinitionException missing(String name) {
    return problem("'" + name + "' is missing");
  }

  private DefinitionException wrong(String name, String expected, @Nullable Object value) {
    return problem("'" + name + "' has to be " + expected + ", not " + describe(value));
  }

  private String inner(String name) {
    return place.isEmpty() ? name : place + "/" + name;
  }

  private static String describe(@Nullable Object value) {
    if (value instanceof Map) {
      return "an object";
    }
    if (value instanceof List) {
      return "an array";
    }
    return value instanceof String ? "a string" : String.valueOf(value);
  }
}
