package dev.bespoke.processor.writer.client;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.bespoke.processor.plan.ClientPlan;
import dev.bespoke.processor.plan.MethodPlan;
import dev.bespoke.processor.plan.MethodPlan.Binding;
import dev.bespoke.processor.plan.MethodPlan.ConsumerInput;
import dev.bespoke.processor.plan.MethodPlan.FlattenedInput;
import dev.bespoke.processor.plan.MethodPlan.Output;
import dev.bespoke.processor.plan.MethodPlan.PagesForm;
import dev.bespoke.processor.plan.MethodPlan.PagesOutput;
import dev.bespoke.processor.plan.MethodPlan.PresignedOutput;
import dev.bespoke.processor.plan.MethodPlan.ProjectionOutput;
import dev.bespoke.processor.plan.MethodPlan.RequestInput;
import dev.bespoke.processor.plan.MethodPlan.ResponseOutput;
import dev.bespoke.processor.plan.MethodPlan.StreamingOutput;
import dev.bespoke.processor.plan.MethodPlan.VoidAsyncOutput;
import dev.bespoke.processor.plan.MethodPlan.WaitOutput;
import dev.bespoke.processor.plan.PaginatorPlan;
import dev.bespoke.processor.plan.ProjectionPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the implementation of one declared method. */
public final class MethodWriter {
  private static final ClassName PROJECTIONS =
      ClassName.get("dev.bespoke.runtime.operation", "Projections");

  private final ClientPlan client;
  private final MethodPlan plan;
  private final CallSite site;
  private final ClassName request;

  /** Creates a writer of a method of the client's class, or of what is written like one. */
  public MethodWriter(ClientPlan client, MethodPlan plan, CallSite site) {
    this.client = client;
    this.plan = plan;
    this.site = site;
    this.request = plan.operation().request().className();
  }

  /** The method. */
  public MethodSpec write() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(plan.name())
            .addAnnotation(Override.class)
            .addModifiers(PUBLIC)
            .returns(plan.returnType());
    plan.parameters().forEach(p -> method.addParameter(p.type(), p.name()));
    CodeBlock input;
    if (plan.input() instanceof RequestInput given) {
      input = CodeBlock.of("$L", given.parameter());
    } else if (plan.input() instanceof ConsumerInput consumer) {
      String builder = unused("builder");
      method.addStatement("$T $L = $T.builder()", request.nestedClass("Builder"), builder, request);
      for (Binding given : consumer.given()) {
        method.addStatement("$L.$L($L)", builder, given.member().javaName(), value(given));
      }
      method.addStatement("$L.accept($L)", consumer.parameter(), builder);
      input = CodeBlock.of("$L.build()", builder);
    } else {
      String name = unused("request");
      method.addStatement("$T $L = $L", request, name, built());
      input = CodeBlock.of("$L", name);
    }
    return method.addCode(call(plan.output(), input)).build();
  }

  /** A request built from the parameters that are members. */
  private CodeBlock built() {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.builder()", request);
    if (plan.input() instanceof FlattenedInput flattened) {
      for (Binding binding : flattened.bindings()) {
        code.add("\n.$L($L)", binding.member().javaName(), value(binding));
      }
    }
    return code.add("\n.build()").build();
  }

  private static CodeBlock value(Binding binding) {
    return ConversionWriter.toMember(
        CodeBlock.of("$L", binding.parameter()), binding.member(), binding.conversion());
  }

  private CodeBlock call(Output output, CodeBlock input) {
    if (output instanceof ResponseOutput response) {
      return returned(invoke(response.async() ? "callAsync" : "call", input));
    }
    if (output instanceof VoidAsyncOutput) {
      return returned(CodeBlock.of("$T.later($L)", PROJECTIONS, invoke("callAsync", input)));
    }
    if (output instanceof ProjectionOutput projection) {
      CodeBlock copy = reference(projection.projection());
      return projection.async()
          ? returned(
              CodeBlock.of("$T.later($L, $L)", PROJECTIONS, invoke("callAsync", input), copy))
          : returned(
              CodeBlock.of("$L($L)", projection.projection().methodName(), invoke("call", input)));
    }
    if (output instanceof StreamingOutput streaming) {
      return returned(invoke(streaming.async() ? "streamAsync" : "stream", input));
    }
    if (output instanceof PagesOutput pages) {
      return returned(pages(pages, input));
    }
    if (output instanceof PresignedOutput presigned) {
      return returned(
          CodeBlock.of(
              "$L.presign($T.INSTANCE, $L, $L)",
              site.pipeline(),
              plan.operationClass(),
              input,
              presigned.parameter()));
    }
    if (output instanceof WaitOutput wait) {
      return waited(wait, input);
    }
    return CodeBlock.of("$L;\n", invoke("call", input));
  }

  private CodeBlock invoke(String method, CodeBlock input) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$L.$L($T.INSTANCE, $L", site.pipeline(), method, plan.operationClass(), input);
    if (plan.body() != null) {
      code.add(", $L", plan.body());
    }
    return site.call(code.add(", $L)", options()).build());
  }

  private CodeBlock options() {
    return plan.options() == null
        ? CodeBlock.of("$T.none()", RuntimeTypes.CALL_OPTIONS)
        : CodeBlock.of("$L", plan.options());
  }

  private CodeBlock pages(PagesOutput output, CodeBlock input) {
    PaginatorPlan paginator = Objects.requireNonNull(plan.operation().paginator());
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("new $T($L, $L, $L)", paginator.className(), site.pipeline(), input, options());
    if (output.form() == PagesForm.STREAM) {
      code.add(".stream()");
      ProjectionPlan projection = output.projection();
      if (projection != null) {
        code.add(".map($L)", reference(projection));
      }
    }
    return code.build();
  }

  private CodeBlock waited(WaitOutput output, CodeBlock input) {
    ClassName waiter = Objects.requireNonNull(plan.waiter()).className();
    CodeBlock arguments =
        output.options() == null ? CodeBlock.of("") : CodeBlock.of("$L", output.options());
    CodeBlock await =
        CodeBlock.of(
            "new $T($L, $L, $L).await($L)", waiter, site.pipeline(), input, options(), arguments);
    return output.returnsResponse() ? returned(await) : CodeBlock.of("$L;\n", await);
  }

  private CodeBlock reference(ProjectionPlan projection) {
    return CodeBlock.of("$T::$L", client.className(), projection.methodName());
  }

  private static CodeBlock returned(CodeBlock expression) {
    return CodeBlock.of("return $L;\n", expression);
  }

  /** A variable's name that no parameter has. */
  private String unused(String name) {
    String candidate = name;
    while (isParameter(candidate)) {
      candidate = candidate + "_";
    }
    return candidate;
  }

  private boolean isParameter(@Nullable String name) {
    return plan.parameters().stream().anyMatch(p -> p.name().equals(name));
  }
}
