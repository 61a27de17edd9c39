package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.Deprecation;
import dev.bespoke.definitions.XmlNamespace;
import dev.bespoke.definitions.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.FromSourceLocation;
import software.amazon.smithy.model.SourceLocation;
import software.amazon.smithy.model.shapes.Shape;

/**
 * The traits of one shape or member, by absolute id, as JSON: so they are read alike whether the
 * artifact that defines them is at hand or not.
 */
final class Traits {
  private final Shape shape;

  private Traits(Shape shape) {
    this.shape = shape;
  }

  static Traits of(Shape shape) {
    return new Traits(shape);
  }

  boolean has(String id) {
    return shape.findTrait(id).isPresent();
  }

  /** The trait's value; null where the shape does not have it, or where its value is null. */
  @Nullable Object value(String id) {
    return shape.findTrait(id).map(trait -> NodeValues.of(trait.toNode())).orElse(null);
  }

  /** The value of a trait that is a string, or null where the shape does not have it. */
  @Nullable String string(String id) {
    return wrapped(id).optionalString(id);
  }

  /** The value of a trait that is a whole number, or null where the shape does not have it. */
  @Nullable Integer integer(String id) {
    return wrapped(id).optionalInt(id);
  }

  /** The value of a trait that is a list of strings; empty where the shape does not have it. */
  List<String> strings(String id) {
    return wrapped(id).strings(id);
  }

  /** The value of a trait that is a list of structures; empty where the shape does not have it. */
  List<JsonObject> objects(String id) {
    return wrapped(id).objectList(id);
  }

  /** The value of a trait that is a map of structures; empty where the shape does not have it. */
  Map<String, JsonObject> objectMap(String id) {
    return wrapped(id).objects(id);
  }

  /** The value of a trait that is a structure, or null where the shape does not have it. */
  @Nullable JsonObject object(String id) {
    if (!has(id)) {
      return null;
    }
    Object value = value(id);
    return JsonObject.of(source(shape), place(id), value == null ? new LinkedHashMap<>() : value);
  }

  /** HTML; empty where there is none. */
  String documentation() {
    String documentation = string("smithy.api#documentation");
    return documentation == null ? "" : CommonMark.toHtml(documentation);
  }

  @Nullable Deprecation deprecation() {
    JsonObject deprecated = object("smithy.api#deprecated");
    return deprecated == null ? null : new Deprecation(deprecated.optionalString("message"));
  }

  @Nullable XmlNamespace xmlNamespace() {
    JsonObject namespace = object("smithy.api#xmlNamespace");
    return namespace == null
        ? null
        : new XmlNamespace(namespace.string("uri"), namespace.optionalString("prefix"));
  }

  private JsonObject wrapped(String id) {
    Map<String, @Nullable Object> wrapped = new LinkedHashMap<>();
    wrapped.put(id, value(id));
    return JsonObject.of(source(shape), shape.getId().toString(), wrapped);
  }

  private String place(String id) {
    return shape.getId() + ", trait " + id;
  }

  /** Makes the exception for something that is wrong with a shape. */
  static DefinitionException problem(Shape shape, String problem) {
    return new DefinitionException(source(shape), shape.getId().toString(), problem);
  }

  /** The file and line of what was read. */
  static String source(FromSourceLocation located) {
    SourceLocation location = located.getSourceLocation();
    return location.getLine() > 0
        ? location.getFilename() + ":" + location.getLine()
        : location.getFilename();
  }
}
