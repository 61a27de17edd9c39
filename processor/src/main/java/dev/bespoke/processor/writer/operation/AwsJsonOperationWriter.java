package dev.bespoke.processor.writer.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ServicePlan;

/** Writes an operation of the AWS JSON protocols: one document each way. */
public final class AwsJsonOperationWriter extends OperationWriter {
  /** Creates a writer for one operation. */
  public AwsJsonOperationWriter(ServicePlan service, OperationPlan plan) {
    super(service, plan);
  }

  @Override
  ClassName superclass() {
    return RuntimeTypes.AWS_JSON_OPERATION;
  }

  @Override
  CodeBlock superArguments() {
    String prefix = service.metadata().targetPrefix();
    String version = service.metadata().jsonVersion();
    return CodeBlock.of(
        "$S, $S, $S",
        plan.name(),
        (prefix == null ? "" : prefix + ".") + plan.name(),
        version == null ? "1.0" : version);
  }

  @Override
  void addSerde(TypeSpec.Builder type) {
    type.addMethod(
        override("write")
            .addParameter(plan.request().className(), "input")
            .addParameter(RuntimeTypes.SHAPE_WRITER, "out")
            .addStatement("input.write(out)")
            .build());
    type.addMethod(
        override("read")
            .returns(plan.response().className())
            .addParameter(RuntimeTypes.SHAPE_READER, "in")
            .addStatement("return $T.read(in)", plan.response().className())
            .build());
    if (service.metadata().queryCompatible()) {
      type.addMethod(
          override("queryCompatible")
              .returns(TypeName.BOOLEAN)
              .addStatement("return true")
              .build());
    }
  }
}
