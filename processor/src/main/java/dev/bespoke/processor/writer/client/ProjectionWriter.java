package dev.bespoke.processor.writer.client;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.bespoke.processor.plan.ClientPlan;
import dev.bespoke.processor.plan.ProjectionPlan;
import dev.bespoke.processor.plan.ProjectionPlan.Component;
import dev.bespoke.processor.plan.ValueType.ListOf;

/** Writes the method that copies a structure into a record of the user's. */
final class ProjectionWriter {
  private static final ClassName PROJECTIONS =
      ClassName.get("dev.bespoke.runtime.operation", "Projections");

  private ProjectionWriter() {}

  static MethodSpec write(ClientPlan client, ProjectionPlan plan) {
    CodeBlock.Builder arguments = CodeBlock.builder();
    String separator = "\n";
    for (Component component : plan.components()) {
      arguments.add("$L$L", separator, argument(client, plan, component));
      separator = ",\n";
    }
    return MethodSpec.methodBuilder(plan.methodName())
        .addModifiers(PRIVATE, STATIC)
        .returns(plan.target())
        .addParameter(plan.source(), "source")
        .addStatement("return new $T($L)", plan.target(), arguments.build())
        .build();
  }

  private static CodeBlock argument(ClientPlan client, ProjectionPlan plan, Component component) {
    CodeBlock value = CodeBlock.of("source.$L()", component.member().javaName());
    ProjectionPlan nested = component.nested();
    if (nested != null && component.member().type() instanceof ListOf) {
      return CodeBlock.of(
          "$T.each($L, $T::$L)", PROJECTIONS, value, client.className(), nested.methodName());
    }
    if (nested != null) {
      return CodeBlock.of("$L == null ? null : $L($L)", value, nested.methodName(), value);
    }
    if (component.required()) {
      return CodeBlock.of(
          "$T.required($L, $S, $S)",
          PROJECTIONS,
          value,
          plan.source().simpleName(),
          component.member().name());
    }
    return ConversionWriter.fromMember(value, component.conversion());
  }
}
