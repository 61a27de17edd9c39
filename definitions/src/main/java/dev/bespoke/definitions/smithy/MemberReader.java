package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.Location;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.XmlNamespace;
import dev.bespoke.definitions.json.JsonObject;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;

/** Reads one member of a structure, union, list or map. */
final class MemberReader {
  private final ServiceClosure closure;
  private final MemberShape member;
  private final String name;
  private final Traits traits;
  private final Shape target;
  private final Shape container;

  MemberReader(ServiceClosure closure, Shape container, MemberShape member) {
    this.closure = closure;
    this.container = container;
    this.member = member;
    this.name = member.getMemberName();
    this.traits = Traits.of(member);
    this.target = closure.model().getShape(member.getTarget()).orElse(member);
  }

  MemberDefinition member() {
    UnsupportedTraits.check(closure.model(), member);
    Location location = location();
    JsonObject contextParam = traits.object("smithy.rules#contextParam");
    return new MemberDefinition(
        name,
        closure.name(member.getTarget(), member),
        location,
        location == null ? xmlName() : locationName(location),
        location == null ? traits.string("smithy.api#jsonName") : null,
        traits.string("aws.protocols#ec2QueryName"),
        traits.has("smithy.api#xmlAttribute"),
        traits.has("smithy.api#xmlFlattened"),
        xmlNamespace(),
        TimestampFormats.botocore(member),
        isStreamingBlob(),
        traits.has("smithy.api#idempotencyToken"),
        location == Location.HEADER && Traits.of(target).has("smithy.api#mediaType"),
        traits.has("smithy.api#hostLabel"),
        contextParam == null ? null : contextParam.string("name"),
        false,
        traits.has("smithy.api#eventPayload"),
        traits.has("smithy.api#eventHeader"),
        DefaultReader.of(member, target),
        Traits.of(container).has("smithy.api#input") || traits.has("smithy.api#clientOptional"),
        traits.documentation(),
        traits.deprecation());
  }

  private @Nullable Location location() {
    if (!closure.isTopLevel(container) || !Protocols.bindsHttp(closure.service())) {
      return null; // bindings count in inputs, outputs and errors alone, and not in every protocol
    }
    boolean input = closure.isInput(container); // an output has neither path nor query
    if (input && traits.has("smithy.api#httpLabel")) {
      return Location.URI;
    }
    if (input && (traits.has("smithy.api#httpQuery") || traits.has("smithy.api#httpQueryParams"))) {
      return Location.QUERY;
    }
    if (traits.has("smithy.api#httpHeader")) {
      return Location.HEADER;
    }
    if (traits.has("smithy.api#httpPrefixHeaders")) {
      return Location.HEADERS;
    }
    return traits.has("smithy.api#httpResponseCode") ? Location.STATUS_CODE : null;
  }

  private @Nullable String locationName(Location location) {
    return switch (location) {
      case QUERY -> traits.string("smithy.api#httpQuery");
      case HEADER -> traits.string("smithy.api#httpHeader");
      case HEADERS -> traits.string("smithy.api#httpPrefixHeaders");
      case URI, STATUS_CODE -> null;
    };
  }

  /** A payload's root element is named by the member, else by the structure. */
  private @Nullable String xmlName() {
    String xmlName = traits.string("smithy.api#xmlName");
    if (xmlName == null && isXmlPayload()) {
      xmlName = Traits.of(target).string("smithy.api#xmlName");
      return xmlName == null ? closure.name(target.getId(), member) : xmlName;
    }
    return xmlName;
  }

  private @Nullable XmlNamespace xmlNamespace() {
    XmlNamespace namespace = traits.xmlNamespace();
    if (namespace == null && isXmlPayload()) {
      namespace = Traits.of(target).xmlNamespace();
      return namespace == null ? Traits.of(closure.service()).xmlNamespace() : namespace;
    }
    return namespace;
  }

  private boolean isXmlPayload() {
    return Protocols.speaksRestXml(closure.service())
        && closure.isTopLevel(container)
        && traits.has("smithy.api#httpPayload")
        && !Traits.of(target).has("smithy.api#streaming")
        && (target.isStructureShape() || target.isUnionShape());
  }

  private boolean isStreamingBlob() {
    return target.isBlobShape() && Traits.of(target).has("smithy.api#streaming");
  }
}
