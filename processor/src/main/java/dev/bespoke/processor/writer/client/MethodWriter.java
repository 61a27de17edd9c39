package dev.bespoke.processor.writer.client;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.plan.ClientPlan;
import dev.bespoke.processor.plan.MethodPlan;
import dev.bespoke.processor.plan.MethodPlan.Binding;
import dev.bespoke.processor.plan.MethodPlan.ConsumerInput;
import dev.bespoke.processor.plan.MethodPlan.EventsForm;
import dev.bespoke.processor.plan.MethodPlan.EventsOutput;
import dev.bespoke.processor.plan.MethodPlan.FlattenedInput;
import dev.bespoke.processor.plan.MethodPlan.Output;
import dev.bespoke.processor.plan.MethodPlan.PagesOutput;
import dev.bespoke.processor.plan.MethodPlan.PresignedOutput;
import dev.bespoke.processor.plan.MethodPlan.RecordInput;
import dev.bespoke.processor.plan.MethodPlan.RequestInput;
import dev.bespoke.processor.plan.MethodPlan.ValueOutput;
import dev.bespoke.processor.plan.MethodPlan.VoidOutput;
import dev.bespoke.processor.plan.MethodPlan.WaitOutput;
import dev.bespoke.processor.plan.PaginatorPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ValueCopy;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.writer.operation.OperationCall;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the implementation of one declared method. */
public final class MethodWriter {
  private final ClientPlan client;
  private final MethodPlan plan;
  private final CallSite site;
  private final ClassName request;
  private final ValueCopyWriter values;

  /** Creates a writer of a method of the client's class, or of what is written like one. */
  public MethodWriter(ClientPlan client, MethodPlan plan, CallSite site) {
    this.client = client;
    this.plan = plan;
    this.site = site;
    this.request = plan.operation().request().className();
    this.values = new ValueCopyWriter(client.className(), this::unused);
  }

  /** The method. */
  public MethodSpec write() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(plan.name())
            .addAnnotation(Override.class)
            .addModifiers(PUBLIC)
            .returns(plan.returnType());
    if (plan.nullUnmarked()) {
      method.addAnnotation(RuntimeTypes.NULL_UNMARKED); // the class would make it exclude null
    }
    plan.parameters().forEach(p -> method.addParameter(p.type(), p.name()));
    CodeBlock input;
    if (site.held() != null) {
      return method.addCode(call(plan.output(), CodeBlock.of(""))).build();
    }
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

  /** A request built from the parameters that are members, or have them. */
  private CodeBlock built() {
    CodeBlock.Builder code = CodeBlock.builder();
    List<Binding> bindings = List.of();
    if (plan.input() instanceof RecordInput record) {
      code.add("$L($L)", record.method(), record.parameter());
      if (record.given().isEmpty()) {
        return code.build();
      }
      code.add(".toBuilder()");
      bindings = record.given();
    } else {
      code.add("$T.builder()", request);
      if (plan.input() instanceof FlattenedInput flattened) {
        bindings = flattened.bindings();
      }
    }
    for (Binding binding : bindings) {
      code.add("\n.$L($L)", binding.member().javaName(), value(binding));
    }
    return code.add("\n.build()").build();
  }

  private CodeBlock value(Binding binding) {
    return values.toMember(
        CodeBlock.of("$L", binding.parameter()), binding.member().type(), binding.copy());
  }

  private CodeBlock call(Output output, CodeBlock input) {
    if (output instanceof ValueOutput value) {
      return value(value, input);
    }
    if (output instanceof VoidOutput nothing && nothing.async()) {
      return returned(
          CodeBlock.of("$T.later($L)", RuntimeTypes.PROJECTIONS, invoke("callAsync", input)));
    }
    if (output instanceof EventsOutput events) {
      return returned(invoke(eventsMethod(events.form()), input));
    }
    if (output instanceof PagesOutput pages) {
      return returned(pages(pages, input));
    }
    if (output instanceof PresignedOutput presigned) {
      return returned(
          CodeBlock.of(
              "$L.presign($T.INSTANCE, $L, $L$L)",
              pipeline(),
              plan.operationClass(),
              input,
              presigned.parameter(),
              plan.options() == null ? "" : ", " + plan.options()));
    }
    if (output instanceof WaitOutput wait) {
      return waited(wait, input);
    }
    return CodeBlock.of("$L;\n", invoke("call", input));
  }

