package dev.bespoke.processor.writer.client;

import com.palantir.javapoet.CodeBlock;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.MethodPlan.Conversion;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ValueType.ListOf;
import java.util.List;

/** Writes conversions between the user's types and the members'. */
final class ConversionWriter {
  private ConversionWriter() {}

  /** An expression of the member's type for a parameter, a simple name. */
  static CodeBlock toMember(CodeBlock value, MemberPlan member, Conversion conversion) {
    return switch (conversion) {
      case STRING_TO_ENUM ->
          CodeBlock.of("$L == null ? null : $T.of($L)", value, member.type().javaType(), value);
      case BYTES_TO_BLOB ->
          CodeBlock.of("$L == null ? null : $T.of($L)", value, RuntimeTypes.BLOB, value);
      case STRINGS_TO_ENUMS ->
          CodeBlock.of(
              "$L == null ? null : $T.each($L, $T::of)",
              value,
              RuntimeTypes.PROJECTIONS,
              value,
              ((ListOf) member.type()).element().javaType());
      case INT_TO_LONG -> CodeBlock.of("(long) $L", value);
      case INT_TO_DOUBLE -> CodeBlock.of("(double) $L", value);
      case ITEM_TO_LIST -> CodeBlock.of("$T.of($L)", List.class, value);
      case NONE, ENUM_TO_STRING, ENUMS_TO_STRINGS, BLOB_TO_BYTES -> value;
    };
  }

  /** An expression of the component's type for a member's value, null where that is. */
  static CodeBlock fromMember(CodeBlock value, Conversion conversion) {
    return switch (conversion) {
      case ENUM_TO_STRING -> CodeBlock.of("$T.valueOf($L)", RuntimeTypes.OPEN_ENUM, value);
      case ENUMS_TO_STRINGS -> CodeBlock.of("$T.valuesOf($L)", RuntimeTypes.OPEN_ENUM, value);
      case BLOB_TO_BYTES -> CodeBlock.of("$L == null ? null : $L.toByteArray()", value, value);
      case NONE,
          STRING_TO_ENUM,
          STRINGS_TO_ENUMS,
          BYTES_TO_BLOB,
          INT_TO_LONG,
          INT_TO_DOUBLE,
          ITEM_TO_LIST ->
          value;
    };
  }
}
