package dev.bespoke.processor.writer.endpoint;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.bespoke.definitions.endpoint.EndpointParameter;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.endpoint.EndpointPlan;
import java.util.ArrayList;
import java.util.List;

/** Writes the class that a service's endpoint rules become. */
public final class EndpointRulesWriter {
  private EndpointRulesWriter() {}

  /** The class. */
  public static TypeSpec write(EndpointPlan plan) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(plan.className())
            .addJavadoc("Where requests to $L go. Stateless.\n", plan.serviceName())
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(PUBLIC, FINAL)
            .addSuperinterface(RuntimeTypes.ENDPOINT_RESOLVER)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addJavadoc("Creates one.\n")
                    .addModifiers(PUBLIC)
                    .build());
    RuleWriter rules = new RuleWriter(plan);
    CodeBlock body = rules.writeAll();
    type.addMethod(
        override("resolve")
            .addParameter(RuntimeTypes.ENDPOINT_PARAMETERS, "parameters")
            .returns(RuntimeTypes.ENDPOINT)
            .addCode(body)
            .build());
    rules.methods().forEach(type::addMethod);
    return type.addMethod(uses(plan)).build();
  }

  private static MethodSpec uses(EndpointPlan plan) {
    List<CodeBlock> names = new ArrayList<>();
    for (EndpointParameter parameter : plan.rules().parameters()) {
      String given = BuiltIns.requestParameter(parameter);
      if (given != null && plan.used().contains(parameter.name())) {
        names.add(CodeBlock.of("$S", given));
      }
    }
    MethodSpec.Builder method =
        override("uses").addParameter(String.class, "parameter").returns(TypeName.BOOLEAN);
    if (names.isEmpty()) {
      return method.addStatement("return false").build();
    }
    return method
        .addCode("return switch (parameter) {\n$>")
        .addCode("case $L -> true;\n", CodeBlock.join(names, ", "))
        .addCode("default -> false;\n$<};\n")
        .build();
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(PUBLIC);
  }
}
