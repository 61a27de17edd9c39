package dev.bespoke.processor.writer.resource;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.ModelPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.resource.ActionPlan;
import dev.bespoke.processor.plan.resource.CollectionPlan;
import dev.bespoke.processor.plan.resource.DataPlan.Copy;
import dev.bespoke.processor.plan.resource.ServiceResourcePlan;
import dev.bespoke.processor.plan.resource.SubResourcePlan;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.client.ClientWriter;
import dev.bespoke.processor.writer.endpoint.ClientParameters;
import dev.bespoke.processor.writer.shape.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the service as a resource: the interface that users extend, and its implementation. */
public final class ServiceResourceWriter {
  private final ServiceResourcePlan plan;

  private ServiceResourceWriter(ServiceResourcePlan plan) {
    this.plan = plan;
  }

  /** The interface. */
  public static TypeSpec writeInterface(ServiceResourcePlan plan) {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(plan.resourcesInterface())
            .addJavadoc("The resources that {@link $T} asks for.\n", plan.interfaceName())
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addSuperinterface(RuntimeTypes.CLIENT);
    if (plan.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    for (MethodSpec.Builder method : new ServiceResourceWriter(plan).signatures()) {
      type.addMethod(method.addModifiers(Modifier.ABSTRACT).build());
    }
    return type.build();
  }

  private List<MethodSpec.Builder> signatures() {
    List<MethodSpec.Builder> signatures = new ArrayList<>();
    for (ActionPlan action : plan.actions()) {
      for (boolean filled : ActionWriter.variants(action.request())) {
        signatures.add(ActionWriter.signature(action, filled));
      }
    }
    plan.subResources().forEach(sub -> signatures.add(MemberWriter.subResource(sub)));
    plan.collections().forEach(it -> signatures.add(MemberWriter.collection(it)));
    signatures.add(
        MethodSpec.methodBuilder("client")
            .addJavadoc("The service's operations, over the same connections.\n")
            .addModifiers(Modifier.PUBLIC)
            .returns(plan.clientName()));
    return signatures;
  }

  /** The implementation. */
  public static TypeSpec write(ServiceResourcePlan plan, ModelPlan model) {
    return new ServiceResourceWriter(plan).implementation(model);
  }

  private TypeSpec implementation(ModelPlan model) {
    ClassName builder = plan.className().nestedClass("Builder");
    TypeSpec.Builder type =
        TypeSpec.classBuilder(plan.className())
            .addJavadoc(
                "The service as {@link $T} asks for it. Safe for any number of threads.\n",
                plan.interfaceName())
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addAnnotations(plan.suppression())
            .addModifiers(Modifier.FINAL)
            .alwaysQualify(plan.nestedTypes().toArray(new String[0]))
            .addSuperinterface(plan.interfaceName())
            .addSuperinterface(RuntimeTypes.PIPELINE_SOURCE)
            .addField(ClientWriter.serviceField(model.service()))
            .addField(RuntimeTypes.PIPELINE, "pipeline", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(RuntimeTypes.PIPELINE, "pipeline")
                    .addStatement("this.pipeline = pipeline")
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("create")
                    .addJavadoc("The service with the settings that the environment gives.\n")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(plan.className())
                    .addStatement("return builder().build()")
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("builder")
                    .addJavadoc("A builder of the service with settings of its own.\n")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(builder)
                    .addStatement("return new $T()", builder)
                    .build());
    if (plan.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    Map<TypeName, Copy> copies = new LinkedHashMap<>();
    addMembers(type, copies);
    copies.values().forEach(copy -> type.addMethod(Returns.copy(copy)));
    add(type, ResourceWriter.client(plan.clientName(), Scope.SERVICE));
    return type.addMethod(
            MethodSpec.methodBuilder("close")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addStatement("this.pipeline.close()")
                .build())
        .addMethod(ClientWriter.sharedPipeline())
        .addMethod(
            MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $S", plan.label())
                .build())
        .addType(builder(model, builder))
        .build();
  }

  private void addMembers(TypeSpec.Builder type, Map<TypeName, Copy> copies) {
    for (ActionPlan action : plan.actions()) {
      for (boolean filled : ActionWriter.variants(action.request())) {
        boolean added =
            add(
                type,
                ActionWriter.signature(action, filled)
                    .addCode(ActionWriter.code(action, Scope.SERVICE, filled)));
        if (added && action.returns() != null) {
          Returns.copies(action.returns(), copies);
        }
      }
    }
    for (SubResourcePlan sub : plan.subResources()) {
      add(
          type,
          MemberWriter.subResource(sub).addCode(MemberWriter.subResourceCode(sub, Scope.SERVICE)));
    }
    for (CollectionPlan collection : plan.collections()) {
      add(
          type,
          MemberWriter.collection(collection)
              .addCode(MemberWriter.collectionCode(collection, Scope.SERVICE)));
    }
  }

  /** Adds a method of the generated interface; not where the user's has it already. */
  private boolean add(TypeSpec.Builder type, MethodSpec.Builder method) {
    MethodSpec member = method.addAnnotation(Override.class).build();
    String parameters =
        member.parameters().stream()
            .map(parameter -> Types.simpleName(parameter.type()))
            .collect(Collectors.joining(",", "(", ")"));
    if (plan.implemented().contains(member.name() + parameters)) {
      return false;
    }
    type.addMethod(member);
    return true;
  }

  private TypeSpec builder(ModelPlan model, ClassName builder) {
    return TypeSpec.classBuilder(builder)
        .addJavadoc("Settings of a {@link $T}.\n", plan.className())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .superclass(ClientWriter.builderBase(model, builder))
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethods(ClientParameters.methods(model.service(), builder))
        .addMethod(
            MethodSpec.methodBuilder("build")
                .addJavadoc("The service. Close it to free its connections.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(plan.className())
                .addStatement("return new $T(pipeline(SERVICE))", plan.className())
                .build())
        .build();
  }
}
