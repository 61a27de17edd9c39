package dev.bespoke.processor.writer.resource;

import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.resource.ResourceWaiterPlan;
import dev.bespoke.processor.source.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the methods that wait. */
final class WaiterMethodWriter {
  private WaiterMethodWriter() {}

  static List<MethodSpec> write(ResourceWaiterPlan plan, Scope scope) {
    List<MethodSpec> methods = new ArrayList<>();
    if (plan.request().complete()) {
      methods.add(
          start(plan)
              .addJavadoc("Waits with the definition's patience: polls $L.\n", operation(plan))
              .addStatement("$L($T.defaults())", plan.methodName(), RuntimeTypes.WAITER_OPTIONS)
              .build());
      methods.add(waiting(plan, scope, false));
    }
    methods.add(waiting(plan, scope, true));
    return methods;
  }

  private static MethodSpec waiting(ResourceWaiterPlan plan, Scope scope, boolean filled) {
    MethodSpec.Builder method =
        start(plan)
            .addJavadoc("Waits as patiently as the options say: polls $L.\n", operation(plan));
    if (filled) {
      method.addParameter(ActionWriter.consumer(plan.request()), "request");
    }
    return method
        .addParameter(RuntimeTypes.WAITER_OPTIONS, "options")
        .addCode(ActionWriter.input(plan.request(), scope, filled).build())
        .addStatement(
            "new $T(pipeline(),$W$L,$W$T.none()).await(options)",
            plan.waiter().className(),
            Scope.INPUT,
            RuntimeTypes.CALL_OPTIONS)
        .build();
  }

  private static MethodSpec.Builder start(ResourceWaiterPlan plan) {
    return MethodSpec.methodBuilder(plan.methodName()).addModifiers(Modifier.PUBLIC);
  }

  private static String operation(ResourceWaiterPlan plan) {
    return plan.waiter().operation().name();
  }
}
