package dev.bespoke.processor.writer.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.definitions.WaiterDefinition.Acceptor;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.WaiterPlan;
import dev.bespoke.processor.plan.WaiterPlan.AcceptorPlan;
import dev.bespoke.processor.plan.path.PathNode;
import dev.bespoke.processor.plan.path.PathTypes;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.FieldSpec;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.path.Comparisons;
import dev.bespoke.processor.writer.path.Operand;
import dev.bespoke.processor.writer.path.PathWriter;
import dev.bespoke.processor.writer.shape.Types;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the class that polls until a condition holds. */
public final class WaiterWriter {
  private WaiterWriter() {}

  /** The class. */
  public static TypeSpec write(WaiterPlan plan) {
    OperationPlan operation = plan.operation();
    ClassName response = operation.response().className();
    WaiterDefinition definition = plan.definition();
    TypeSpec.Builder type =
        PaginatorWriter.start(
                plan.className(),
                ParameterizedTypeName.get(RuntimeTypes.WAITER, response),
                operation)
            .addJavadoc("Polls $L until $L.\n", operation.name(), definition.name());
    Deprecations.suppress(type, Deprecations.areIn(plan));
    type.addMethod(
        PaginatorWriter.constructor(
                operation,
                CodeBlock.of(
                    "super($S, $L, $L);\n",
                    definition.name(),
                    definition.delay(),
                    definition.maxAttempts()))
            .addJavadoc(PaginatorWriter.CREATES)
            .addModifiers(Modifier.PUBLIC)
            .build());
    type.addMethod(
        OperationWriter.override("poll")
            .returns(response)
            .addStatement(
                "return pipeline.call($T.INSTANCE, request, options)", operation.className())
            .build());
    MethodSpec.Builder accept =
        OperationWriter.override("accept")
            .returns(Types.nullable(RuntimeTypes.ACCEPTOR))
            .addParameter(Types.nullable(response), "output")
            .addParameter(Types.nullable(RuntimeTypes.SERVICE_EXCEPTION), "error");
    for (int i = 0; i < plan.acceptors().size(); i++) {
      AcceptorPlan acceptor = plan.acceptors().get(i);
      accept.beginControlFlow("if ($L)", condition(acceptor, i));
      accept.addStatement("return ACCEPTOR_$L", i + 1);
      type.addField(constant(acceptor.definition(), i));
      accept.endControlFlow();
      if (acceptor.path() != null) {
        type.addMethod(matcher(acceptor, operation.response(), i));
      }
    }
    return type.addMethod(accept.addStatement("return null").build()).build();
  }

  private static FieldSpec constant(Acceptor acceptor, int index) {
    return FieldSpec.builder(
            RuntimeTypes.ACCEPTOR,
            "ACCEPTOR_" + (index + 1),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(
            "new $T($T.$L, $L)",
            RuntimeTypes.ACCEPTOR,
            RuntimeTypes.OUTCOME,
            acceptor.state(),
            CodeBlock.literal(sentence(acceptor)))
        .build();
  }

  /** When a rule matches, for whoever reads why a wait ended. */
  private static String sentence(Acceptor acceptor) {
    Object expected = acceptor.expected();
    return switch (acceptor.matcher()) {
      case STATUS -> "the status is " + expected;
      case ERROR ->
          expected instanceof Boolean any
              ? (any ? "there is an error" : "there is no error")
              : "the error is " + expected;
      case PATH -> acceptor.argument() + " is " + expected;
      case PATH_ALL -> "all of " + acceptor.argument() + " are " + expected;
      case PATH_ANY -> "one of " + acceptor.argument() + " is " + expected;
    };
  }

  private static CodeBlock condition(AcceptorPlan acceptor, int index) {
    Object expected = acceptor.definition().expected();
    return switch (acceptor.definition().matcher()) {
      case STATUS ->
          CodeBlock.of(
              "output != null && output.responseMetadata().status() == $L"
                  + "$W|| error != null && error.status() == $L",
              expected,
              expected);
      case ERROR -> {
        if (expected instanceof Boolean any) {
          yield CodeBlock.of(any ? "error != null" : "output != null");
        }
        yield CodeBlock.of(
            "error != null && error.hasCode($L)", CodeBlock.literal(String.valueOf(expected)));
      }
      case PATH, PATH_ALL, PATH_ANY ->
          CodeBlock.of("output != null && matches$L(output)", index + 1);
    };
  }

  /** A method that looks into the output. */
  private static MethodSpec matcher(AcceptorPlan acceptor, StructurePlan output, int index) {
    PathNode path = Objects.requireNonNull(acceptor.path());
    PathWriter writer = new PathWriter("output", output, CodeBlock.of("false"));
    Operand expected = Operand.expected(acceptor.definition().expected());
    CodeBlock body =
        switch (acceptor.definition().matcher()) {
          case PATH_ANY -> PathWriter.any("output", output, path, value -> equal(value, expected));
          case PATH_ALL -> writer.all(path, value -> equal(value, expected));
          default -> writer.returning(path, value -> equal(value, expected), CodeBlock.of("false"));
        };
    return MethodSpec.methodBuilder("matches" + (index + 1))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(output.className(), "output")
        .addCode(body)
        .build();
  }

  private static CodeBlock equal(Operand value, Operand expected) {
    if (value.primitive() && PathTypes.isBoolean(value.type())) {
      return expected.code().toString().equals("true")
          ? value.code()
          : CodeBlock.of("!($L)", value.code());
    }
    return Comparisons.equal(expected, value);
  }
}
