package dev.bespoke.processor.writer.resource;

import static java.util.stream.Collectors.toSet;

import dev.bespoke.processor.plan.ClientPlan;
import dev.bespoke.processor.plan.MethodPlan.Parameter;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.resource.IdentifierPlan;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.Action;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.Attribute;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.Form;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.Given;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.Link;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.Making;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.OwnMethod;
import dev.bespoke.processor.plan.resource.ValuePlan;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.writer.client.CallSite;
import dev.bespoke.processor.writer.client.MethodWriter;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the methods of a resource of the user's. */
final class OwnMethodWriter {
  private static final String PIPELINE = "pipeline()";

  private OwnMethodWriter() {}

  /** The method, and where it makes resources the one that does so. */
  static List<MethodSpec> write(ClientPlan type, OwnMethod method) {
    if (method instanceof Making making) {
      List<String> arguments = making.given().stream().map(Given::parameter).toList();
      CallSite site = new CallSite(PIPELINE, null, making.helper(), true, arguments);
      return List.of(new MethodWriter(type, making.method(), site).write(), helper(making));
    }
    boolean held = method instanceof Attribute;
    boolean changes = method instanceof Action action && action.changes();
    CallSite site =
        new CallSite(
            PIPELINE, held ? "data()" : null, changes ? "changedBy" : null, false, List.of());
    return List.of(new MethodWriter(type, method.method(), site).write());
  }

  private static MethodSpec helper(Making plan) {
    boolean pages = plan.form() != Form.ONE && plan.method().operation().paginator() != null;
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(plan.helper())
            .addModifiers(Modifier.PRIVATE)
            .returns(plan.method().returnType())
            .addParameter(plan.answered(), pages ? "pages" : Scope.RESPONSE);
    for (Given given : plan.given()) {
      IdentifierPlan identifier = given.identifier();
      method.addParameter(Values.fieldType(identifier), identifier.javaName());
    }
    if (plan.changes()) {
      method.addStatement("invalidate()");
    }
    if (plan.form() == Form.ONE) {
      return method
          .addStatement("return $L", Returns.single(plan.returns(), Scope.RESOURCE))
          .build();
    }
    CodeBlock gathered =
        Returns.gather(plan.returns(), CodeBlock.of(Scope.RESPONSE), Scope.RESOURCE);
    String end = plan.form() == Form.STREAM ? ".stream()" : "";
    return pages
        ? method
            .addCode(
                CodeBlock.builder()
                    .beginControlFlow(
                        "return $T.of(pages.pages(), $L ->",
                        RuntimeTypes.LISTED_RESOURCES,
                        Scope.RESPONSE)
                    .add(gathered)
                    .addStatement("return resources")
                    .unindent()
                    .add("})$L;\n", end)
                    .build())
            .build()
        : method.addCode(gathered).addStatement("return resources$L", end).build();
  }

  static MethodSpec link(Link plan, Scope scope) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(plan.name())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(plan.returnType());
    plan.parameters().forEach(it -> method.addParameter(it.type(), it.name()));
    List<ValuePlan> identifiers = plan.returns().makers().get(0).identifiers();
    method.addCode(MemberWriter.refusals(plan.label(), identifiers).build());
    Set<String> names = plan.parameters().stream().map(Parameter::name).collect(toSet());
    CodeBlock code =
        plan.optional()
            ? Returns.optional(plan.returns(), scope, names)
            : Returns.required(plan.returns(), scope, names);
    return method.addCode(code).build();
  }
}
