package dev.bespoke.definitions.resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a description, with its place. */
final class Node {
  private final @Nullable Object value;
  private final String place;
  private final Problems problems;

  Node(@Nullable Object value, String place, Problems problems) {
    this.value = value;
    this.place = place;
    this.problems = problems;
  }

  String place() {
    return place;
  }

  @Nullable Object value() {
    return value;
  }

  boolean isText() {
    return value instanceof String;
  }

  boolean isObject() {
    return value instanceof Map<?, ?>;
  }

  String text() {
    if (value instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw wrong("a text that is not empty");
  }

  /** The members of an object, in their order. */
  Map<String, Node> fields() {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong("an object");
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = (String) entry.getKey();
      fields.put(name, new Node(entry.getValue(), inner(name), problems));
    }
    return fields;
  }

  /** A resource's place is its name: Bucket.actions.Delete, not resources.Bucket.actions.Delete. */
  private String inner(String name) {
    return place.isEmpty() || place.equals("resources") ? name : place + "." + name;
  }

  /** The members of an object's member, in their order; none where it is absent. */
  Map<String, Node> fields(String name) {
    Node field = get(name);
    return field == null ? Map.of() : field.fields();
  }

  List<Node> items(String name) {
    Node field = get(name);
    List<Node> items = new ArrayList<>();
    if (field != null) {
      if (!(field.value instanceof List<?> list)) {
        throw field.wrong("an array");
      }
      for (Object item : list) {
        items.add(new Node(item, field.place + "[" + items.size() + "]", problems));
      }
    }
    return items;
  }

  /** A member of an object, or null if it is absent. */
  @Nullable Node get(String name) {
    return fields().get(name);
  }

  /** A member of an object that must be there. */
  Node require(String name) {
    Node field = get(name);
    if (field == null) {
      throw problems.fatal(place, "\"" + name + "\" is missing");
    }
    return field;
  }

  /** The text of an object's member, or the other text if it is absent. */
  @Nullable String text(String name, @Nullable String other) {
    Node field = get(name);
    return field == null ? other : field.text();
  }

  /** Refuses members of an object that have no meaning. */
  Node allow(String... names) {
    List<String> allowed = Arrays.asList(names);
    for (String name : fields().keySet()) {
      if (!allowed.contains(name)) {
        throw problems.fatal(
            place, "\"" + name + "\" has no meaning here; what has: " + String.join(", ", allowed));
      }
    }
    return this;
  }

  ResultPath path() {
    try {
      return ResultPath.parse(text());
    } catch (IllegalArgumentException e) {
      throw problems.fatal(place, String.valueOf(e.getMessage()));
    }
  }

  /** Reads a text of this place as a target. */
  TargetPath target(String text) {
    try {
      return TargetPath.parse(text);
    } catch (IllegalArgumentException e) {
      throw problems.fatal(place, String.valueOf(e.getMessage()));
    }
  }

  ResourceDescriptionException wrong(String expected) {
    return problems.fatal(place, "must be " + expected);
  }
}
