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
  ValueType typeOf(MemberDefinition member) {
    return typeOf(member, member.location(), 0);
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
                String wire = shape.member().locationName();
                return new ListOf(
                    typeOf(shape.member(), location, depth + 1),
                    wire == null ? "member" : wire,
                    member.flattened() || shape.flattened(),
                    shape.sparse());
              }

              @Override
              public ValueType map(MapDefinition shape) {
                String key = shape.key().locationName();
                String value = shape.value().locationName();
                return new MapOf(
                    typeOf(shape.key(), location, depth + 1),
                    typeOf(shape.value(), location, depth + 1),
                    key == null ? "key" : key,
                    value == null ? "value" : value,
                    member.flattened() || shape.flattened(),
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
    return protocol == Protocol.AWS_JSON ? "EPOCH_SECONDS" : "DATE_TIME";
  }
}
