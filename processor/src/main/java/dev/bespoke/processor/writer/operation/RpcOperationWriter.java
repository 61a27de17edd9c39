package dev.bespoke.processor.writer.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.definitions.ServiceMetadata;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.Protocol;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ServicePlan;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.TypeSpec;

/** Writes an operation of the protocols that send one document each way. */
public final class RpcOperationWriter extends OperationWriter {
  private final ServiceMetadata metadata;

  /** Creates a writer for one operation. */
  public RpcOperationWriter(ServicePlan service, OperationPlan plan) {
    super(service, plan);
    metadata = service.metadata();
  }

  @Override
  ClassName superclass() {
    return switch (service.protocol()) {
      case AWS_JSON -> RuntimeTypes.AWS_JSON_OPERATION;
      case RPC_V2_CBOR -> RuntimeTypes.RPC_V2_CBOR_OPERATION;
      case AWS_QUERY, EC2_QUERY -> RuntimeTypes.QUERY_OPERATION;
      case REST_JSON, REST_XML -> throw new IllegalStateException("not an RPC protocol");
    };
  }

  @Override
  CodeBlock superArguments() {
    String prefix = metadata.targetPrefix() == null ? "" : metadata.targetPrefix();
    return switch (service.protocol()) {
      case AWS_JSON ->
          CodeBlock.of(
              "$S, $S, $S",
              plan.name(),
              (prefix.isEmpty() ? "" : prefix + ".") + plan.name(),
              metadata.jsonVersion() == null ? "1.0" : metadata.jsonVersion());
      case RPC_V2_CBOR ->
          CodeBlock.of("$S, $S, $L", plan.name(), prefix, plan.definition().input() != null);
      case EC2_QUERY -> CodeBlock.of("$S, $S, null", plan.name(), metadata.apiVersion());
      default -> CodeBlock.of("$S, $S, $S", plan.name(), metadata.apiVersion(), wrapper());
    };
  }

  private String wrapper() {
    String wrapper = plan.definition().outputWrapper();
    return wrapper == null ? plan.name() + "Result" : wrapper;
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
    boolean query =
        service.protocol() == Protocol.AWS_QUERY || service.protocol() == Protocol.EC2_QUERY;
    if (metadata.queryCompatible() && !query) {
      type.addMethod(
          override("queryCompatible")
              .returns(TypeName.BOOLEAN)
              .addStatement("return true")
              .build());
    }
  }
}
