package dev.bespoke.processor.writer.client;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.DEFAULT;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.ClientPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ShapePlan.ErrorPlan;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.operation.OperationCall;
import dev.bespoke.processor.writer.shape.Docs;
import java.util.Objects;
import java.util.function.Consumer;

/** Writes the superinterface that declares operations for the user. */
public final class OperationsWriter {
  private OperationsWriter() {}

  /** The interface. */
  public static TypeSpec write(ClientPlan plan) {
    ClassName name = Objects.requireNonNull(plan.operationsInterface());
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(name)
            .addJavadoc("The operations that {@link $T} asks for.\n", plan.interfaceName())
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addSuperinterface(RuntimeTypes.CLIENT);
    if (plan.isPublic()) {
      type.addModifiers(PUBLIC);
    }
    for (OperationPlan operation : plan.operations()) {
      addMethods(type, operation);
    }
    return type.build();
  }

  private static void addMethods(TypeSpec.Builder type, OperationPlan operation) {
    String name = operation.methodName();
    type.addMethod(documented(call(operation), operation).addModifiers(ABSTRACT).build());
    type.addMethod(
        call(operation)
            .addJavadoc("As above, with headers and timeouts of this call.\n")
            .addParameter(RuntimeTypes.CALL_OPTIONS, "options")
            .addModifiers(ABSTRACT)
            .build());
    type.addMethod(byConsumer(operation, name, operation.answer(), true));
    if (operation.paginator() != null) {
      type.addMethod(
          MethodSpec.methodBuilder(name + "Pages")
              .addJavadoc(
                  "The pages and items of $L, fetched as they are read.\n", operation.name())
              .addModifiers(PUBLIC, ABSTRACT)
              .returns(paginator(operation))
              .addParameter(operation.request().className(), "request")
              .build());
      type.addMethod(byConsumer(operation, name + "Pages", paginator(operation), false));
    }
  }

  private static MethodSpec.Builder documented(MethodSpec.Builder method, OperationPlan operation) {
    method.addJavadoc(
        Docs.of(operation.definition().documentation(), "Calls " + operation.name() + "."));
    if (!operation.errors().isEmpty()) {
      method.addJavadoc("\n");
    }
    for (ErrorPlan error : operation.errors()) {
      // Written out: an import for a comment alone would be one that code never uses.
      method.addJavadoc(
          "@throws $L where the service says so\n", error.className().canonicalName());
    }
    return method;
  }

  /** The method that takes the request, and the body where the operation uploads one. */
  static MethodSpec.Builder call(OperationPlan operation) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(operation.methodName())
            .addModifiers(PUBLIC)
            .returns(operation.answer())
            .addParameter(operation.request().className(), "request");
    OperationCall.addBody(method, operation);
    if (operation.definition().deprecation() != null) {
      method.addAnnotation(Deprecated.class);
    }
    return method;
  }

  static TypeName paginator(OperationPlan operation) {
    return ParameterizedTypeName.get(
        RuntimeTypes.PAGINATOR,
        operation.response().className(),
        Objects.requireNonNull(operation.paginator()).itemType().javaType());
  }

  private static MethodSpec byConsumer(
      OperationPlan operation, String name, TypeName returnType, boolean uploads) {
    String body = uploads ? OperationCall.bodyName(operation) : null;
    ClassName builder = operation.request().className().nestedClass("Builder");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc("As above, filling a new builder.\n")
            .addModifiers(PUBLIC, DEFAULT)
            .returns(returnType)
            .addParameter(
                ParameterizedTypeName.get(ClassName.get(Consumer.class), builder), "request");
    if (body != null) {
      OperationCall.addBody(method, operation);
    }
    if (operation.definition().deprecation() != null) {
      method.addAnnotation(Deprecated.class);
    }
    return method
        .addStatement("$T builder = $T.builder()", builder, operation.request().className())
        .addStatement("request.accept(builder)")
        .addStatement("return $L(builder.build()$L)", name, body == null ? "" : ", " + body)
        .build();
  }
}
