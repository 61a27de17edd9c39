package dev.bespoke.processor.plan;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.MethodPlan.Conversion;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.Scalar;
import org.jspecify.annotations.Nullable;

/** Which Java types stand for which members: the one table for parameters and projections. */
final class Conversions {
  private static final ClassName STRING = ClassName.get(String.class);
  private static final TypeName BYTES = ArrayTypeName.of(TypeName.BYTE);

  private Conversions() {}

  /** How a parameter of this type becomes the member, or null where it can't. */
  static @Nullable Conversion toMember(TypeName parameter, ValueType member) {
    if (parameter.box().equals(member.javaType())) {
      return Conversion.NONE;
    }
    if (member instanceof EnumRef && parameter.equals(STRING)) {
      return Conversion.STRING_TO_ENUM;
    }
    if (isKind(member, Kind.BLOB) && parameter.equals(BYTES)) {
      return Conversion.BYTES_TO_BLOB;
    }
    if (isKind(member, Kind.LONG) && parameter.equals(TypeName.INT)) {
      return Conversion.INT_TO_LONG;
    }
    if (isKind(member, Kind.DOUBLE) && parameter.equals(TypeName.INT)) {
      return Conversion.INT_TO_DOUBLE;
    }
    return null;
  }

  /** How the member's value becomes a record's component of this type, or null where it can't. */
  static @Nullable Conversion fromMember(ValueType member, TypeName component) {
    if (component.box().equals(member.javaType())) {
      return Conversion.NONE;
    }
    if (member instanceof EnumRef && component.equals(STRING)) {
      return Conversion.ENUM_TO_STRING;
    }
    if (isKind(member, Kind.BLOB) && component.equals(BYTES)) {
      return Conversion.BLOB_TO_BYTES;
    }
    boolean widened =
        (isKind(member, Kind.INTEGER)
                && (component.equals(TypeName.LONG) || component.equals(TypeName.DOUBLE)))
            || (isKind(member, Kind.FLOAT) && component.equals(TypeName.DOUBLE));
    return widened ? Conversion.NONE : null;
  }

  private static boolean isKind(ValueType type, Kind kind) {
    return type instanceof Scalar scalar && scalar.kind() == kind;
  }
}
