package dev.bespoke.processor.writer.resource;

import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.PaginatorPlan;
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
    if (plan.elements() != null) {
      return method.addCode(search(plan, plan.elements(), call, found)).build();
    }
    method.addStatement("$T $L =$W$L", operation.response().className(), Scope.RESPONSE, call);
    return presence == null
        ? method.addStatement("return $L", found).build()
        : method.addStatement("return $L ? null : $L", absent(presence), found).build();
  }

  /** Looks for the element on each page, where the operation has pages. */
  private static CodeBlock search(LoadPlan plan, AccessPath path, CodeBlock call, CodeBlock found) {
    OperationPlan operation = plan.request().operation();
    PaginatorPlan paginator = operation.paginator();
    CodeBlock.Builder code = CodeBlock.builder();
    if (paginator == null) {
      code.addStatement("$T $L =$W$L", operation.response().className(), Scope.RESPONSE, call);
    } else {
      code.beginControlFlow(
          "for ($T $L : $T.create(pipeline(), $L, $T.none()).pages())",
          operation.response().className(),
          Scope.RESPONSE,
          paginator.className(),
          Scope.INPUT,
          RuntimeTypes.CALL_OPTIONS);
    }
    List<String> guards = new ArrayList<>();
    String elements = Values.guarded(path, Scope.RESPONSE, guards);
    if (!guards.isEmpty()) {
      code.beginControlFlow("if ($L)", String.join(" || ", guards));
      code.addStatement(paginator == null ? "return null" : "continue").endControlFlow();
    }
    code.beginControlFlow("for ($T $L : $L)", plan.element(), Scope.ELEMENT, elements);
    code.beginControlFlow("if ($L)", condition(plan));
    code.addStatement("return $L", found).endControlFlow().endControlFlow();
    if (paginator != null) {
      code.endControlFlow();
    }
    return code.addStatement("return null").build();
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
