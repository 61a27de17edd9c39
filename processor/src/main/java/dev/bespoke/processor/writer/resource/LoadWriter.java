package dev.bespoke.processor.writer.resource;

import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.resource.AccessPath;
import dev.bespoke.processor.plan.resource.LoadPlan;
import dev.bespoke.processor.plan.resource.LoadPlan.Match;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.writer.shape.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes how a resource's data is fetched. */
final class LoadWriter {
  private LoadWriter() {}

  /** The method. */
  static MethodSpec write(LoadPlan plan, StructurePlan data) {
    OperationPlan operation = plan.request().operation();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("fetch")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .returns(Types.nullable(data.className()))
            .addCode(ActionWriter.input(plan.request(), Scope.RESOURCE, false).build());
    CodeBlock call =
        CodeBlock.of(
            "pipeline().call($T.INSTANCE,$W$L,$W$T.none())",
            operation.className(),
            Scope.INPUT,
            RuntimeTypes.CALL_OPTIONS);
    CodeBlock found = Returns.data(plan.data(), Scope.RESOURCE);
    AccessPath presence = plan.presence();
    if (presence == null && plan.elements() == null && found.toString().equals(Scope.RESPONSE)) {
      return method.addStatement("return $L", call).build();
    }
    method.addStatement("$T $L =$W$L", operation.response().className(), Scope.RESPONSE, call);
    if (presence != null) {
      method.addStatement("return $L ? null : $L", absent(presence), found);
      return method.build();
    }
    if (plan.elements() == null) {
      return method.addStatement("return $L", found).build();
    }
    List<String> guards = new ArrayList<>();
    String elements =
        Values.guarded(Objects.requireNonNull(plan.elements()), Scope.RESPONSE, guards);
    if (!guards.isEmpty()) {
      method.beginControlFlow("if ($L)", String.join(" || ", guards));
      method.addStatement("return null").endControlFlow();
    }
    method.beginControlFlow("for ($T $L : $L)", plan.element(), Scope.ELEMENT, elements);
    method.beginControlFlow("if ($L)", condition(plan));
    method.addStatement("return $L", found);
    return method.endControlFlow().endControlFlow().addStatement("return null").build();
  }

  private static String absent(AccessPath path) {
    List<String> conditions = new ArrayList<>();
    String value = Values.guarded(path, Scope.RESPONSE, conditions);
    conditions.add(value + " == null");
    return String.join(" || ", conditions);
  }

  private static CodeBlock condition(LoadPlan plan) {
    List<CodeBlock> conditions = new ArrayList<>();
    for (Match match : plan.where()) {
      ValueType type = match.member().type();
      CodeBlock held = CodeBlock.of("$L.$L()", Scope.ELEMENT, match.member().javaName());
      conditions.add(
          CodeBlock.of(
              "$T.equals($Lthis.$L, $L)",
              Objects.class,
              Values.isLong(type) ? "(long) " : "",
              match.identifier().javaName(),
              type instanceof EnumRef
                  ? CodeBlock.of("$T.valueOf($L)", RuntimeTypes.OPEN_ENUM, held)
                  : held));
    }
    return CodeBlock.join(conditions, " && ");
  }
}
