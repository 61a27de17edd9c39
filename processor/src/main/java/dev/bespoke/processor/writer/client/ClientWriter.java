package dev.bespoke.processor.writer.client;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.ClientPlan;
import dev.bespoke.processor.plan.ClientPlan.RefusedMethod;
import dev.bespoke.processor.plan.CopyPlan;
import dev.bespoke.processor.plan.MethodPlan;
import dev.bespoke.processor.plan.ModelPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ServicePlan;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.FieldSpec;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.ParameterSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.endpoint.ClientParameters;
import dev.bespoke.processor.writer.operation.OperationCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes the implementation of an annotated interface. */
public final class ClientWriter {
  private ClientWriter() {}

  /** The class. */
  public static TypeSpec write(ClientPlan plan, ModelPlan model) {
    ClassName builder = plan.className().nestedClass("Builder");
    TypeSpec.Builder type =
        TypeSpec.classBuilder(plan.className())
            .addJavadoc(
                "The client of {@link $T}. Safe for any number of threads.\n", plan.interfaceName())
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addAnnotations(plan.suppression())
            .addModifiers(FINAL)
            .alwaysQualify(plan.nestedTypes().toArray(new String[0]))
            .addSuperinterface(plan.interfaceName())
            .addSuperinterface(RuntimeTypes.CLIENT)
            .addSuperinterface(RuntimeTypes.PIPELINE_SOURCE)
            .addField(serviceField(model.service()))
            .addField(RuntimeTypes.PIPELINE, "pipeline", PRIVATE, FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(PRIVATE)
                    .addParameter(RuntimeTypes.PIPELINE, "pipeline")
                    .addStatement("this.pipeline = pipeline")
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("create")
                    .addJavadoc("A client with the settings that the environment gives.\n")
                    .addModifiers(PUBLIC, STATIC)
                    .returns(plan.className())
                    .addStatement("return builder().build()")
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("builder")
                    .addJavadoc("A builder of a client with settings of its own.\n")
                    .addModifiers(PUBLIC, STATIC)
                    .returns(builder)
                    .addStatement("return new $T()", builder)
                    .build());
    if (plan.isPublic()) {
      type.addModifiers(PUBLIC);
    }
    for (MethodPlan method : plan.methods()) {
      type.addMethod(new MethodWriter(plan, method, CallSite.CLIENT).write());
    }
    for (RefusedMethod method : plan.refused()) {
      type.addMethod(refused(method));
    }
    for (OperationPlan operation : plan.operations()) {
      for (MethodSpec method : inherited(operation)) {
        List<TypeName> parameters = method.parameters().stream().map(ParameterSpec::type).toList();
        if (!plan.own().contains(ClientPlan.signature(method.name(), parameters))) {
          type.addMethod(method);
        }
      }
    }
    type.addMethod(
        MethodSpec.methodBuilder("close")
            .addAnnotation(Override.class)
            .addModifiers(PUBLIC)
            .addStatement("pipeline.close()")
            .build());
    type.addMethod(sharedPipeline());
    for (CopyPlan copy : plan.copies()) {
      type.addMethod(CopyWriter.write(plan.className(), copy));
    }
    return type.addType(builder(plan, model, builder)).build();
  }

  /** The constant that names the service to the pipeline. */
  public static FieldSpec serviceField(ServicePlan service) {
    return FieldSpec.builder(RuntimeTypes.SERVICE_DESCRIPTOR, "SERVICE", PRIVATE, STATIC, FINAL)
        .initializer(
            "new $T($L,$W$L,$W$L,$Wnew $T())",
            RuntimeTypes.SERVICE_DESCRIPTOR,
            CodeBlock.literal(service.metadata().serviceId()),
            CodeBlock.literal(service.metadata().endpointPrefix()),
            CodeBlock.literal(service.metadata().signingName()),
            service.endpointResolver())
        .build();
  }

  /** The method that lets resources share the connections. */
  public static MethodSpec sharedPipeline() {
    return MethodSpec.methodBuilder("sharedPipeline")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(RuntimeTypes.PIPELINE)
        .addStatement("return this.pipeline")
        .build();
  }

  /** A method that is written only to let the compiler get past it. */
  public static MethodSpec refused(RefusedMethod plan) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(plan.name())
            .addAnnotation(Override.class)
            .addModifiers(PUBLIC)
            .returns(plan.returnType());
    for (MethodPlan.Parameter parameter : plan.parameters()) {
      method.addParameter(parameter.type(), parameter.name());
    }
    return method
        .addStatement(
            "throw new $T($S)", IllegalStateException.class, "refused by Bespoke at compile time")
        .build();
  }

  /** The methods of the generated superinterface that call an operation. */
  private static List<MethodSpec> inherited(OperationPlan operation) {
    List<MethodSpec> methods = new ArrayList<>();
    String body = OperationCall.bodyName(operation);
    methods.add(
        OperationsWriter.call(operation)
            .addAnnotation(Override.class)
            .addStatement(
                "return $L(request, $L$T.none())",
                operation.methodName(),
                body == null ? "" : body + ", ",
                RuntimeTypes.CALL_OPTIONS)
            .build());
    methods.add(
        OperationsWriter.call(operation)
            .addAnnotation(Override.class)
            .addParameter(RuntimeTypes.CALL_OPTIONS, "options")
            .addStatement(
                "return $L",
                OperationCall.of(
                    CodeBlock.of("pipeline"),
                    OperationCall.method(operation),
                    operation,
                    CodeBlock.of("request"),
                    OperationCall.body(operation, body),
                    CodeBlock.of("options")))
            .build());
    if (operation.paginator() != null) {
      methods.add(
          MethodSpec.methodBuilder(operation.methodName() + "Pages")
              .addAnnotation(Override.class)
              .addModifiers(PUBLIC)
              .returns(OperationsWriter.paginator(operation))
              .addParameter(operation.request().className(), "request")
              .addStatement(
                  "return $T.create(pipeline, request, $T.none())",
                  Objects.requireNonNull(operation.paginator()).className(),
                  RuntimeTypes.CALL_OPTIONS)
              .build());
    }
    return methods;
  }

  /** What a builder extends: that of services that take bearer tokens asks for them. */
  public static TypeName builderBase(ModelPlan model, ClassName builder) {
    return ParameterizedTypeName.get(
        model.takesTokens() ? RuntimeTypes.TOKEN_CLIENT_BUILDER : RuntimeTypes.CLIENT_BUILDER,
        builder);
  }

  private static TypeSpec builder(ClientPlan plan, ModelPlan model, ClassName builder) {
    return TypeSpec.classBuilder(builder)
        .addJavadoc("Settings of a {@link $T}.\n", plan.className())
        .addModifiers(PUBLIC, STATIC, FINAL)
        .superclass(builderBase(model, builder))
        .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
        .addMethods(ClientParameters.methods(model.service(), builder))
        .addMethod(
            MethodSpec.methodBuilder("build")
                .addJavadoc("The client. Close it to free its connections.\n")
                .addModifiers(PUBLIC)
                .returns(plan.className())
                .addStatement("return new $T(pipeline(SERVICE))", plan.className())
                .build())
        .build();
  }
}
