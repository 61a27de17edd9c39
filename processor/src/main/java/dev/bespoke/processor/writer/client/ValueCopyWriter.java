package dev.bespoke.processor.writer.client;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.plan.MethodPlan.Conversion;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ValueCopy;
import dev.bespoke.processor.plan.ValueCopy.Called;
import dev.bespoke.processor.plan.ValueCopy.Converted;
import dev.bespoke.processor.plan.ValueCopy.EachOf;
import dev.bespoke.processor.plan.ValueCopy.EntriesOf;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.MapOf;
import dev.bespoke.processor.source.CodeBlock;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Writes expressions that make values of the user's types of members' values, and the reverse. */
final class ValueCopyWriter {
  private final ClassName owner;
  private final UnaryOperator<String> unused;

  /**
   * Creates a writer.
   *
   * @param owner the class whose methods copy records
   * @param unused makes of a name one that no variable around the expression has
   */
  ValueCopyWriter(ClassName owner, UnaryOperator<String> unused) {
    this.owner = owner;
    this.unused = unused;
  }

  /** An expression of the member's type for a value of the user's, a simple name or accessor. */
  CodeBlock toMember(CodeBlock value, ValueType type, ValueCopy copy) {
    Conversion conversion = copy instanceof Converted converted ? converted.conversion() : null;
    if (conversion == Conversion.NONE) {
      return value;
    }
    if (conversion == Conversion.INT_TO_LONG) {
      return CodeBlock.of("(long) $L", value);
    }
    if (conversion == Conversion.INT_TO_DOUBLE) {
      return CodeBlock.of("(double) $L", value);
    }
    if (conversion == Conversion.ITEM_TO_LIST) {
      return CodeBlock.of("$T.of($L)", List.class, value);
    }
    return CodeBlock.of("$L == null$W? null$W: $L", value, present(value, type, copy));
  }

  /** An expression of the user's type for a structure's member, null where that is. */
  CodeBlock fromMember(CodeBlock value, ValueType type, ValueCopy copy) {
    CodeBlock present = present(value, type, copy);
    boolean acceptsNull =
        type.isCollection() // never null itself
            || copy.equals(ValueCopy.NONE)
            || copy.equals(new Converted(Conversion.ENUM_TO_STRING));
    return acceptsNull ? present : CodeBlock.of("$L == null$W? null$W: $L", value, present);
  }

  /** An expression for the copy of a value that is not null. */
  CodeBlock present(CodeBlock value, ValueType type, ValueCopy copy) {
    return present(value, type, copy, 1);
  }

  private CodeBlock present(CodeBlock value, ValueType type, ValueCopy copy, int depth) {
    if (copy instanceof Called called) {
      return CodeBlock.of("$L($L)", called.method(), value);
    }
    if (copy instanceof EachOf each) {
      ValueType element = ((ListOf) type).element();
      return CodeBlock.of(
          "$T.each($L, $L)",
          RuntimeTypes.PROJECTIONS,
          value,
          function(element, each.element(), depth));
    }
    if (copy instanceof EntriesOf entries) {
      MapOf map = (MapOf) type;
      return CodeBlock.of(
          "$T.eachEntry($L, $L, $L)",
          RuntimeTypes.PROJECTIONS,
          value,
          function(map.key(), entries.key(), depth),
          function(map.value(), entries.value(), depth));
    }
    return switch (((Converted) copy).conversion()) {
      case STRING_TO_ENUM -> CodeBlock.of("$T.of($L)", type.javaType(), value);
      case BYTES_TO_BLOB -> CodeBlock.of("$T.of($L)", RuntimeTypes.BLOB, value);
      case ENUM_TO_STRING -> CodeBlock.of("$T.valueOf($L)", RuntimeTypes.OPEN_ENUM, value);
      case BLOB_TO_BYTES -> CodeBlock.of("$L.toByteArray()", value);
      case NONE, INT_TO_LONG, INT_TO_DOUBLE, ITEM_TO_LIST -> value;
    };
  }

  /** A function that copies each of a number of values that are not null. */
  CodeBlock function(ValueType type, ValueCopy copy) {
    return function(type, copy, 1);
  }

  private CodeBlock function(ValueType type, ValueCopy copy, int depth) {
    if (copy instanceof Called called) {
      return CodeBlock.of("$T::$L", owner, called.method());
    }
    if (copy instanceof Converted converted) {
      return switch (converted.conversion()) {
        case STRING_TO_ENUM -> CodeBlock.of("$T::of", type.javaType());
        case BYTES_TO_BLOB -> CodeBlock.of("$T::of", RuntimeTypes.BLOB);
        case ENUM_TO_STRING -> CodeBlock.of("$T::value", RuntimeTypes.OPEN_ENUM);
        case BLOB_TO_BYTES -> CodeBlock.of("$T::toByteArray", RuntimeTypes.BLOB);
        case NONE, INT_TO_LONG, INT_TO_DOUBLE, ITEM_TO_LIST ->
            CodeBlock.of("$T.identity()", Function.class);
      };
    }
    CodeBlock each = CodeBlock.of("$L", unused.apply("each" + depth));
    return CodeBlock.of("$L -> $L", each, present(each, type, copy, depth + 1));
  }
}
