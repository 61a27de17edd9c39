package dev.bespoke.processor.writer.shape;

import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.MapOf;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import dev.bespoke.processor.plan.ValueType.Timestamp;
import dev.bespoke.processor.source.CodeBlock;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes values that a definition gives as expressions. */
final class Literals implements ValueType.Visitor<CodeBlock> {
  private static final int LONG_DIGITS = 18;

  private final Object value;

  private Literals(Object value) {
    this.value = value;
  }

  /**
   * A member's default.
   *
   * @param value as JSON: lists and maps are empty (Smithy, "default trait")
   */
  static CodeBlock of(ValueType type, Object value) {
    return type.accept(new Literals(value));
  }

  /** The value that stands in for an absent one. */
  static CodeBlock empty(ValueType type) {
    return type.accept(EmptyValues.INSTANCE);
  }

  @Override
  public CodeBlock scalar(Scalar type) {
    TypeName name = type.javaType();
    return switch (type.kind()) {
      case STRING -> CodeBlock.literal(value.toString());
      case BOOLEAN -> CodeBlock.of("$L", value);
      case INTEGER -> CodeBlock.of("$L", number().intValueExact());
      case LONG -> CodeBlock.of("$LL", number().longValueExact());
      case FLOAT -> CodeBlock.of("$Lf", number().floatValue());
      case DOUBLE -> CodeBlock.of("$L", number().doubleValue());
      case BIG_INTEGER, BIG_DECIMAL -> CodeBlock.of("new $T($S)", name, number().toPlainString());
      case BLOB -> CodeBlock.of("$T.ofBase64($S)", name, value);
      case DOCUMENT -> CodeBlock.of("$T.of($L)", name, document());
    };
  }

  private BigDecimal number() {
    return new BigDecimal(value.toString()).stripTrailingZeros();
  }

  private CodeBlock document() {
    if (value instanceof List<?>) {
      return CodeBlock.of("$T.of()", List.class);
    }
    if (value instanceof Map<?, ?>) {
      return CodeBlock.of("$T.of()", Map.class);
    }
    if (value instanceof Number) {
      return documentNumber();
    }
    return value instanceof String text ? CodeBlock.literal(text) : CodeBlock.of("$L", value);
  }

  private CodeBlock documentNumber() {
    BigDecimal number = number();
    if (number.scale() <= 0 && number.precision() - number.scale() <= LONG_DIGITS) {
      return CodeBlock.of("$LL", number.longValueExact());
    }
    if (value instanceof Double) {
      return CodeBlock.of("$L", value);
    }
    Class<?> exact = value instanceof BigDecimal ? BigDecimal.class : BigInteger.class;
    return CodeBlock.of("new $T($S)", exact, value);
  }

  @Override
  public CodeBlock timestamp(Timestamp type) {
    if (value instanceof String text) {
      return CodeBlock.of("$T.parse($S)", Instant.class, text);
    }
    BigDecimal millis = new BigDecimal(value.toString()).movePointRight(3);
    return CodeBlock.of("$T.ofEpochMilli($LL)", Instant.class, millis.longValue());
  }

  @Override
  public CodeBlock enumeration(EnumRef type) {
    return CodeBlock.of("$T.of($L)", type.javaType(), CodeBlock.literal(value.toString()));
  }

  @Override
  public CodeBlock structure(StructureRef type) {
    throw new IllegalArgumentException("a structure has no default");
  }

  @Override
  public CodeBlock list(ListOf type) {
    return EmptyValues.INSTANCE.list(type);
  }

  @Override
  public CodeBlock map(MapOf type) {
    return EmptyValues.INSTANCE.map(type);
  }

  /** False, zero, the empty text and the like. */
  private static final class EmptyValues implements ValueType.Visitor<CodeBlock> {
    static final EmptyValues INSTANCE = new EmptyValues();

    @Override
    public CodeBlock scalar(Scalar type) {
      TypeName name = type.javaType();
      return switch (type.kind()) {
        case STRING -> CodeBlock.of("$S", "");
        case BOOLEAN -> CodeBlock.of("false");
        case INTEGER -> CodeBlock.of("0");
        case LONG -> CodeBlock.of("0L");
        case FLOAT -> CodeBlock.of("0f");
        case DOUBLE -> CodeBlock.of("0d");
        case BIG_INTEGER -> CodeBlock.of("$T.ZERO", BigInteger.class);
        case BIG_DECIMAL -> CodeBlock.of("$T.ZERO", BigDecimal.class);
        case BLOB -> CodeBlock.of("$T.of($S)", name, "");
        case DOCUMENT -> CodeBlock.of("$T.of(null)", name);
      };
    }

    @Override
    public CodeBlock timestamp(Timestamp type) {
      return CodeBlock.of("$T.EPOCH", Instant.class);
    }

    @Override
    public CodeBlock enumeration(EnumRef type) {
      return CodeBlock.of("$T.of($S)", type.javaType(), "");
    }

    @Override
    public CodeBlock structure(StructureRef type) {
      return type.union()
          ? CodeBlock.of("new $T($S)", type.javaType().nestedClass("Unknown"), "")
          : CodeBlock.of("$T.builder().build()", type.javaType());
    }

    @Override
    public CodeBlock list(ListOf type) {
      return CodeBlock.of("new $T<>()", ArrayList.class);
    }

    @Override
    public CodeBlock map(MapOf type) {
      return CodeBlock.of("new $T<>()", LinkedHashMap.class);
    }
  }
}
