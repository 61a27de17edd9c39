package dev.bespoke.processor.plan.path;

import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.MapOf;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.ValueType.StructureRef;

/** What JMESPath knows of types. */
public final class PathTypes {
  /** A text. */
  static final ValueType STRING = new Scalar(Kind.STRING);

  private PathTypes() {}

  /** Whether it is a Java string. */
  public static boolean isString(ValueType type) {
    return type instanceof Scalar scalar && scalar.kind() == Kind.STRING;
  }

  /** Whether it is a string to JMESPath: a text or an enum. */
  public static boolean isText(ValueType type) {
    return isString(type) || type instanceof EnumRef;
  }

  /** Whether it is a boolean. */
  public static boolean isBoolean(ValueType type) {
    return type instanceof Scalar scalar && scalar.kind() == Kind.BOOLEAN;
  }

  /** Whether it is a number. */
  public static boolean isNumber(ValueType type) {
    if (!(type instanceof Scalar scalar)) {
      return false;
    }
    return switch (scalar.kind()) {
      case INTEGER, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> true;
      case STRING, BOOLEAN, BLOB, DOCUMENT -> false;
    };
  }

  /** Whether an endpoint's rules can be given it (Smithy, "Rules Engine parameters"). */
  public static boolean isEndpointParameter(ValueType type) {
    return isString(type)
        || isBoolean(type)
        || (type instanceof ListOf list && isString(list.element()));
  }

  /** Whether two values can be equal. */
  static boolean comparable(ValueType one, ValueType other) {
    return (isText(one) && isText(other))
        || (isNumber(one) && isNumber(other))
        || (isBoolean(one) && isBoolean(other));
  }

  /** The type of what is either of two. */
  static ValueType common(ValueType one, ValueType other) {
    if (one.javaType().equals(other.javaType())) {
      return one;
    }
    if (isText(one) && isText(other)) {
      return STRING;
    }
    throw new PathException(
        "one value is " + describe(one) + " and another " + describe(other) + "; they must agree");
  }

  static String describe(ValueType type) {
    if (isText(type)) {
      return "a string";
    } else if (isNumber(type)) {
      return "a number";
    } else if (isBoolean(type)) {
      return "a boolean";
    } else if (type instanceof ListOf) {
      return "a list";
    } else if (type instanceof MapOf) {
      return "a map";
    } else if (type instanceof StructureRef ref) {
      return ref.shape();
    } else if (type instanceof Scalar scalar) {
      return scalar.kind() == Kind.BLOB ? "a blob" : "a document";
    }
    return "a timestamp";
  }
}
