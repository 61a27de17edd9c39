package dev.bespoke.processor.writer.resource;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.resource.ActionPlan;
import dev.bespoke.processor.plan.resource.RequestPlan;
import dev.bespoke.processor.plan.resource.ReturnPlan;
import dev.bespoke.processor.plan.resource.ReturnPlan.Maker;
import dev.bespoke.processor.plan.resource.ValuePlan;
import dev.bespoke.processor.plan.resource.ValuePlan.Access;
import dev.bespoke.processor.plan.resource.ValuePlan.Root;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.writer.operation.OperationCall;
import dev.bespoke.processor.writer.shape.Docs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Writes actions: methods that call an operation. */
final class ActionWriter {
  private ActionWriter() {}

  /** Whether the caller fills the request: always, and not where nothing has to be given. */
  static List<Boolean> variants(RequestPlan request) {
    return request.complete() ? List.of(false, true) : List.of(true);
  }

  /** The methods with their code. */
  static List<MethodSpec> write(ActionPlan plan, Scope scope) {
    List<MethodSpec> methods = new ArrayList<>();
    for (boolean filled : variants(plan.request())) {
      methods.add(signature(plan, filled).addCode(code(plan, scope, filled)).build());
    }
    return methods;
  }

  /** A method without its code. */
  static MethodSpec.Builder signature(ActionPlan plan, boolean filled) {
    OperationPlan operation = plan.request().operation();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(plan.methodName())
            .addModifiers(Modifier.PUBLIC)
            .returns(returnType(plan));
    if (filled && plan.request().complete()) {
      method.addJavadoc("As above, with a request that the caller fills.\n");
      deprecate(method, operation);
    } else {
      document(method, operation);
    }
    String blank = "\n";
    if (filled) {
      method.addParameter(consumer(plan.request()), "request");
      method.addJavadoc(
          "\n@param request fills the request, and may replace what this resource fills in\n");
      blank = "";
    }
    String body = OperationCall.bodyName(operation);
    if (body != null) {
      OperationCall.addBody(method, operation);
      method.addJavadoc(blank + "@param $L what is uploaded\n", body);
    }
    return method;
  }

  private static void document(MethodSpec.Builder method, OperationPlan operation) {
    method.addJavadoc(
        Docs.of(operation.definition().documentation(), "Calls " + operation.name() + "."));
    deprecate(method, operation);
  }

  /** Marks a method whose operation is deprecated. */
  static void deprecate(MethodSpec.Builder method, OperationPlan operation) {
    if (operation.definition().deprecation() != null) {
      method.addAnnotation(Deprecated.class);
    }
  }

  static TypeName consumer(RequestPlan request) {
    ClassName builder = request.operation().request().className().nestedClass("Builder");
    return ParameterizedTypeName.get(ClassName.get(Consumer.class), builder);
  }

  private static TypeName returnType(ActionPlan plan) {
    if (plan.returns() != null) {
      return Returns.type(plan.returns());
    }
    return plan.request().operation().answer();
  }

  static CodeBlock code(ActionPlan plan, Scope scope, boolean filled) {
    OperationPlan operation = plan.request().operation();
    CodeBlock.Builder code = input(plan.request(), scope, filled);
    CodeBlock call = call(operation, scope);
    ReturnPlan returns = plan.returns();
    if (returns == null && !plan.invalidates()) {
      return code.addStatement("return $L", call).build();
    }
    boolean used = returns == null || usesResponse(returns);
    if (used) {
      code.addStatement("$T response =$W$L", responseType(plan), call);
    } else {
      code.addStatement("$L", call);
    }
    if (plan.invalidates()) {
      code.addStatement("invalidate()");
    }
    if (returns == null) {
      return code.addStatement("return response").build();
    }
    if (returns.plural()) {
      return code.add(Returns.gather(returns, CodeBlock.of(Scope.RESPONSE), scope))
          .addStatement("return resources")
          .build();
    }
    return code.addStatement("return $L", Returns.single(returns, scope)).build();
  }

  private static TypeName responseType(ActionPlan plan) {
    return plan.returns() == null
        ? returnType(plan)
        : plan.request().operation().response().className();
  }

  private static boolean usesResponse(ReturnPlan returns) {
    for (Maker maker : returns.makers()) {
      boolean read = maker.data() != null || (returns.plural() && !maker.ofRequest());
      for (ValuePlan identifier : maker.identifiers()) {
        read |= identifier instanceof Access access && access.root() == Root.RESPONSE;
      }
      if (read) {
        return true;
      }
    }
    return false;
  }

  /** The variable {@code input}: what the resource fills in, then the caller. */
  static CodeBlock.Builder input(RequestPlan request, Scope scope, boolean filled) {
    ClassName type = request.operation().request().className();
    CodeBlock.Builder code = CodeBlock.builder();
    Scope taken = request.readsData() ? scope.take(code, Scope.DATA) : scope;
    if (filled) {
      code.addStatement(
          "$T builder =$W$L", type.nestedClass("Builder"), Fills.builder(request, taken));
      code.addStatement("request.accept(builder)");
      code.addStatement("$T $L = builder.build()", type, Scope.INPUT);
    } else {
      String separator = request.fills().size() > 1 ? "\n" : "";
      code.addStatement(
          "$T $L =$W$L" + separator + ".build()", type, Scope.INPUT, Fills.builder(request, taken));
    }
    return code;
  }

  private static CodeBlock call(OperationPlan operation, Scope scope) {
    return OperationCall.of(
        CodeBlock.of("$L", scope.pipeline()),
        OperationCall.method(operation),
        operation,
        CodeBlock.of("$L", Scope.INPUT),
        OperationCall.body(operation, OperationCall.bodyName(operation)),
        CodeBlock.of("$T.none()", RuntimeTypes.CALL_OPTIONS));
  }
}
