package dev.bespoke.processor.writer.resource;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.resource.BatchActionPlan;
import dev.bespoke.processor.plan.resource.FillPlan.ListFill;
import dev.bespoke.processor.plan.resource.FillPlan.MemberFill;
import dev.bespoke.processor.plan.resource.IdentifierPlan;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes batch actions: static methods of a resource, and methods of its collections. */
final class BatchWriter {
  private BatchWriter() {}

  /** The methods of the resource. */
  static List<MethodSpec> ofResource(
      BatchActionPlan plan, ClassName resource, @Nullable TypeName data) {
    List<MethodSpec> methods = new ArrayList<>();
    for (boolean filled : ActionWriter.variants(plan.request())) {
      methods.add(ofResource(plan, resource, data, filled));
    }
    return methods;
  }

  private static MethodSpec ofResource(
      BatchActionPlan plan, ClassName resource, @Nullable TypeName data, boolean filled) {
    OperationPlan operation = plan.request().operation();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(plan.methodName())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(operation.response().className())
            .addParameter(list(resource), "resources");
    ActionWriter.deprecate(method, operation);
    method.addJavadoc("Calls $L for all of the resources at once.\n", operation.name());
    method.addJavadoc("\n@param resources at least one\n");
    if (filled) {
      method.addParameter(ActionWriter.consumer(plan.request()), "request");
      method.addJavadoc("@param request fills the request, and may replace what is filled in\n");
    }
    method.addStatement("$T first = first(resources)", resource);
    gather(method, plan, resource, Scope.item(data));
    method.addCode(ActionWriter.input(plan.request(), Scope.first(data), filled).build());
    CodeBlock call =
        CodeBlock.of(
            "first.pipeline().call($T.INSTANCE,$W$L,$W$T.none())",
            operation.className(),
            Scope.INPUT,
            RuntimeTypes.CALL_OPTIONS);
    if (!plan.invalidates()) {
      return method.addStatement("return $L", call).build();
    }
    return method
        .addStatement("$T response =$W$L", operation.response().className(), call)
        .beginControlFlow("for ($T resource : resources)", resource)
        .addStatement("resource.invalidate()")
        .endControlFlow()
        .addStatement("return response")
        .build();
  }

  private static void gather(
      MethodSpec.Builder method, BatchActionPlan plan, ClassName resource, Scope scope) {
    List<MemberFill> lists = Fills.perItem(plan.request().fills());
    for (MemberFill list : lists) {
      TypeName element = ((ListFill) list.fill()).element().javaType();
      method.addStatement(
          "$T $L = new $T<>()", list(element), Fills.listName(list), ArrayList.class);
    }
    method.beginControlFlow("for ($T resource : resources)", resource);
    for (IdentifierPlan identifier : plan.shared()) {
      String name = identifier.javaName();
      method.addStatement(
          "$L(first.$L, resource.$L, $S)",
          identifier.sensitive() ? "requireSameSensitive" : "requireSame",
          name,
          name,
          name);
    }
    CodeBlock.Builder code = CodeBlock.builder();
    boolean reads = lists.stream().anyMatch(list -> Fills.itemReadsData(list));
    Scope taken = reads ? scope.take(code, Scope.DATA) : scope;
    for (MemberFill list : lists) {
      CodeBlock element = Fills.element((ListFill) list.fill(), taken);
      code.addStatement("$L.add($L)", Fills.listName(list), element);
    }
    method.addCode(code.build()).endControlFlow();
  }

  /** The methods of a collection. */
  static List<MethodSpec> ofCollection(BatchActionPlan plan, ClassName resource) {
    List<MethodSpec> methods = new ArrayList<>();
    for (boolean filled : ActionWriter.variants(plan.request())) {
      methods.add(ofCollection(plan, resource, filled));
    }
    return methods;
  }

  private static MethodSpec ofCollection(BatchActionPlan plan, ClassName resource, boolean filled) {
    OperationPlan operation = plan.request().operation();
    ClassName response = operation.response().className();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(plan.collectionMethodName())
            .addModifiers(Modifier.PUBLIC)
            .returns(list(response));
    ActionWriter.deprecate(method, operation);
    method.addJavadoc(
        "Calls $L page by page: one is listed, acted on in one request, then the next is listed.\n",
        operation.name());
    if (filled) {
      method.addParameter(ActionWriter.consumer(plan.request()), "request");
      method.addJavadoc("\n@param request fills each request, and may replace what is filled in\n");
    }
    method.addJavadoc(filled ? "" : "\n").addJavadoc("@return the response to each request\n");
    return method
        .addStatement("$T responses = new $T<>()", list(response), ArrayList.class)
        .beginControlFlow("for ($T page : pages())", list(resource))
        .beginControlFlow("if (!page.isEmpty())")
        .addStatement(
            "responses.add($T.$L(page$L))", resource, plan.methodName(), filled ? ", request" : "")
        .endControlFlow()
        .endControlFlow()
        .addStatement("return responses")
        .build();
  }

  private static TypeName list(TypeName element) {
    return ParameterizedTypeName.get(ClassName.get(List.class), element);
  }
}
