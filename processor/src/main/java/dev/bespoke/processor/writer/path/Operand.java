package dev.bespoke.processor.writer.path;

import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.path.PathTypes;
import dev.bespoke.processor.source.CodeBlock;

/**
 * A Java expression without side effects.
 *
 * @param type the type of its value
 * @param nullable whether it can be null
 * @param primitive whether it is a primitive number or boolean
 */
public record Operand(CodeBlock code, ValueType type, boolean nullable, boolean primitive) {
  /** A variable. */
  static Operand variable(String name, ValueType type, boolean nullable) {
    return new Operand(CodeBlock.of("$L", name), type, nullable, false);
  }

  /** An expression that may be null. */
  public static Operand nullable(CodeBlock code, ValueType type) {
    return new Operand(code, type, true, false);
  }

  /** An expression that is an object. */
  static Operand object(CodeBlock code, ValueType type) {
    return new Operand(code, type, false, false);
  }

  /** An expression that is a primitive value. */
  static Operand primitive(CodeBlock code, ValueType type) {
    return new Operand(code, type, false, true);
  }

  /** What a value is compared with: a text, number or boolean. */
  public static Operand expected(Object value) {
    if (value instanceof Boolean) {
      return primitive(CodeBlock.of("$L", value), new Scalar(Kind.BOOLEAN));
    } else if (value instanceof Number number) {
      boolean whole = number instanceof Long;
      return whole
          ? primitive(CodeBlock.of("$LL", value), new Scalar(Kind.LONG))
          : primitive(CodeBlock.of("$L", number.doubleValue()), new Scalar(Kind.DOUBLE));
    }
    return object(CodeBlock.literal(String.valueOf(value)), new Scalar(Kind.STRING));
  }

  /** The same where it is known not to be null. */
  Operand present() {
    return new Operand(code, type, false, primitive);
  }

  /** The expression as a Java string, where the value is a text. */
  public CodeBlock text() {
    if (!(type instanceof EnumRef)) {
      return code;
    }
    return nullable
        ? CodeBlock.of("$T.valueOf($L)", RuntimeTypes.OPEN_ENUM, code)
        : CodeBlock.of("$L.value()", code);
  }

  /** The same among values of a type: an enum among strings is its text. */
  Operand as(ValueType common) {
    return type instanceof EnumRef && PathTypes.isString(common)
        ? new Operand(text(), common, nullable, false)
        : this;
  }

  /** Whether it is a number that Java's operators do not compare. */
  boolean big() {
    return type instanceof Scalar scalar
        && (scalar.kind() == Kind.BIG_INTEGER || scalar.kind() == Kind.BIG_DECIMAL);
  }

  /** Whether it is true or not empty, as JMESPath sees it. */
  public CodeBlock truth() {
    if (PathTypes.isBoolean(type)) {
      return primitive ? code : CodeBlock.of("$T.TRUE.equals($L)", Boolean.class, code);
    }
    CodeBlock present = CodeBlock.of("$L != null", code);
    CodeBlock full;
    if (PathTypes.isText(type)) {
      full = CodeBlock.of("!$L.isEmpty()", present().text());
    } else if (type.isCollection()) {
      full = CodeBlock.of("!$L.isEmpty()", code);
    } else if (type instanceof ValueType.StructureRef ref && !ref.union()) {
      full = CodeBlock.of("!$L.equals($T.builder().build())", code, ref.javaType());
    } else {
      return nullable ? present : CodeBlock.of("true");
    }
    return nullable ? CodeBlock.of("$L && $L", present, full) : full;
  }
}
