package dev.bespoke.processor.writer.serde;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.MapOf;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import dev.bespoke.processor.plan.ValueType.Timestamp;
import dev.bespoke.processor.source.CodeBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Writes the code that reads a value from a {@code ShapeReader} named {@code in}. */
public final class ValueReader {
  private static final ClassName ARRAY_LIST = ClassName.get(ArrayList.class);
  private static final ClassName LINKED_HASH_MAP = ClassName.get(LinkedHashMap.class);

  private ValueReader() {}

  /** An expression that reads a value which is neither a list nor a map. */
  public static CodeBlock expression(ValueType type) {
    return type.accept(new ExpressionReader());
  }

  /**
   * Statements that read a list or map into a new variable.
   *
   * @param variable the variable's name
   */
  public static CodeBlock collection(ValueType type, String variable) {
    if (type instanceof ListOf list) {
      return list(list, variable, 0);
    }
    return map((MapOf) type, variable, 0);
  }

  /**
   * Statements that read one element or entry of a flattened list or map and add it to a variable
   * or field, which is null before the first.
   */
  public static CodeBlock flattened(ValueType type, String target) {
    ClassName collection = type instanceof ListOf ? ARRAY_LIST : LINKED_HASH_MAP;
    return CodeBlock.builder()
        .beginControlFlow("if ($L == null)", target)
        .addStatement("$L = new $T<>()", target, collection)
        .endControlFlow()
        .add(
            type instanceof ListOf list
                ? flattenedElement(list, target)
                : flattenedEntry((MapOf) type, target))
        .build();
  }

  private static CodeBlock flattenedElement(ListOf list, String target) {
    if (list.element().isCollection()) {
      return CodeBlock.builder()
          .add(collection(list.element(), "element"))
          .addStatement("$L.add(element)", target)
          .build();
    }
    return CodeBlock.of("$L.add($L);\n", target, expression(list.element()));
  }

  private static CodeBlock flattenedEntry(MapOf type, String target) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement(
                "$T key = in.startFlattenedEntry($L, $L)",
                String.class,
                CodeBlock.literal(type.keyName()),
                CodeBlock.literal(type.valueName()));
    CodeBlock key = key(type, "key");
    if (type.value().isCollection()) {
      code.add(nested(type.value(), "value", 1));
      code.addStatement("$L.put($L, value)", target, key);
    } else {
      code.addStatement("$L.put($L, $L)", target, key, expression(type.value()));
    }
    return code.addStatement("in.endFlattenedEntry()").build();
  }

  private static CodeBlock list(ListOf type, String variable, int depth) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("$T $L = new $T<>()", type.javaType(), variable, ARRAY_LIST)
            .addStatement("in.startList()")
            .beginControlFlow(
                "while (in.$L())", type.sparse() ? "nextSparseElement" : "nextElement");
    if (type.element().isCollection()) {
      String inner = variable("element", depth);
      addNull(code, type.sparse(), CodeBlock.of("$L.add(null)", variable));
      code.add(nested(type.element(), inner, depth + 1))
          .addStatement("$L.add($L)", variable, inner);
    } else {
      CodeBlock element = sparse(expression(type.element()), type.sparse());
      code.addStatement("$L.add($L)", variable, element);
    }
    return code.endControlFlow().build();
  }

  private static CodeBlock map(MapOf type, String variable, int depth) {
    String key = variable("key", depth);
    String next = type.sparse() ? "nextSparseKey" : "nextKey";
    CodeBlock created =
        type.key() instanceof EnumRef
            ? CodeBlock.of("new $T<>()", LINKED_HASH_MAP)
            : CodeBlock.of("in.newMap()");
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("$T $L = $L", type.javaType(), variable, created)
            .addStatement(
                "in.startMap($L, $L)",
                CodeBlock.literal(type.keyName()),
                CodeBlock.literal(type.valueName()))
            .beginControlFlow(
                "for ($T $L = in.$L(); $L != null; $L = in.$L())",
                String.class,
                key,
                next,
                key,
                key,
                next);
    CodeBlock keyValue = key(type, key);
    if (type.value().isCollection()) {
      String inner = variable("value", depth);
      addNull(code, type.sparse(), CodeBlock.of("$L.put($L, null)", variable, keyValue));
      code.add(nested(type.value(), inner, depth + 1))
          .addStatement("$L.put($L, $L)", variable, keyValue, inner);
    } else {
      CodeBlock value = sparse(expression(type.value()), type.sparse());
      code.addStatement("$L.put($L, $L)", variable, keyValue, value);
    }
    return code.endControlFlow().build();
  }

  private static void addNull(CodeBlock.Builder code, boolean sparse, CodeBlock add) {
    if (sparse) {
      code.beginControlFlow("if (in.nullValue())")
          .addStatement("$L", add)
          .addStatement("continue")
          .endControlFlow();
    }
  }

  private static CodeBlock nested(ValueType type, String variable, int depth) {
    return type instanceof ListOf list
        ? list(list, variable, depth)
        : map((MapOf) type, variable, depth);
  }

  private static CodeBlock key(MapOf type, String variable) {
    return type.key() instanceof EnumRef key
        ? CodeBlock.of("$T.of($L)", key.javaType(), variable)
        : CodeBlock.of("$L", variable);
  }

  private static CodeBlock sparse(CodeBlock expression, boolean sparse) {
    return sparse ? CodeBlock.of("in.nullValue() ? null : $L", expression) : expression;
  }

  private static String variable(String name, int depth) {
    return depth == 0 ? name : name + (depth + 1);
  }

  private static final class ExpressionReader implements ValueType.Visitor<CodeBlock> {
    @Override
    public CodeBlock scalar(Scalar type) {
      return CodeBlock.of("in.$L()", type.kind().method());
    }

    @Override
    public CodeBlock timestamp(Timestamp type) {
      return CodeBlock.of("in.timestamp($T.$L)", RuntimeTypes.TIMESTAMP_FORMAT, type.format());
    }

    @Override
    public CodeBlock enumeration(EnumRef type) {
      return CodeBlock.of("$T.of(in.string())", type.javaType());
    }

    @Override
    public CodeBlock structure(StructureRef type) {
      ClassName reader = type.union() ? ValueWriter.serdeOf(type.javaType()) : type.javaType();
      return CodeBlock.of("$T.read(in)", reader);
    }

    @Override
    public CodeBlock list(ListOf type) {
      throw new IllegalArgumentException("a list is read by statements");
    }

    @Override
    public CodeBlock map(MapOf type) {
      throw new IllegalArgumentException("a map is read by statements");
    }
  }
}
