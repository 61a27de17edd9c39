package dev.bespoke.processor.writer.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.EventsPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
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

  /** The usual name of the parameter for what an operation uploads; null where it does not. */
  public static @Nullable String bodyName(OperationPlan operation) {
    if (operation.inputEvents() != null) {
      return "events";
    }
    return operation.inputStream() == null ? null : "body";
  }

  /** Adds that parameter, if any. */
  public static void addBody(MethodSpec.Builder method, OperationPlan operation) {
    String name = bodyName(operation);
    EventsPlan events = operation.inputEvents();
    if (name != null) {
      TypeName type =
          events == null
              ? RuntimeTypes.REQUEST_BODY
              : ParameterizedTypeName.get(ClassName.get(Iterable.class), events.union());
      method.addParameter(type, name);
    }
  }

  /** What the pipeline is given to upload, made of the parameter of this name; null for none. */
  public static @Nullable CodeBlock body(OperationPlan operation, @Nullable String parameter) {
    EventsPlan events = operation.inputEvents();
    if (parameter == null) {
      return null;
    }
    return events == null
        ? CodeBlock.of("$L", parameter)
        : CodeBlock.of(
            "$T.of($T.INSTANCE,$W$L)", RuntimeTypes.EVENT_BODY, events.className(), parameter);
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
