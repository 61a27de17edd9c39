package dev.bespoke.processor.writer.endpoint;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.definitions.endpoint.EndpointParameter;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.endpoint.EndpointPlan;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.shape.Types;
import java.util.ArrayList;
import java.util.List;

/** Writes the class that a service's endpoint rules become. */
public final class EndpointRulesWriter {
  private EndpointRulesWriter() {}

  /** The class. */
  public static TypeSpec write(EndpointPlan plan) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(plan.className())
            .addJavadoc("Where requests to $L go. Stateless.\n", plan.serviceId())
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
    if (plan.serviceId().equals("S3")) {
      type.addMethod(redirectedRegion());
    }
    if (plan.global()) {
      type.addMethod(globalRegion());
    }
    return type.addMethod(uses(plan)).build();
  }

  private static MethodSpec globalRegion() {
    return override("globalRegion")
        .returns(Types.nullable(ClassName.get(String.class)))
        .addStatement("return $S", "aws-global")
        .build();
  }

  /** S3 alone tells in errors where a bucket is. */
  private static MethodSpec redirectedRegion() {
    return override("redirectedRegion")
        .addParameter(RuntimeTypes.ENDPOINT_PARAMETERS, "parameters")
        .addParameter(RuntimeTypes.ERROR_RESPONSE, "error")
        .returns(Types.nullable(ClassName.get(String.class)))
        .addStatement("return $T.region(parameters, error)", RuntimeTypes.S3_REDIRECT)
        .build();
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
        .addCode("case $L -> true;\n", CodeBlock.join(names, ",$W"))
        .addCode("default -> false;\n$<};\n")
        .build();
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(PUBLIC);
  }
}
