package dev.bespoke.processor.writer.client;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.ProjectionPlan;
import dev.bespoke.processor.plan.ProjectionPlan.Component;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;

/** Writes the method that copies a structure into a record of the user's. */
final class ProjectionWriter {
  private ProjectionWriter() {}

  static MethodSpec write(ValueCopyWriter values, ProjectionPlan plan) {
    CodeBlock.Builder arguments = CodeBlock.builder();
    String separator = "\n";
    for (Component component : plan.components()) {
      arguments.add("$L$L", separator, argument(values, plan, component));
      separator = ",\n";
    }
    return MethodSpec.methodBuilder(plan.methodName())
        .addModifiers(PRIVATE, STATIC)
        .returns(plan.target())
        .addParameter(plan.source(), "source")
        .addStatement("return new $T($L)", plan.target(), arguments.build())
        .build();
  }

  private static CodeBlock argument(
      ValueCopyWriter values, ProjectionPlan plan, Component component) {
    MemberPlan member = component.member();
    CodeBlock value =
        values.fromMember(
            CodeBlock.of("source.$L()", member.javaName()), member.type(), component.copy());
    return component.required() && !member.type().isCollection()
        ? CodeBlock.of(
            "$T.required($L,$W$S,$W$S)",
            RuntimeTypes.PROJECTIONS,
            value,
            plan.source().simpleName(),
            member.name())
        : value;
  }
}
