package dev.bespoke.processor.writer.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.WaiterPlan;
import dev.bespoke.processor.plan.WaiterPlan.AcceptorPlan;
import dev.bespoke.processor.writer.shape.Types;
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
    type.addMethod(
        PaginatorWriter.constructor(
            operation,
            CodeBlock.of(
                "super($S, $L, $L);\n",
                definition.name(),
                definition.delay(),
                definition.maxAttempts())));
    type.addMethod(
        OperationWriter.override("poll")
            .returns(response)
            .addStatement(
                "return pipeline.call($T.INSTANCE, request, options)", operation.className())
            .build());
    MethodSpec.Builder accept =
        OperationWriter.override("accept")
            .returns(RuntimeTypes.OUTCOME)
            .addParameter(Types.nullable(response), "output")
            .addParameter(Types.nullable(RuntimeTypes.SERVICE_EXCEPTION), "error");
    for (int i = 0; i < plan.acceptors().size(); i++) {
      AcceptorPlan acceptor = plan.acceptors().get(i);
      accept.beginControlFlow("if ($L)", condition(acceptor, i));
      accept.addStatement("return $T.$L", RuntimeTypes.OUTCOME, acceptor.definition().state());
      accept.endControlFlow();
      if (acceptor.path() != null) {
        type.addMethod(matcher(acceptor, response, i));
      }
    }
    return type.addMethod(accept.addStatement("return $T.UNMATCHED", RuntimeTypes.OUTCOME).build())
        .build();
  }

  private static CodeBlock condition(AcceptorPlan acceptor, int index) {
    Object expected = acceptor.definition().expected();
    return switch (acceptor.definition().matcher()) {
      case STATUS ->
          CodeBlock.of(
              "output != null && output.responseMetadata().status() == $L\n"
                  + "|| error != null && error.status() == $L",
              expected,
              expected);
      case ERROR -> {
        if (expected instanceof Boolean any) {
          yield CodeBlock.of(any ? "error != null" : "output != null");
        }
        yield CodeBlock.of("error != null && error.hasCode($S)", expected);
      }
      case PATH, PATH_ALL, PATH_ANY ->
          CodeBlock.of("output != null && matches$L(output)", index + 1);
    };
  }

  /** A method that looks into the output. */
  private static MethodSpec matcher(AcceptorPlan acceptor, ClassName response, int index) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("matches" + (index + 1))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(TypeName.BOOLEAN)
            .addParameter(response, "output");
    boolean all = acceptor.definition().matcher() == WaiterDefinition.Matcher.PATH_ALL;
    if (all) {
      method.addStatement("boolean any = false");
    }
    String value = "output";
    int open = 0;
    for (MemberPlan member : java.util.Objects.requireNonNull(acceptor.path()).steps()) {
      String variable = "value" + (open + 1);
      String accessor = value + "." + member.javaName() + "()";
      if (member.type() instanceof ListOf list) {
        method.beginControlFlow("for ($T $L : $L)", list.element().javaType(), variable, accessor);
      } else {
        method.addStatement(
            "$T $L = $L", Types.nullable(member.type().javaType()), variable, accessor);
        method.beginControlFlow("if ($L != null)", variable);
      }
      value = variable;
      open++;
    }
    CodeBlock equal = equal(acceptor, value);
    if (all) {
      method.beginControlFlow("if (!$L)", equal).addStatement("return false").endControlFlow();
      method.addStatement("any = true");
    } else {
      method.beginControlFlow("if ($L)", equal).addStatement("return true").endControlFlow();
    }
    for (int i = 0; i < open; i++) {
      method.endControlFlow();
    }
    return method.addStatement("return $L", all ? "any" : "false").build();
  }

  private static CodeBlock equal(AcceptorPlan acceptor, String value) {
    Object expected = acceptor.definition().expected();
    ValueType type = java.util.Objects.requireNonNull(acceptor.path()).type();
    if (expected instanceof Boolean) {
      return CodeBlock.of("$L.equals($L)", value, expected);
    }
    String text = type instanceof EnumRef ? ".value()" : ".toString()";
    return CodeBlock.of("$L$L.equals($S)", value, text, expected);
  }
}
