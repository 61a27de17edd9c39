package dev.bespoke.processor.writer.operation;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.bespoke.processor.plan.MemberPath;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.PaginatorPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.writer.shape.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the class that fetches an operation's pages. */
public final class PaginatorWriter {
  private static final String PAGE = "page";

  private PaginatorWriter() {}

  /** The class. */
  public static TypeSpec write(OperationPlan operation, PaginatorPlan plan) {
    TypeName response = operation.response().className();
    TypeName item = plan.itemType().javaType();
    return start(
            plan.className(),
            ParameterizedTypeName.get(RuntimeTypes.PAGINATOR, response, item),
            operation)
        .addJavadoc("Fetches the pages of $L as they are read.\n", operation.name())
        .addMethod(constructor(operation, CodeBlock.of("")))
        .addMethod(
            OperationWriter.override("firstPage")
                .returns(response)
                .addStatement(
                    "return pipeline.call($T.INSTANCE, request, options)", operation.className())
                .build())
        .addMethod(nextToken(response, plan))
        .addMethod(nextPage(operation, plan))
        .addMethod(
            OperationWriter.override("items")
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), item))
                .addParameter(response, PAGE)
                .addStatement("return $L", items(plan.items()))
                .build())
        .build();
  }

  /** A class that calls an operation with a request given at its construction. */
  static TypeSpec.Builder start(ClassName name, TypeName superclass, OperationPlan operation) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(PUBLIC, FINAL)
            .superclass(superclass)
            .addField(RuntimeTypes.PIPELINE, "pipeline", PRIVATE, FINAL)
            .addField(operation.request().className(), "request", PRIVATE, FINAL)
            .addField(RuntimeTypes.CALL_OPTIONS, "options", PRIVATE, FINAL);
    return type;
  }

  /** The constructor of such a class; the caller adds the call of the superclass's first. */
  static MethodSpec constructor(OperationPlan operation, CodeBlock superCall) {
    return MethodSpec.constructorBuilder()
        .addJavadoc("Creates one; nothing is sent yet.\n")
        .addModifiers(PUBLIC)
        .addParameter(RuntimeTypes.PIPELINE, "pipeline")
        .addParameter(operation.request().className(), "request")
        .addParameter(RuntimeTypes.CALL_OPTIONS, "options")
        .addCode(superCall)
        .addStatement("this.pipeline = pipeline")
        .addStatement("this.request = request")
        .addStatement("this.options = options")
        .build();
  }

  private static CodeBlock items(MemberPath path) {
    CodeBlock expression = PathExpressions.of(path, PAGE);
    return path.steps().size() == 1
        ? expression
        : CodeBlock.of("$L", expression.toString().replace("? null :", "? java.util.List.of() :"));
  }

  private static MethodSpec nextToken(TypeName response, PaginatorPlan plan) {
    MethodSpec.Builder method =
        OperationWriter.override("nextToken")
            .returns(Types.nullable(ClassName.get(Object.class)))
            .addParameter(response, PAGE);
    if (plan.moreResults() != null) {
      CodeBlock more = PathExpressions.of(plan.moreResults(), PAGE);
      method.beginControlFlow("if (!$T.TRUE.equals($L))", Boolean.class, more);
      method.addStatement("return null").endControlFlow();
    }
    if (plan.outputTokens().size() == 1) {
      CodeBlock token = PathExpressions.of(plan.outputTokens().get(0), PAGE);
      return method.addStatement("return $L", token).build();
    }
    List<String> tokens = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    for (int i = 0; i < plan.outputTokens().size(); i++) {
      String token = "token" + (i + 1);
      MemberPath path = plan.outputTokens().get(i);
      method.addStatement(
          "$T $L = $L",
          Types.nullable(path.type().javaType()),
          token,
          PathExpressions.of(path, PAGE));
      tokens.add(token);
      absent.add(token + " == null");
    }
    return method
        .addStatement(
            "return $L ? null : $T.asList($L)",
            String.join(" && ", absent),
            Arrays.class,
            String.join(", ", tokens))
        .build();
  }

  private static MethodSpec nextPage(OperationPlan operation, PaginatorPlan plan) {
    ClassName response = operation.response().className();
    CodeBlock.Builder request = CodeBlock.builder().add("request.toBuilder()");
    for (int i = 0; i < plan.inputTokens().size(); i++) {
      CodeBlock token = PathExpressions.of(plan.outputTokens().get(i), PAGE);
      request.add("\n.$L($L)", plan.inputTokens().get(i).javaName(), token);
    }
    request.add("\n.build()");
    return OperationWriter.override("nextPage")
        .returns(response)
        .addParameter(response, PAGE)
        .addStatement("$T next = $L", operation.request().className(), request.build())
        .addStatement("return pipeline.call($T.INSTANCE, next, options)", operation.className())
        .build();
  }
}
