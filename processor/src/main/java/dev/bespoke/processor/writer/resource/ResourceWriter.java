package dev.bespoke.processor.writer.resource;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.resource.ActionPlan;
import dev.bespoke.processor.plan.resource.AttributePlan;
import dev.bespoke.processor.plan.resource.BatchActionPlan;
import dev.bespoke.processor.plan.resource.CollectionPlan;
import dev.bespoke.processor.plan.resource.DataPlan.Copy;
import dev.bespoke.processor.plan.resource.DeprecatedParts;
import dev.bespoke.processor.plan.resource.IdentifierPlan;
import dev.bespoke.processor.plan.resource.ReferencePlan;
import dev.bespoke.processor.plan.resource.ResourcePlan;
import dev.bespoke.processor.plan.resource.ResourceWaiterPlan;
import dev.bespoke.processor.plan.resource.SubResourcePlan;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.ParameterSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.operation.Deprecations;
import dev.bespoke.processor.writer.shape.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the class of a resource. */
public final class ResourceWriter {
  private final ResourcePlan plan;

  private ResourceWriter(ResourcePlan plan) {
    this.plan = plan;
  }

  /** The class. */
  public static TypeSpec write(ResourcePlan plan) {
    return new ResourceWriter(plan).write();
  }

  private TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(plan.className())
            .addJavadoc(
                "$L\n",
                plan.documentation().isEmpty()
                    ? "The resource " + plan.label() + "."
                    : plan.documentation())
            .addJavadoc(
                "\n<p>Equal where class and identifiers are. Safe for any number of threads.\n")
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(superclass());
    Deprecations.suppress(type, DeprecatedParts.areIn(plan));
    for (IdentifierPlan identifier : plan.identifiers()) {
      type.addField(
          Values.fieldType(identifier), identifier.javaName(), Modifier.PRIVATE, Modifier.FINAL);
    }
    type.addMethod(constructor());
    plan.identifiers().forEach(identifier -> type.addMethod(MemberWriter.identifier(identifier)));
    StructurePlan data = plan.data();
    Scope scope = Scope.resource(data == null ? null : data.className());
    for (AttributePlan attribute : plan.attributes()) {
      type.addMethod(MemberWriter.attribute(attribute, plan.load() != null));
    }
    for (ActionPlan action : plan.actions()) {
      ActionWriter.write(action, scope).forEach(type::addMethod);
    }
    for (BatchActionPlan action : plan.batchActions()) {
      BatchWriter.ofResource(action, plan.className(), scope.dataType()).forEach(type::addMethod);
    }
    for (ResourceWaiterPlan waiter : plan.waiters()) {
      WaiterMethodWriter.write(waiter, scope).forEach(type::addMethod);
    }
    for (SubResourcePlan sub : plan.subResources()) {
      type.addMethod(
          MemberWriter.subResource(sub)
              .addCode(MemberWriter.subResourceCode(sub, Scope.RESOURCE))
              .build());
    }
    for (ReferencePlan reference : plan.references()) {
      type.addMethod(MemberWriter.reference(reference, scope));
    }
    for (CollectionPlan collection : plan.collections()) {
      type.addMethod(
          MemberWriter.collection(collection)
              .addCode(MemberWriter.collectionCode(collection, Scope.RESOURCE))
              .build());
    }
    type.addMethod(client(plan.clientName(), Scope.RESOURCE).build());
    if (plan.load() != null) {
      type.addMethod(LoadWriter.write(plan.load(), Objects.requireNonNull(plan.data())));
    }
    copies().values().forEach(copy -> type.addMethod(Returns.copy(copy)));
    Identity.methods(plan.className(), plan.label(), plan.identifiers()).forEach(type::addMethod);
    return type.build();
  }

  private TypeName superclass() {
    StructurePlan data = plan.data();
    if (data == null) {
      return RuntimeTypes.RESOURCE;
    }
    ClassName base =
        plan.load() == null ? RuntimeTypes.DATA_RESOURCE : RuntimeTypes.LOADABLE_RESOURCE;
    return ParameterizedTypeName.get(base, data.className());
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc("For generated code; nothing is sent.\n")
            .addModifiers(Modifier.PUBLIC)
            .addParameter(RuntimeTypes.PIPELINE, "pipeline");
    for (IdentifierPlan identifier : plan.identifiers()) {
      TypeName type = Types.nullable(TypeName.get(Values.boxedType(identifier)));
      constructor.addParameter(type, identifier.javaName());
    }
    StructurePlan data = plan.data();
    if (data != null) {
      constructor.addParameter(new ParameterSpec(Types.nullable(data.className()), "data"));
    }
    constructor.addStatement(data == null ? "super(pipeline)" : "super(pipeline, data)");
    for (IdentifierPlan identifier : plan.identifiers()) {
      String name = identifier.javaName();
      constructor.addStatement("this.$L = require($L, $S, $S)", name, name, plan.label(), name);
    }
    return constructor.build();
  }

  /** The method that gives the operations themselves. */
  static MethodSpec.Builder client(ClassName clientName, Scope scope) {
    return MethodSpec.methodBuilder("client")
        .addJavadoc("The service's operations, over the same connections.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(clientName)
        .addStatement("return new $T($L)", clientName, scope.pipeline());
  }

  private Map<TypeName, Copy> copies() {
    Map<TypeName, Copy> copies = new LinkedHashMap<>();
    if (plan.load() != null && plan.load().data().copy() != null) {
      Copy copy = plan.load().data().copy();
      copies.put(copy.from().className(), copy);
    }
    for (ActionPlan action : plan.actions()) {
      if (action.returns() != null) {
        Returns.copies(action.returns(), copies);
      }
    }
    plan.references().forEach(reference -> Returns.copies(reference.returns(), copies));
    return copies;
  }
}
