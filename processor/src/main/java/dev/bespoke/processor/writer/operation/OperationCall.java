package dev.bespoke.processor.writer.operation;

import com.palantir.javapoet.CodeBlock;
import dev.bespoke.processor.plan.OperationPlan;
import org.jspecify.annotations.Nullable;

/** Writes how a pipeline is asked to call an operation. */
public final class OperationCall {
  private OperationCall() {}

  /** The pipeline's method that answers with what {@link OperationPlan#answer} says. */
  public static String method(OperationPlan operation) {
    if (operation.outputEvents() != null) {
      return "events";
    }
    return operation.outputStream() == null ? "call" : "stream";
  }

  /**
   * The expression.
   *
   * @param method the pipeline's method
   * @param body what is sent besides the input, or null
   */
  public static CodeBlock of(
      CodeBlock pipeline,
      String method,
      OperationPlan operation,
      CodeBlock input,
      @Nullable CodeBlock body,
      CodeBlock options) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("$L.$L($T.INSTANCE,$W", pipeline, method, operation.className());
    if (operation.outputEvents() != null) {
      code.add("$T.INSTANCE,$W", operation.outputEvents().className());
    }
    code.add("$L,$W", input);
    if (body != null) {
      code.add("$L,$W", body);
    }
    return code.add("$L)", options).build();
  }
}
