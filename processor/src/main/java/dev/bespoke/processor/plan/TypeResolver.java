package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.BlobDefinition;
import dev.bespoke.definitions.BooleanDefinition;
import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.DocumentDefinition;
import dev.bespoke.definitions.EnumDefinition;
import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.Location;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.NumberDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StringDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.TimestampDefinition;
import dev.bespoke.definitions.XmlNamespace;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.MapOf;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import dev.bespoke.processor.plan.ValueType.Timestamp;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives a member its type. */
final class TypeResolver {
  private static final int MAX_DEPTH = 32;

  private final ServiceDefinition service;
  private final Protocol protocol;
  private final Map<String, ClassName> classes;

  TypeResolver(ServiceDefinition service, Protocol protocol, Map<String, ClassName> classes) {
    this.service = service;
    this.protocol = protocol;
    this.classes = classes;
  }

  /** The type of a member of a structure. */
  ValueType typeOf(MemberDefinition member, @Nullable Location location) {
    return typeOf(member, location, 0);
  }

  /** The name of a member of a document, where it is read. */
  String readName(MemberDefinition member) {
    String element = flattenedElement(member);
    return element == null ? protocol.readName(member) : element;
  }

  /** The name of a member of a document, where it is written. */
  String writeName(MemberDefinition member) {
    String element = protocol == Protocol.EC2_QUERY ? null : flattenedElement(member);
    return element == null ? protocol.writeName(member) : element;
  }

  /**
   * In botocore's form a list says that it is flattened; then its elements' name takes the place of
   * the member's. In Smithy's form the member says so, and keeps its name.
   */
  private @Nullable String flattenedElement(MemberDefinition member) {
    return protocol.readsXml()
            && service.shape(member.shape()) instanceof ListDefinition list
            && list.flattened()
        ? list.member().locationName()
        : null;
  }

  private ValueType typeOf(MemberDefinition member, @Nullable Location location, int depth) {
    if (depth > MAX_DEPTH) {
      throw new DefinitionException(
          service.source(), member.shape(), "it contains itself without a structure between");
    }
    return service
        .shape(member.shape())
        .accept(
            new ShapeDefinition.Visitor<>() {
              @Override
              public ValueType structure(StructureDefinition shape) {
                return new StructureRef(className(shape), shape.name(), shape.union());
              }

              @Override
              public ValueType list(ListDefinition shape) {
                return new ListOf(
                    typeOf(shape.member(), location, depth + 1),
                    elementName(shape.member()),
                    protocol.readsXml() && (member.flattened() || shape.flattened()),
                    shape.sparse());
              }

              @Override
              public ValueType map(MapDefinition shape) {
                return new MapOf(
                    typeOf(shape.key(), location, depth + 1),
                    typeOf(shape.value(), location, depth + 1),
                    shape.key().wireName(),
                    shape.value().wireName(),
                    elementName(shape.key()),
                    elementName(shape.value()),
                    protocol.readsXml() && (member.flattened() || shape.flattened()),
                    shape.sparse());
              }

              @Override
              public ValueType string(StringDefinition shape) {
                return new Scalar(Kind.STRING);
              }

              @Override
              public ValueType enumeration(EnumDefinition shape) {
                return new EnumRef(className(shape));
              }

              @Override
              public ValueType number(NumberDefinition shape) {
                return new Scalar(kind(shape.kind()));
              }

              @Override
              public ValueType bool(BooleanDefinition shape) {
                return new Scalar(Kind.BOOLEAN);
              }

              @Override
              public ValueType blob(BlobDefinition shape) {
                return new Scalar(Kind.BLOB);
              }

              @Override
              public ValueType timestamp(TimestampDefinition shape) {
                String format = member.timestampFormat();
                return new Timestamp(
                    timestampFormat(format == null ? shape.format() : format, location));
              }

              @Override
              public ValueType document(DocumentDefinition shape) {
                return new Scalar(Kind.DOCUMENT);
              }
            });
  }

  /** What the element of a list, key or value is called where it is written in XML or query. */
  private String elementName(MemberDefinition member) {
    XmlNamespace namespace = member.xmlNamespace();
    if (namespace == null || protocol != Protocol.REST_XML) {
      return member.wireName();
    }
    String prefix = namespace.prefix();
    return member.wireName()
        + (prefix == null ? " xmlns=\"" : " xmlns:" + prefix + "=\"")
        + namespace.uri().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")
        + "\"";
  }

  /** The class that is generated for a shape. */
  ClassName className(ShapeDefinition shape) {
    ClassName name = classes.get(shape.name());
    if (name == null) {
      throw new IllegalStateException("no class was planned for shape " + shape.name());
    }
    return name;
  }

  private static Kind kind(NumberDefinition.Kind kind) {
    return switch (kind) {
      case BYTE, SHORT, INTEGER -> Kind.INTEGER;
      case LONG -> Kind.LONG;
      case FLOAT -> Kind.FLOAT;
      case DOUBLE -> Kind.DOUBLE;
      case BIG_INTEGER -> Kind.BIG_INTEGER;
      case BIG_DECIMAL -> Kind.BIG_DECIMAL;
    };
  }

  private String timestampFormat(@Nullable String declared, @Nullable Location location) {
    if (declared != null) {
      return switch (declared) {
        case "iso8601", "date-time" -> "DATE_TIME";
        case "rfc822", "http-date" -> "HTTP_DATE";
        case "unixTimestamp", "epoch-seconds" -> "EPOCH_SECONDS";
        default ->
            throw new DefinitionException(
                service.source(), "timestampFormat", "unknown format \"" + declared + "\"");
      };
    }
    if (location == Location.HEADER || location == Location.HEADERS) {
      return "HTTP_DATE";
    }
    if (location == Location.QUERY || location == Location.URI) {
      return "DATE_TIME";
    }
    return protocol.timestampFormat();
  }
}
