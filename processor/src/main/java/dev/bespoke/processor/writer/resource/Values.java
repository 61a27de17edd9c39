package dev.bespoke.processor.writer.resource;

import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.resource.AccessPath;
import dev.bespoke.processor.plan.resource.IdentifierPlan;
import dev.bespoke.processor.plan.resource.ValuePlan;
import dev.bespoke.processor.plan.resource.ValuePlan.Access;
import dev.bespoke.processor.plan.resource.ValuePlan.Constant;
import dev.bespoke.processor.plan.resource.ValuePlan.OwnIdentifier;
import dev.bespoke.processor.plan.resource.ValuePlan.Parameter;
import dev.bespoke.processor.source.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes values as expressions. */
final class Values {
  private Values() {}

  /** The value as a member of this type. */
  static CodeBlock of(ValuePlan value, ValueType type, Scope scope) {
    if (value instanceof Constant constant) {
      return constant(constant.value(), type);
    }
    if (value instanceof Access access) {
      return converted(expression(access, scope), access.path().type(), type);
    }
    CodeBlock identifier = identifier(value, scope);
    if (type instanceof EnumRef ref) {
      return CodeBlock.of("$T.of($L)", ref.javaType(), identifier);
    }
    return isKind(type, Kind.LONG) ? CodeBlock.of("(long) $L", identifier) : identifier;
  }

  /** The value as an identifier of another resource; null where a path leads to nothing. */
  static CodeBlock identifier(ValuePlan value, Scope scope) {
    if (value instanceof OwnIdentifier own) {
      return CodeBlock.of("$L$L$L", scope.own(), own.identifier().javaName(), scope.ownEnd());
    }
    if (value instanceof Parameter parameter) {
      return CodeBlock.of("$L", parameter.identifier().javaName());
    }
    if (value instanceof Constant constant) {
      return CodeBlock.literal(String.valueOf(constant.value()));
    }
    Access access = (Access) value;
    CodeBlock expression = expression(access, scope);
    if (access.path().type() instanceof EnumRef) {
      return CodeBlock.of("$T.valueOf($L)", RuntimeTypes.OPEN_ENUM, expression);
    }
    return isLong(access.path().type())
        ? CodeBlock.of("$T.integer($L)", RuntimeTypes.IDENTIFIERS, expression)
        : expression;
  }

  /** What a path leads to: accessors that stop at null. */
  static CodeBlock expression(Access access, Scope scope) {
    List<String> guards = new ArrayList<>();
    String value = guarded(access.path(), scope.start(access.root()), guards);
    return guards.isEmpty()
        ? CodeBlock.of("$L", value)
        : CodeBlock.of("$L ? null : $L", String.join(" || ", guards), value);
  }

  /** The accessors; {@code guards} gets the conditions under which they would fail. */
  static String guarded(AccessPath path, String start, List<String> guards) {
    String value = start;
    for (int i = 0; i < path.steps().size(); i++) {
      AccessPath.Step step = path.steps().get(i);
      if (step instanceof AccessPath.Field field) {
        value = value + "." + field.member().javaName() + "()";
        boolean last = i == path.steps().size() - 1;
        if (!last && !field.member().type().isCollection()) {
          guards.add(value + " == null");
        }
      } else if (step instanceof AccessPath.Index at) {
        guards.add(at.index() == 0 ? value + ".isEmpty()" : value + ".size() <= " + at.index());
        value = value + ".get(" + at.index() + ")";
      }
    }
    return value;
  }

  /** Whether an identifier that is read there is a text. */
  static boolean isText(Access access) {
    ValueType type = access.path().type();
    return !(type != null && (isKind(type, Kind.INTEGER) || isLong(type)));
  }

  /** Whether it is a number of 64 bits, which identifiers are not. */
  static boolean isLong(@Nullable ValueType type) {
    return type != null && isKind(type, Kind.LONG);
  }

  private static CodeBlock constant(Object value, ValueType type) {
    if (value instanceof String text) {
      return type instanceof EnumRef ref
          ? CodeBlock.of("$T.of($L)", ref.javaType(), CodeBlock.literal(text))
          : CodeBlock.literal(text);
    }
    return isKind(type, Kind.LONG) ? CodeBlock.of("$LL", value) : CodeBlock.of("$L", value);
  }

  /** A value of one type as one of another. */
  static CodeBlock converted(CodeBlock value, @Nullable ValueType from, ValueType to) {
    if (from == null || from.javaType().equals(to.javaType())) {
      return value;
    }
    CodeBlock operand = value.toString().contains(" ? ") ? CodeBlock.of("($L)", value) : value;
    if (from instanceof EnumRef && to instanceof EnumRef ref) {
      return CodeBlock.of(
          "$L == null ? null : $T.of($L.value())", operand, ref.javaType(), operand);
    }
    if (from instanceof EnumRef) {
      return CodeBlock.of("$T.valueOf($L)", RuntimeTypes.OPEN_ENUM, value);
    }
    if (to instanceof EnumRef ref) {
      return CodeBlock.of("$L == null ? null : $T.of($L)", operand, ref.javaType(), operand);
    }
    return isKind(to, Kind.LONG)
        ? CodeBlock.of("$L == null ? null : $T.valueOf($L)", operand, Long.class, operand)
        : value;
  }

  /** The type of an identifier's field. */
  static Class<?> fieldType(IdentifierPlan identifier) {
    return identifier.integer() ? int.class : String.class;
  }

  /** The type of an identifier that may be absent. */
  static Class<?> boxedType(IdentifierPlan identifier) {
    return identifier.integer() ? Integer.class : String.class;
  }

  private static boolean isKind(ValueType type, Kind kind) {
    return type instanceof Scalar scalar && scalar.kind() == kind;
  }
}
