package dev.bespoke.processor.writer.operation;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PROTECTED;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ServicePlan;
import dev.bespoke.processor.plan.ShapePlan.ErrorPlan;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.FieldSpec;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import java.util.HashSet;
import java.util.Set;

/** Writes the class of an operation; subclasses write what their protocol binds. */
abstract class OperationWriter {
  final ServicePlan service;
  final OperationPlan plan;

  OperationWriter(ServicePlan service, OperationPlan plan) {
    this.service = service;
    this.plan = plan;
  }

  /** The runtime's class that speaks the protocol. */
  abstract ClassName superclass();

  /** The arguments of the superclass's constructor. */
  abstract CodeBlock superArguments();

  /** Adds the methods that write the request and read the response. */
  abstract void addSerde(TypeSpec.Builder type);

  /** The class. */
  public final TypeSpec write() {
    ClassName request = plan.request().className();
    ClassName response = plan.response().className();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(plan.className())
            .addJavadoc("Carries the operation $L over the wire.\n", plan.name())
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(PUBLIC, FINAL)
            .superclass(ParameterizedTypeName.get(superclass(), request, response));
    Deprecations.suppress(type, Deprecations.areIn(plan));
    // Of the type that is asked for: to verify a client whose methods pass on subclasses of it,
    // a JVM would have to load those of all its operations.
    TypeName operation = ParameterizedTypeName.get(RuntimeTypes.OPERATION, request, response);
    type.addField(
        FieldSpec.builder(operation, "INSTANCE", PUBLIC, STATIC, FINAL)
            .addJavadoc("The operation, which has no state.\n")
            .initializer("new $T()", plan.className())
            .build());
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addModifiers(PRIVATE)
            .addStatement("super($L)", superArguments())
            .build());
    addSerde(type);
    new OperationTraits(plan).addTo(type);
    return type.addMethod(error()).build();
  }

  private MethodSpec error() {
    MethodSpec.Builder method =
        override("error")
            .returns(RuntimeTypes.SERVICE_EXCEPTION)
            .addParameter(RuntimeTypes.ERROR_RESPONSE, "error");
    if (plan.errors().isEmpty()) {
      return method.addStatement("return new $T(error)", service.exception()).build();
    }
    method.addComment("Of no closer type: to verify one, a JVM loads the classes of all errors.");
    method.addStatement("$T exception", Object.class);
    method.beginControlFlow("switch (error.shape())");
    Set<String> known = new HashSet<>();
    for (ErrorPlan error : plan.errors()) {
      CodeBlock codes =
          error.codes().stream()
              .filter(known::add)
              .map(CodeBlock::literal)
              .collect(CodeBlock.joining(", "));
      if (!codes.isEmpty()) {
        method.addStatement("case $L -> exception = new $T(error)", codes, error.className());
      }
    }
    method.addStatement("default -> exception = new $T(error)", service.exception());
    return method
        .endControlFlow()
        .addStatement("return ($T) exception", RuntimeTypes.SERVICE_EXCEPTION)
        .build();
  }

  /** The start of a method that overrides a protected one. */
  static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(PROTECTED);
  }
}
