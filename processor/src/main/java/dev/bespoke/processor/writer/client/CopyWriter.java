package dev.bespoke.processor.writer.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.bespoke.processor.plan.CopyPlan;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.MethodPlan.Conversion;
import dev.bespoke.processor.plan.ProjectionPlan;
import dev.bespoke.processor.plan.RecordInputPlan;
import dev.bespoke.processor.plan.ResultPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ValueCopy;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.ListOf;

/** Writes the methods that copy values. */
public final class CopyWriter {
  private CopyWriter() {}

  /**
   * The method.
   *
   * @param owner the class in which it stands
   */
  public static MethodSpec write(ClassName owner, CopyPlan plan) {
    if (plan instanceof ResultPlan result) {
      return new ResultWriter(owner, result).write();
    }
    return plan instanceof RecordInputPlan input
        ? RecordInputWriter.write(owner, input)
        : ProjectionWriter.write(owner, (ProjectionPlan) plan);
  }

  /** An expression of the member's type for a value of the user's, null where that is. */
  static CodeBlock toMember(CodeBlock value, MemberPlan member, ValueCopy copy, ClassName owner) {
    return copy.method() == null
        ? ConversionWriter.toMember(value, member, copy.conversion())
        : CodeBlock.of("$L == null ? null : $L", value, present(value, member.type(), copy, owner));
  }

  /** An expression for the copy of a value, null where that is. */
  static CodeBlock copied(CodeBlock value, ValueType type, ValueCopy copy, ClassName owner) {
    if (copy.method() != null && !(type instanceof ListOf)) {
      return CodeBlock.of("$L == null ? null : $L($L)", value, copy.method(), value);
    }
    return copy.method() == null
        ? ConversionWriter.fromMember(value, copy.conversion())
        : present(value, type, copy, owner);
  }

  /** An expression for the copy of a value that is not null. */
  static CodeBlock present(CodeBlock value, ValueType type, ValueCopy copy, ClassName owner) {
    if (copy.method() != null && type instanceof ListOf) {
      return CodeBlock.of(
          "$T.each($L, $T::$L)", RuntimeTypes.PROJECTIONS, value, owner, copy.method());
    }
    if (copy.method() != null) {
      return CodeBlock.of("$L($L)", copy.method(), value);
    }
    return copy.conversion() == Conversion.BLOB_TO_BYTES
        ? CodeBlock.of("$L.toByteArray()", value)
        : ConversionWriter.fromMember(value, copy.conversion());
  }

  /**
   * A reference to the method that copies each of a number of values; empty where none is needed.
   */
  static CodeBlock reference(ValueCopy copy, ClassName owner) {
    if (copy.method() != null) {
      return CodeBlock.of("$T::$L", owner, copy.method());
    }
    return switch (copy.conversion()) {
      case ENUM_TO_STRING -> CodeBlock.of("$T::value", RuntimeTypes.OPEN_ENUM);
      case ENUMS_TO_STRINGS -> CodeBlock.of("$T::valuesOf", RuntimeTypes.OPEN_ENUM);
      case BLOB_TO_BYTES -> CodeBlock.of("$T::toByteArray", RuntimeTypes.BLOB);
      default -> CodeBlock.of("");
    };
  }
}
