package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.BlobDefinition;
import dev.bespoke.definitions.BooleanDefinition;
import dev.bespoke.definitions.Deprecation;
import dev.bespoke.definitions.DocumentDefinition;
import dev.bespoke.definitions.EnumDefinition;
import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.NumberDefinition;
import dev.bespoke.definitions.NumberDefinition.Kind;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StringDefinition;
import dev.bespoke.definitions.TimestampDefinition;
import dev.bespoke.definitions.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;

/** Reads one shape. */
final class ShapeReader {
  private final ServiceClosure closure;
  private final Shape shape;
  private final String name;
  private final Traits traits;
  private final String documentation;
  private final boolean sensitive;
  private final @Nullable Deprecation deprecation;

  ShapeReader(ServiceClosure closure, Shape shape) {
    this.closure = closure;
    this.shape = shape;
    this.name = closure.name(shape.getId(), shape);
    this.traits = Traits.of(shape);
    this.documentation = traits.documentation();
    this.sensitive = traits.has("smithy.api#sensitive");
    this.deprecation = traits.deprecation();
  }

  ShapeDefinition shape() {
    UnsupportedTraits.check(closure.model(), shape);
    return switch (shape.getType()) {
      case STRUCTURE, UNION -> new StructureReader(closure, shape).structure();
      case LIST, SET -> list((ListShape) shape);
      case MAP -> map((MapShape) shape);
      case STRING, ENUM -> string();
      case BYTE -> number(Kind.BYTE);
      case SHORT -> number(Kind.SHORT);
      case INTEGER, INT_ENUM -> number(Kind.INTEGER);
      case LONG -> number(Kind.LONG);
      case FLOAT -> number(Kind.FLOAT);
      case DOUBLE -> number(Kind.DOUBLE);
      case BIG_INTEGER -> number(Kind.BIG_INTEGER);
      case BIG_DECIMAL -> number(Kind.BIG_DECIMAL);
      case BOOLEAN -> new BooleanDefinition(name, documentation, sensitive, deprecation);
      case BLOB ->
          new BlobDefinition(
              name,
              documentation,
              sensitive,
              deprecation,
              traits.has("smithy.api#streaming"),
              traits.has("smithy.api#requiresLength"),
              traits.string("smithy.api#mediaType"));
      case TIMESTAMP ->
          new TimestampDefinition(
              name, documentation, sensitive, deprecation, TimestampFormats.botocore(shape));
      case DOCUMENT -> new DocumentDefinition(name, documentation, sensitive, deprecation);
      case MEMBER, OPERATION, RESOURCE, SERVICE ->
          throw Traits.problem(shape, "a " + shape.getType() + " is no type of data");
    };
  }

  private ListDefinition list(ListShape list) {
    return new ListDefinition(
        name,
        documentation,
        sensitive,
        deprecation,
        member(list.getMember()),
        false,
        traits.has("smithy.api#sparse"));
  }

  private MapDefinition map(MapShape map) {
    return new MapDefinition(
        name,
        documentation,
        sensitive,
        deprecation,
        member(map.getKey()),
        member(map.getValue()),
        false,
        traits.has("smithy.api#sparse"));
  }

  private MemberDefinition member(MemberShape member) {
    return new MemberReader(closure, shape, member).member();
  }

  private NumberDefinition number(Kind kind) {
    return new NumberDefinition(name, documentation, sensitive, deprecation, kind);
  }

  /** An enum is a shape of its own or, in older models, a string with a trait. */
  private List<String> enumValues() {
    if (shape instanceof EnumShape enumeration) {
      return List.copyOf(enumeration.getEnumValues().values());
    }
    List<String> values = new ArrayList<>();
    for (JsonObject value : traits.objects("smithy.api#enum")) {
      values.add(value.string("value"));
    }
    return values;
  }

  private ShapeDefinition string() {
    List<String> values = enumValues();
    if (!values.isEmpty()) {
      return new EnumDefinition(name, documentation, sensitive, deprecation, values);
    }
    JsonObject length = traits.object("smithy.api#length");
    return new StringDefinition(
        name,
        documentation,
        sensitive,
        deprecation,
        length == null ? null : length.optionalLong("min"),
        length == null ? null : length.optionalLong("max"),
        traits.string("smithy.api#pattern"),
        traits.string("smithy.api#mediaType"));
  }
}
