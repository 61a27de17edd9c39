package dev.bespoke.processor.writer.serde;

import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ShapePlan.UnionPlan;
import dev.bespoke.processor.plan.ShapePlan.Variant;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.MapOf;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/** Writes the method that finds absent required members before a request is sent. */
public final class RequiredMembers {
  private final Predicate<StructureRef> hasCheck;

  /**
   * Creates a writer.
   *
   * @param hasCheck whether the class of a structure has such a method
   */
  public RequiredMembers(Predicate<StructureRef> hasCheck) {
    this.hasCheck = hasCheck;
  }

  /**
   * The method of a structure with these members.
   *
   * @param root whether it is a request, whose path is empty
   */
  public MethodSpec method(List<MemberPlan> members, boolean root) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("checkRequired")
            .addParameter(RuntimeTypes.MISSING_MEMBERS, "missing")
            .addParameter(String.class, "path");
    for (MemberPlan member : members) {
      method.addCode(member(member, root));
    }
    return method.build();
  }

  /** The method of the class that carries a union over the wire. */
  public MethodSpec unionMethod(UnionPlan plan) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("checkRequired")
            .addModifiers(Modifier.STATIC)
            .addParameter(plan.className(), "union")
            .addParameter(RuntimeTypes.MISSING_MEMBERS, "missing")
            .addParameter(String.class, "path");
    for (Variant variant : plan.variants()) {
      MemberPlan member = variant.member();
      CodeBlock path = CodeBlock.of("path + $S", "." + member.name());
      CodeBlock nested = nested(member.type(), "variant." + member.javaName() + "()", path, 0);
      if (!nested.isEmpty()) {
        method
            .beginControlFlow(
                "if (union instanceof $T variant)",
                plan.className().nestedClass(variant.recordName()))
            .addCode(nested)
            .endControlFlow();
      }
    }
    return method.build();
  }

  private CodeBlock member(MemberPlan member, boolean root) {
    String field = "this." + member.javaName();
    CodeBlock path =
        root ? CodeBlock.of("$S", member.name()) : CodeBlock.of("path + $S", "." + member.name());
    CodeBlock nested = nested(member.type(), field, path, 0);
    CodeBlock.Builder code = CodeBlock.builder();
    if (member.required() && !member.definition().idempotencyToken()) {
      code.beginControlFlow("if ($L == null)", field);
      code.addStatement("missing.add(path, $S)", member.name());
      if (!nested.isEmpty()) {
        code.nextControlFlow("else").add(nested);
      }
      code.endControlFlow();
    } else if (!nested.isEmpty()) {
      code.beginControlFlow("if ($L != null)", field).add(nested).endControlFlow();
    }
    return code.build();
  }

  /** Checks in what a value holds; empty where nothing there is required. */
  private CodeBlock nested(ValueType type, String value, CodeBlock path, int depth) {
    String suffix = depth == 0 ? "" : String.valueOf(depth + 1);
    if (type instanceof StructureRef ref && hasCheck.test(ref)) {
      return ref.union()
          ? CodeBlock.of(
              "$T.checkRequired($L, missing, $L);\n",
              ValueWriter.serdeOf(ref.javaType()),
              value,
              path)
          : CodeBlock.of("$L.checkRequired(missing, $L);\n", value, path);
    }
    // The path of a loop's elements is put together once, not for each of them.
    CodeBlock elementPath = CodeBlock.of("$L", "elementPath" + suffix);
    if (type instanceof ListOf list && !list.sparse()) {
      String item = "item" + suffix;
      return loop(
          list.element().javaType(),
          item,
          value,
          CodeBlock.of("$T $L = $L + $S;\n", String.class, elementPath, path, "[]"),
          nested(list.element(), item, elementPath, depth + 1));
    }
    if (type instanceof MapOf map && !map.sparse()) {
      String item = "value" + suffix;
      return loop(
          map.value().javaType(),
          item,
          value + ".values()",
          CodeBlock.of("$T $L = $L + $S;\n", String.class, elementPath, path, "{}"),
          nested(map.value(), item, elementPath, depth + 1));
    }
    return CodeBlock.of("");
  }

  private static CodeBlock loop(
      TypeName type, String item, String values, CodeBlock before, CodeBlock inner) {
    return inner.isEmpty()
        ? inner
        : CodeBlock.builder()
            .add(before)
            .beginControlFlow("for ($T $L : $L)", type, item, values)
            .add(inner)
            .endControlFlow()
            .build();
  }
}
