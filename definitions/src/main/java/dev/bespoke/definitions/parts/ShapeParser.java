package dev.bespoke.definitions.parts;

import dev.bespoke.definitions.BlobDefinition;
import dev.bespoke.definitions.BooleanDefinition;
import dev.bespoke.definitions.Deprecation;
import dev.bespoke.definitions.DocumentDefinition;
import dev.bespoke.definitions.EnumDefinition;
import dev.bespoke.definitions.ErrorTrait;
import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.NumberDefinition;
import dev.bespoke.definitions.NumberDefinition.Kind;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StringDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.TimestampDefinition;
import dev.bespoke.definitions.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one shape. */
final class ShapeParser {
  private final String name;
  private final JsonObject part;
  private final boolean queryCompatible;
  private final String documentation;
  private final boolean sensitive;
  private final @Nullable Deprecation deprecation;

  ShapeParser(String name, JsonObject part, boolean queryCompatible) {
    this.name = name;
    this.part = part;
    this.queryCompatible = queryCompatible;
    this.documentation = Common.documentation(part);
    this.sensitive = part.flag("sensitive");
    this.deprecation = Common.deprecation(part);
  }

  ShapeDefinition shape() {
    String type = part.string("type");
    return switch (type) {
      case "structure" -> part.flag("document") ? document() : structure();
      case "list" ->
          new ListDefinition(
              name,
              documentation,
              sensitive,
              deprecation,
              MemberParser.member("member", part.object("member")),
              part.flag("flattened"),
              part.flag("sparse"));
      case "map" ->
          new MapDefinition(
              name,
              documentation,
              sensitive,
              deprecation,
              MemberParser.member("key", part.object("key")),
              MemberParser.member("value", part.object("value")),
              part.flag("flattened"),
              part.flag("sparse"));
      case "string", "character" -> string();
      case "byte" -> number(Kind.BYTE);
      case "short" -> number(Kind.SHORT);
      case "integer" -> number(Kind.INTEGER);
      case "long" -> number(Kind.LONG);
      case "float" -> number(Kind.FLOAT);
      case "double" -> number(Kind.DOUBLE);
      case "bigInteger" -> number(Kind.BIG_INTEGER);
      case "bigDecimal" -> number(Kind.BIG_DECIMAL);
      case "boolean" -> new BooleanDefinition(name, documentation, sensitive, deprecation);
      case "blob" ->
          new BlobDefinition(
              name,
              documentation,
              sensitive,
              deprecation,
              part.flag("streaming"),
              part.flag("requiresLength"),
              null);
      case "timestamp" ->
          new TimestampDefinition(
              name, documentation, sensitive, deprecation, part.optionalString("timestampFormat"));
      case "document" -> document();
      default -> throw part.problem("the shape's type '" + type + "' is not known");
    };
  }

  private DocumentDefinition document() {
    return new DocumentDefinition(name, documentation, sensitive, deprecation);
  }

  private NumberDefinition number(Kind kind) {
    return new NumberDefinition(name, documentation, sensitive, deprecation, kind);
  }

  private ShapeDefinition string() {
    List<String> values = part.strings("enum");
    if (!values.isEmpty()) {
      return new EnumDefinition(name, documentation, sensitive, deprecation, values);
    }
    return new StringDefinition(
        name,
        documentation,
        sensitive,
        deprecation,
        part.optionalLong("min"),
        part.optionalLong("max"),
        part.optionalString("pattern"),
        null);
  }

  private StructureDefinition structure() {
    List<MemberDefinition> members = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Map.Entry<String, JsonObject> member : part.objects("members").entrySet()) {
      members.add(MemberParser.member(member.getKey(), member.getValue()));
      names.add(member.getKey());
    }
    String payload = part.optionalString("payload");
    if (payload != null && !names.contains(payload)) {
      throw part.problem("the payload '" + payload + "' is not a member");
    }
    Set<String> required = new LinkedHashSet<>(part.strings("required"));
    for (String member : required) {
      if (!names.contains(member)) {
        throw part.problem("'" + member + "' is required but not a member");
      }
    }
    return new StructureDefinition(
        name,
        documentation,
        sensitive,
        deprecation,
        members,
        required,
        payload,
        part.flag("union"),
        part.flag("eventstream"),
        part.flag("event"),
        error(),
        part.optionalString("locationName"),
        Common.xmlNamespace(part));
  }

  private @Nullable ErrorTrait error() {
    JsonObject error = part.optionalObject("error");
    if (error == null && !part.flag("exception")) {
      return null;
    }
    JsonObject retryable = part.optionalObject("retryable");
    String code = error == null ? null : error.optionalString("code");
    return new ErrorTrait(
        code == null ? name : code,
        error == null ? null : error.optionalInt("httpStatusCode"),
        error != null && error.flag("senderFault"),
        part.flag("fault") || (error != null && error.flag("fault")),
        retryable != null,
        retryable != null && retryable.flag("throttling"),
        queryCompatible ? code : null);
  }
}
