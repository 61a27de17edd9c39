package dev.bespoke.processor.writer.serde;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.MapOf;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import dev.bespoke.processor.plan.ValueType.Timestamp;
import dev.bespoke.processor.source.CodeBlock;
import java.util.Map;

/** Writes the statements that write a value to a {@code ShapeWriter} named {@code out}. */
public final class ValueWriter implements ValueType.Visitor<CodeBlock> {
  private static final ClassName ENTRY = ClassName.get(Map.Entry.class);

  private final CodeBlock place;
  private final String value;
  private final int depth;

  private ValueWriter(CodeBlock place, String value, int depth) {
    this.place = place;
    this.value = value;
    this.depth = depth;
  }

  /** Writes a member of a structure whose value, not null, is in the variable {@code value}. */
  public static CodeBlock member(MemberPlan member, String value) {
    CodeBlock.Builder place =
        CodeBlock.builder().add("out.field($L)", CodeBlock.literal(member.writeName()));
    if (member.namespace() != null) {
      String prefix = member.namespace().prefix();
      place.add(
          "$Z.namespace($L, $L)",
          CodeBlock.literal(prefix == null ? "" : prefix),
          CodeBlock.literal(member.namespace().uri()));
    }
    return member.type().accept(new ValueWriter(place.build(), value, 0));
  }

  /** Writes a value that is the whole document. */
  public static CodeBlock document(ValueType type, String value) {
    return type.accept(new ValueWriter(CodeBlock.of("out"), value, 0));
  }

  @Override
  public CodeBlock scalar(Scalar type) {
    return CodeBlock.of("$L.$L($L);\n", place, type.kind().method(), value);
  }

  @Override
  public CodeBlock timestamp(Timestamp type) {
    return CodeBlock.of(
        "$L.timestamp($L, $T.$L);\n", place, value, RuntimeTypes.TIMESTAMP_FORMAT, type.format());
  }

  @Override
  public CodeBlock enumeration(EnumRef type) {
    return CodeBlock.of("$L.string($L.value());\n", place, value);
  }

  @Override
  public CodeBlock structure(StructureRef type) {
    return type.union()
        ? CodeBlock.of("$T.write($L, $L);\n", serdeOf(type.javaType()), value, place)
        : CodeBlock.of("$L.write($L);\n", value, place);
  }

  @Override
  public CodeBlock list(ListOf type) {
    String item = variable("item");
    CodeBlock.Builder code = CodeBlock.builder();
    if (type.flattened()) {
      code.add("$L.startFlattenedList($L.size());\n", place, value);
    } else {
      code.add(
          "$L.startList($L, $L.size());\n", place, CodeBlock.literal(type.elementName()), value);
    }
    code.beginControlFlow("for ($T $L : $L)", type.element().javaType(), item, value);
    code.add(element(type.element(), CodeBlock.of("out"), item, type.sparse()));
    code.endControlFlow();
    return code.add("out.endList();\n").build();
  }

  @Override
  public CodeBlock map(MapOf type) {
    String entry = variable("entry");
    CodeBlock.Builder code = CodeBlock.builder();
    if (type.flattened()) {
      code.add(
          "$L.startFlattenedMap($L, $L, $L.size());\n",
          place,
          CodeBlock.literal(type.writtenKeyName()),
          CodeBlock.literal(type.writtenValueName()),
          value);
    } else {
      code.add(
          "$L.startMap($S, $L, $L, $L.size());\n",
          place,
          "entry",
          CodeBlock.literal(type.writtenKeyName()),
          CodeBlock.literal(type.writtenValueName()),
          value);
    }
    TypeName key = type.key().javaType();
    code.beginControlFlow(
        "for ($T<$T, $T> $L : $L.entrySet())", ENTRY, key, type.value().javaType(), entry, value);
    String keyText = type.key() instanceof EnumRef ? ".getKey().value()" : ".getKey()";
    CodeBlock keyPlace = CodeBlock.of("out.key($L$L)", entry, keyText);
    code.add(element(type.value(), keyPlace, entry + ".getValue()", type.sparse()));
    code.endControlFlow();
    return code.add("out.endMap();\n").build();
  }

  private CodeBlock element(ValueType type, CodeBlock where, String what, boolean sparse) {
    CodeBlock write = type.accept(new ValueWriter(where, what, depth + 1));
    if (!sparse) {
      return write;
    }
    return CodeBlock.builder()
        .beginControlFlow("if ($L == null)", what)
        .add("$L.nullValue();\n", where)
        .nextControlFlow("else")
        .add(write)
        .endControlFlow()
        .build();
  }

  private String variable(String name) {
    return depth == 0 ? name : name + (depth + 1);
  }

  /** The class that carries a union over the wire. */
  public static ClassName serdeOf(ClassName union) {
    return ClassName.get(union.packageName(), union.simpleName() + "Serde");
  }
}
