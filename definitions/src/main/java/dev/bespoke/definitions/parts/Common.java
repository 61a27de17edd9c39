package dev.bespoke.definitions.parts;

import dev.bespoke.definitions.Deprecation;
import dev.bespoke.definitions.XmlNamespace;
import dev.bespoke.definitions.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** What operations, shapes and members are read alike by. */
final class Common {
  private Common() {}

  static String documentation(JsonObject part) {
    String documentation = part.optionalString("documentation");
    return documentation == null ? "" : documentation;
  }

  static @Nullable Deprecation deprecation(JsonObject part) {
    return part.flag("deprecated")
        ? new Deprecation(part.optionalString("deprecatedMessage"))
        : null;
  }

  /** The namespace under {@code xmlNamespace}: an object, or a string that is its URI. */
  static @Nullable XmlNamespace xmlNamespace(JsonObject part) {
    if (part.properties().get("xmlNamespace") instanceof String uri) {
      return new XmlNamespace(uri, null);
    }
    JsonObject namespace = part.optionalObject("xmlNamespace");
    return namespace == null
        ? null
        : new XmlNamespace(namespace.string("uri"), namespace.optionalString("prefix"));
  }
}
