package dev.bespoke.processor.plan;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;

/** The type of a member's value: its Java type and what serialization needs to know of it. */
public sealed interface ValueType {

  /** The Java type, boxed. */
  TypeName javaType();

  /** Calls the visitor's method for this variant. */
  <R> R accept(Visitor<R> visitor);

  /** A value without parts. */
  record Scalar(Kind kind) implements ValueType {
    @Override
    public TypeName javaType() {
      return kind.javaType;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.scalar(this);
    }
  }

  /** The kinds of scalar, with the names of their methods in ShapeWriter and ShapeReader. */
  enum Kind {
    STRING(ClassName.get(String.class), "string"),
    BOOLEAN(ClassName.get(Boolean.class), "bool"),
    INTEGER(ClassName.get(Integer.class), "integer"),
    LONG(ClassName.get(Long.class), "longInteger"),
    FLOAT(ClassName.get(Float.class), "floatNumber"),
    DOUBLE(ClassName.get(Double.class), "doubleNumber"),
    BIG_INTEGER(ClassName.get(java.math.BigInteger.class), "bigInteger"),
    BIG_DECIMAL(ClassName.get(java.math.BigDecimal.class), "bigDecimal"),
    BLOB(ClassName.get("dev.bespoke.runtime.serde", "Blob"), "blob"),
    DOCUMENT(ClassName.get("dev.bespoke.runtime.serde", "Document"), "document");

    @SuppressWarnings("ImmutableEnumChecker") // JavaPoet's names are immutable, if not annotated
    private final TypeName javaType;

    private final String method;

    Kind(TypeName javaType, String method) {
      this.javaType = javaType;
      this.method = method;
    }

    /** The name of the method that writes or reads it. */
    public String method() {
      return method;
    }
  }

  /** An instant in one of the runtime's {@code TimestampFormat}s. */
  record Timestamp(String format) implements ValueType {
    @Override
    public TypeName javaType() {
      return ClassName.get(java.time.Instant.class);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.timestamp(this);
    }
  }

  /** An open enum. */
  record EnumRef(ClassName javaType) implements ValueType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.enumeration(this);
    }
  }

  /** A structure or a union: both write and read themselves. */
  record StructureRef(ClassName javaType, String shape, boolean union) implements ValueType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.structure(this);
    }
  }

  /** A list; {@code elementName} and {@code flattened} matter to XML. */
  record ListOf(ValueType element, String elementName, boolean flattened, boolean sparse)
      implements ValueType {
    @Override
    public TypeName javaType() {
      return ParameterizedTypeName.get(ClassName.get(List.class), element.javaType());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.list(this);
    }
  }

  /**
   * A map with string or enum keys; the names and {@code flattened} matter to XML. Where they are
   * written, the names may declare a namespace.
   */
  record MapOf(
      ValueType key,
      ValueType value,
      String keyName,
      String valueName,
      String writtenKeyName,
      String writtenValueName,
      boolean flattened,
      boolean sparse)
      implements ValueType {
    @Override
    public TypeName javaType() {
      return ParameterizedTypeName.get(ClassName.get(Map.class), key.javaType(), value.javaType());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.map(this);
    }
  }

  /** Whether an absent value reads as an empty collection instead of null. */
  default boolean isCollection() {
    return this instanceof ListOf || this instanceof MapOf;
  }

  /** Whether it is a list or map whose elements stand in XML without an element around them. */
  default boolean isFlattened() {
    return (this instanceof ListOf list && list.flattened())
        || (this instanceof MapOf map && map.flattened());
  }

  /** The element type's array, for varargs setters. */
  static TypeName arrayOf(ValueType element) {
    return ArrayTypeName.of(element.javaType());
  }

  /** One method per variant: Java 17 has no switch over sealed types. */
  interface Visitor<R> {
    /** A value without parts. */
    R scalar(Scalar type);

    /** An instant. */
    R timestamp(Timestamp type);

    /** An open enum. */
    R enumeration(EnumRef type);

    /** A structure or union. */
    R structure(StructureRef type);

    /** A list. */
    R list(ListOf type);

    /** A map. */
    R map(MapOf type);
  }
}
