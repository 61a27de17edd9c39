package dev.bespoke.processor.writer.resource;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.plan.ModelPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.operation.OperationCall;
import javax.lang.model.element.Modifier;

/** Writes the class that gives the operations themselves, one method each. */
public final class OperationsClientWriter {
  private OperationsClientWriter() {}

  /** The class. */
  public static TypeSpec write(ClassName name, ModelPlan model) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc("The operations that the resources call. Safe for any number of threads.\n")
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addField(RuntimeTypes.PIPELINE, "pipeline", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addJavadoc("For generated code; nothing is sent.\n")
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(RuntimeTypes.PIPELINE, "pipeline")
                    .addStatement("this.pipeline = pipeline")
                    .build());
    for (OperationPlan operation : model.operations().values()) {
      type.addMethod(method(operation));
    }
    return type.build();
  }

  private static MethodSpec method(OperationPlan operation) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(operation.methodName())
            .addModifiers(Modifier.PUBLIC)
            .returns(operation.answer())
            .addParameter(operation.request().className(), "request");
    method.addJavadoc("Calls $L.\n", operation.name());
    ActionWriter.deprecate(method, operation);
    OperationCall.addBody(method, operation);
    return method
        .addStatement(
            "return $L",
            OperationCall.of(
                CodeBlock.of("this.pipeline"),
                OperationCall.method(operation),
                operation,
                CodeBlock.of("request"),
                OperationCall.body(operation, OperationCall.bodyName(operation)),
                CodeBlock.of("$T.none()", RuntimeTypes.CALL_OPTIONS)))
        .build();
  }
}
