package dev.bespoke.processor.writer.operation;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.PaginatorPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.path.PathNode;
import dev.bespoke.processor.plan.path.PathTypes;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.ParameterSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.path.Operand;
import dev.bespoke.processor.writer.path.PathWriter;
import dev.bespoke.processor.writer.shape.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the class that fetches an operation's pages. */
public final class PaginatorWriter {
  static final String CREATES = "Creates one; nothing is sent yet.\n";

  private static final String PAGE = "page";

  private PaginatorWriter() {}

  /** The class. */
  public static TypeSpec write(OperationPlan operation, PaginatorPlan plan) {
    TypeName response = operation.response().className();
    TypeName paginator =
        ParameterizedTypeName.get(RuntimeTypes.PAGINATOR, response, plan.itemType().javaType());
    TypeSpec.Builder type =
        start(plan.className(), paginator, operation)
            .addJavadoc("Fetches the pages of $L as they are read.\n", operation.name())
            .addMethod(constructor(operation, CodeBlock.of("")).addModifiers(PRIVATE).build())
            .addMethod(create(operation, plan.className(), paginator))
            .addMethod(
                OperationWriter.override("firstPage")
                    .returns(response)
                    .addStatement(
                        "return pipeline.call($T.INSTANCE, request, options)",
                        operation.className())
                    .build())
            .addMethod(nextToken(plan, response))
            .addMethod(nextPage(operation, plan))
            .addMethod(items(operation.response(), plan));
    addAccessors(type, operation.response(), plan);
    Deprecations.suppress(type, Deprecations.areIn(plan));
    return type.build();
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
  static MethodSpec.Builder constructor(OperationPlan operation, CodeBlock superCall) {
    return MethodSpec.constructorBuilder()
        .addParameters(parameters(operation))
        .addCode(superCall)
        .addStatement("this.pipeline = pipeline")
        .addStatement("this.request = request")
        .addStatement("this.options = options");
  }

  /**
   * What a client makes it with, of the type that the client answers with: see {@link
   * OperationWriter}.
   */
  private static MethodSpec create(OperationPlan operation, ClassName type, TypeName answer) {
    return MethodSpec.methodBuilder("create")
        .addJavadoc(CREATES)
        .addModifiers(PUBLIC, STATIC)
        .returns(answer)
        .addParameters(parameters(operation))
        .addStatement("return new $T(pipeline, request, options)", type)
        .build();
  }

  private static List<ParameterSpec> parameters(OperationPlan operation) {
    return List.of(
        new ParameterSpec(RuntimeTypes.PIPELINE, "pipeline"),
        new ParameterSpec(operation.request().className(), "request"),
        new ParameterSpec(RuntimeTypes.CALL_OPTIONS, "options"));
  }

  private static MethodSpec items(StructurePlan page, PaginatorPlan plan) {
    MethodSpec.Builder method =
        OperationWriter.override("items")
            .returns(
                ParameterizedTypeName.get(ClassName.get(List.class), plan.itemType().javaType()))
            .addParameter(page.className(), PAGE);
    if (plan.items() == null) {
      return method.addStatement("return $T.of($L)", List.class, PAGE).build();
    }
    if (plan.items() instanceof PathNode.Field field) {
      return method.addStatement("return $L.$L()", PAGE, field.member().javaName()).build();
    }
    PathWriter writer = new PathWriter(PAGE, page, CodeBlock.of("$T.of()", List.class));
    return method.addCode(writer.returningList(plan.items())).build();
  }

  private static MethodSpec nextToken(PaginatorPlan plan, TypeName response) {
    MethodSpec.Builder method =
        OperationWriter.override("nextToken")
            .returns(Types.nullable(ClassName.get(Object.class)))
            .addParameter(response, PAGE);
    if (plan.moreResults() instanceof PathNode.Field field) {
      method.beginControlFlow(
          "if (!$T.TRUE.equals($L.$L()))", Boolean.class, PAGE, field.member().javaName());
      method.addStatement("return null").endControlFlow();
    } else if (plan.moreResults() != null) {
      method.beginControlFlow("if (!hasMore($L))", PAGE);
      method.addStatement("return null").endControlFlow();
    }
    if (plan.outputTokens().size() == 1) {
      return method.addStatement("return $L", token(plan, 0)).build();
    }
    List<String> tokens = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    for (int i = 0; i < plan.outputTokens().size(); i++) {
      String token = "token" + (i + 1);
      TypeName type = plan.inputTokens().get(i).type().javaType();
      method.addStatement("$T $L = $L", type, token, token(plan, i));
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

  /** A token in the type of the request's member. */
  private static CodeBlock token(PaginatorPlan plan, int index) {
    if (plan.outputTokens().get(index) instanceof PathNode.Field field) {
      CodeBlock value = CodeBlock.of("$L.$L()", PAGE, field.member().javaName());
      return PathTypes.isString(plan.inputTokens().get(index).type())
          ? Operand.nullable(value, field.type()).text()
          : value;
    }
    return CodeBlock.of("tokenOf$L($L)", index + 1, PAGE);
  }

  /** A method for each token, and for whether there are more pages, that takes more than a name. */
  private static void addAccessors(TypeSpec.Builder type, StructurePlan page, PaginatorPlan plan) {
    PathNode more = plan.moreResults();
    if (more != null && !(more instanceof PathNode.Field)) {
      PathWriter writer = new PathWriter(PAGE, page, CodeBlock.of("false"));
      type.addMethod(
          accessor("hasMore", page)
              .returns(TypeName.BOOLEAN)
              .addCode(writer.returning(more, Operand::truth, CodeBlock.of("false")))
              .build());
    }
    for (int i = 0; i < plan.outputTokens().size(); i++) {
      PathNode token = plan.outputTokens().get(i);
      if (!(token instanceof PathNode.Field)) {
        ValueType input = plan.inputTokens().get(i).type();
        boolean text = PathTypes.isString(input);
        PathWriter writer = new PathWriter(PAGE, page, CodeBlock.of("null"));
        CodeBlock body =
            writer.returning(
                token, value -> text ? value.text() : value.code(), CodeBlock.of("null"));
        type.addMethod(
            accessor("tokenOf" + (i + 1), page)
                .returns(Types.nullable(input.javaType()))
                .addCode(body)
                .build());
      }
    }
  }

  private static MethodSpec.Builder accessor(String name, StructurePlan page) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(PRIVATE, STATIC)
        .addParameter(page.className(), PAGE);
  }

  private static MethodSpec nextPage(OperationPlan operation, PaginatorPlan plan) {
    ClassName response = operation.response().className();
    CodeBlock.Builder request = CodeBlock.builder().add("request.toBuilder()");
    boolean several = plan.inputTokens().size() > 1;
    for (int i = 0; i < plan.inputTokens().size(); i++) {
      // One of several may be empty while others go on, and is not sent then.
      boolean mayBeEmpty = several && PathTypes.isString(plan.inputTokens().get(i).type());
      CodeBlock token = mayBeEmpty ? CodeBlock.of("present($L)", token(plan, i)) : token(plan, i);
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
