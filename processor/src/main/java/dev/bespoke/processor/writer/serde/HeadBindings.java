package dev.bespoke.processor.writer.serde;

import dev.bespoke.definitions.Location;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.MemberPlan.Quirk;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.ValueType.Timestamp;
import dev.bespoke.processor.source.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Writes the statements that take members from status and headers, held in {@code http}. */
public final class HeadBindings {
  private HeadBindings() {}

  /**
   * Reads those of the members that stand in the head.
   *
   * @param assign makes an assignment of a member and its value
   */
  public static CodeBlock read(
      List<MemberPlan> members, BiFunction<MemberPlan, CodeBlock, CodeBlock> assign) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (MemberPlan member : members) {
      Location location = member.location();
      String name = member.wireName().toLowerCase(Locale.ROOT);
      if (location == Location.STATUS_CODE) {
        code.addStatement(assign.apply(member, CodeBlock.of("http.status()")));
      } else if (location == Location.HEADERS) {
        code.addStatement(
            assign.apply(member, CodeBlock.of("http.prefixHeaders($L)", CodeBlock.literal(name))));
      } else if (location == Location.HEADER) {
        code.add(header(member, name, assign));
      }
    }
    return code.build();
  }

  private static CodeBlock header(
      MemberPlan member, String name, BiFunction<MemberPlan, CodeBlock, CodeBlock> assign) {
    ValueType type = member.type();
    boolean hasDefault = member.absence().value() != null;
    if (type instanceof EnumRef ref) {
      CodeBlock text = CodeBlock.of("http.$L($L)", textGetter(member), CodeBlock.literal(name));
      return when(
          hasDefault ? hasValue(name) : isPresent(text),
          assign.apply(member, CodeBlock.of("$T.of($L)", ref.javaType(), text)));
    }
    if (type instanceof ListOf list && list.element() instanceof EnumRef ref) {
      return enums(member, name, list, ref, assign);
    }
    CodeBlock.Builder value =
        CodeBlock.builder().add("http.$L($L", getter(member), CodeBlock.literal(name));
    Timestamp timestamp = timestamp(type);
    if (timestamp != null) {
      value.add(", $T.$L", RuntimeTypes.TIMESTAMP_FORMAT, timestamp.format());
    }
    CodeBlock assignment = assign.apply(member, value.add(")").build());
    if (!hasDefault) {
      return CodeBlock.builder().addStatement(assignment).build();
    }
    // A default stands where the header is absent, or tells nothing: text may be blank.
    return when(isText(member) ? isPresent(text(name)) : hasValue(name), assignment);
  }

  private static boolean isText(MemberPlan member) {
    return !member.isEncoded()
        && member.type() instanceof Scalar scalar
        && kind(scalar.kind()).isEmpty();
  }

  private static CodeBlock text(String name) {
    return CodeBlock.of("http.header($L)", CodeBlock.literal(name));
  }

  private static CodeBlock isPresent(CodeBlock text) {
    return CodeBlock.of("$L != null", text);
  }

  private static CodeBlock hasValue(String name) {
    return CodeBlock.of("http.hasValue($L)", CodeBlock.literal(name));
  }

  private static CodeBlock when(CodeBlock condition, CodeBlock assignment) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", condition)
        .addStatement(assignment)
        .endControlFlow()
        .build();
  }

  private static String textGetter(MemberPlan member) {
    return member.isEncoded() ? "encodedHeader" : "header";
  }

  private static CodeBlock enums(
      MemberPlan member,
      String name,
      ListOf list,
      EnumRef ref,
      BiFunction<MemberPlan, CodeBlock, CodeBlock> assign) {
    return CodeBlock.builder()
        .beginControlFlow("if (http.header($L) != null)", CodeBlock.literal(name))
        .addStatement("$T values = new $T<>()", list.javaType(), ArrayList.class)
        .beginControlFlow(
            "for ($T value : http.headerList($L))", String.class, CodeBlock.literal(name))
        .addStatement("values.add($T.of(value))", ref.javaType())
        .endControlFlow()
        .addStatement(assign.apply(member, CodeBlock.of("values")))
        .endControlFlow()
        .build();
  }

  /** The instant that a header holds, or several of; null for none. */
  private static @Nullable Timestamp timestamp(ValueType type) {
    ValueType element = type instanceof ListOf list ? list.element() : type;
    return element instanceof Timestamp timestamp ? timestamp : null;
  }

  private static String getter(MemberPlan member) {
    if (member.type() instanceof Timestamp) {
      return member.quirk() == Quirk.LENIENT_TIMESTAMP
          ? "lenientTimestampHeader"
          : "timestampHeader";
    }
    if (member.isEncoded()) {
      return "encodedHeader";
    }
    if (member.type() instanceof Scalar scalar) {
      String kind = kind(scalar.kind());
      return kind.isEmpty() ? "header" : kind + "Header";
    }
    ValueType element = member.type() instanceof ListOf list ? list.element() : member.type();
    if (element instanceof Timestamp) {
      return "timestampListHeader";
    }
    String kind = element instanceof Scalar scalar ? kind(scalar.kind()) : "";
    return kind.isEmpty() ? "headerList" : kind + "ListHeader";
  }

  private static String kind(Kind kind) {
    return switch (kind) {
      case BOOLEAN -> "boolean";
      case INTEGER -> "integer";
      case LONG -> "long";
      case FLOAT -> "float";
      case DOUBLE -> "double";
      case BIG_INTEGER -> "bigInteger";
      case BIG_DECIMAL -> "bigDecimal";
      default -> "";
    };
  }
}
