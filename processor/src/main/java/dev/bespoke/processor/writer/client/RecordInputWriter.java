package dev.bespoke.processor.writer.client;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import dev.bespoke.processor.plan.RecordInputPlan;
import dev.bespoke.processor.plan.RecordInputPlan.Component;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;

/** Writes the method that fills a structure or request from a record of the user's. */
final class RecordInputWriter {
  private RecordInputWriter() {}

  static MethodSpec write(ValueCopyWriter values, RecordInputPlan plan) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.builder()", plan.target());
    for (Component component : plan.components()) {
      CodeBlock value =
          values.toMember(
              CodeBlock.of("source.$L()", component.name()),
              component.member().type(),
              component.copy());
      code.add("\n.$L($L)", component.member().javaName(), value);
    }
    return MethodSpec.methodBuilder(plan.methodName())
        .addModifiers(PRIVATE, STATIC)
        .returns(plan.target())
        .addParameter(plan.source(), "source")
        .addStatement("return $L", code.add("\n.build()").build())
        .build();
  }
}
