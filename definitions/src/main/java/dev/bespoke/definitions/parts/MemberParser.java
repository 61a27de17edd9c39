package dev.bespoke.definitions.parts;

import dev.bespoke.definitions.Location;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads one member of a structure, list or map. Botocore's form has one name for all kinds of
 * bodies, no defaults, and required members that a service may leave out all the same.
 */
final class MemberParser {
  private MemberParser() {}

  static MemberDefinition member(String name, JsonObject part) {
    JsonObject contextParam = part.optionalObject("contextParam");
    Location location = location(part);
    String locationName = part.optionalString("locationName");
    return new MemberDefinition(
        name,
        part.string("shape"),
        location,
        locationName,
        location == null ? locationName : null,
        part.optionalString("queryName"),
        part.flag("xmlAttribute"),
        part.flag("flattened"),
        Common.xmlNamespace(part),
        part.optionalString("timestampFormat"),
        part.flag("streaming"),
        part.flag("idempotencyToken"),
        part.flag("jsonvalue"),
        part.flag("hostLabel"),
        contextParam == null ? null : contextParam.string("name"),
        part.flag("sensitive"),
        part.flag("eventpayload"),
        part.flag("eventheader"),
        null,
        true,
        Common.documentation(part),
        Common.deprecation(part));
  }

  private static @Nullable Location location(JsonObject part) {
    String location = part.optionalString("location");
    if (location == null) {
      return null;
    }
    return switch (location) {
      case "uri" -> Location.URI;
      case "querystring" -> Location.QUERY;
      case "header" -> Location.HEADER;
      case "headers" -> Location.HEADERS;
      case "statusCode" -> Location.STATUS_CODE;
      default -> throw part.problem("the location '" + location + "' is not known");
    };
  }
}