  private static String eventsMethod(EventsForm form) {
    return switch (form) {
      case STREAM -> "events";
      case FUTURE -> "eventsAsync";
      case PUBLISHER -> "eventPublisher";
    };
  }

  private CodeBlock value(ValueOutput output, CodeBlock input) {
    String verb = output.streaming() ? "stream" : "call";
    List<String> emptyOn = output.emptyOn();
    if (output.async()) {
      CodeBlock call = invoke(verb + "Async", input);
      CodeBlock copy =
          output.copy() == null
              ? CodeBlock.of("")
              : CodeBlock.of(", $T::$L", client.className(), output.copy());
      if (emptyOn != null) {
        return returned(
            CodeBlock.of(
                "$T.laterIfPresent($L$L$L)", RuntimeTypes.PROJECTIONS, call, copy, codes(emptyOn)));
      }
      return returned(
          output.copy() == null
              ? call
              : CodeBlock.of("$T.later($L$L)", RuntimeTypes.PROJECTIONS, call, copy));
    }
    CodeBlock call = invoke(verb, input);
    CodeBlock value = output.copy() == null ? call : CodeBlock.of("$L($L)", output.copy(), call);
    return emptyOn == null
        ? returned(value)
        : CodeBlock.builder()
            .beginControlFlow("try")
            .addStatement(
                "return $T.$L($L)",
                Optional.class,
                output.copy() == null ? "of" : "ofNullable",
                value)
            .nextControlFlow("catch ($T $L)", RuntimeTypes.SERVICE_EXCEPTION, unused("e"))
            .addStatement(
                "return $T.emptyOn($L$L)", RuntimeTypes.PROJECTIONS, unused("e"), codes(emptyOn))
            .endControlFlow()
            .build();
  }

  private static CodeBlock codes(List<String> codes) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (String each : codes) {
      code.add(", $L", CodeBlock.literal(each));
    }
    return code.build();
  }

  private CodeBlock invoke(String method, CodeBlock input) {
    return site.call(
        OperationCall.of(
            CodeBlock.of("$L", pipeline()), method, plan.operation(), input, body(), options()));
  }

  /** What sends requests, behind a parameter of its name, too. */
  private String pipeline() {
    return isParameter(site.pipeline()) ? "this.".concat(site.pipeline()) : site.pipeline();
  }

  private @Nullable CodeBlock body() {
    return OperationCall.body(plan.operation(), plan.body());
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
            .add("$T.create($L, $L, $L)", paginator.className(), pipeline(), input, options());
    if (output.items() != null) {
      code.add("$Z.withItems($T::$L)", client.className(), output.items());
    }
    if (!output.copy().equals(ValueCopy.NONE)) {
      code.add("$Z.map($L)", values.function(output.itemType(), output.copy()));
    }
    switch (output.form()) {
      case STREAM -> code.add("$Z.stream()");
      case PUBLISHER -> code.add("$Z.publisher($L.executor())", pipeline());
      case PAGINATOR, ITERABLE -> {} // it is both
    }
    return site.pages(code.build());
  }

  private CodeBlock waited(WaitOutput output, CodeBlock input) {
    ClassName waiter = Objects.requireNonNull(plan.waiter()).className();
    CodeBlock arguments =
        output.options() == null ? CodeBlock.of("") : CodeBlock.of("$L", output.options());
    CodeBlock await =
        CodeBlock.of(
            "new $T($L, $L, $L).await($L)", waiter, pipeline(), input, options(), arguments);
    return output.returnsResponse() ? returned(await) : CodeBlock.of("$L;\n", await);
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
