package dev.bespoke.processor.writer.shape;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.Protocol;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ShapePlan.Role;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.FieldSpec;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.serde.RequiredMembers;
import java.util.function.Predicate;

/** Writes a structure, a request or a response. */
public final class StructureWriter {
  private final StructurePlan plan;
  private final StructureSerde serde;
  private final RequiredMembers required;

  /**
   * Creates a writer for one structure.
   *
   * @param hasCheck whether the class of a nested structure looks for absent required members
   */
  public StructureWriter(StructurePlan plan, Protocol protocol, Predicate<StructureRef> hasCheck) {
    this.plan = plan;
    this.serde = new StructureSerde(plan, protocol);
    this.required = new RequiredMembers(hasCheck);
  }

  /** The class. */
  public TypeSpec write() {
    ClassName builder = plan.className().nestedClass("Builder");
    TypeSpec.Builder type =
        TypeSpec.classBuilder(plan.className())
            .addJavadoc(Docs.of(plan.documentation(), defaultDoc()))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(PUBLIC, FINAL);
    type.superclass(
        plan.role() == Role.RESPONSE ? RuntimeTypes.SERVICE_RESPONSE : RuntimeTypes.STRUCTURE);
    serde.addMemberNames(type);
    for (MemberPlan member : plan.members()) {
      type.addField(field(member));
    }
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    type.addMethod(
        serde.isFilled() ? constructor.build() : constructor.addModifiers(PRIVATE).build());
    type.addMethod(
        MethodSpec.methodBuilder("builder")
            .addJavadoc("A builder with nothing set.\n")
            .addModifiers(PUBLIC, STATIC)
            .returns(builder)
            .addStatement("return new $T(new $T())", builder, plan.className())
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("toBuilder")
            .addJavadoc("A builder with these values.\n")
            .addModifiers(PUBLIC)
            .returns(builder)
            .addStatement("return new $T(($T) copy())", builder, plan.className())
            .build());
    for (MemberPlan member : plan.members()) {
      type.addMethod(accessor(member));
      if (member.type().isCollection()) {
        type.addMethod(presence(member));
      }
    }
    ObjectMethods.addTo(type, plan.className(), plan.members());
    serde.addMethods(type);
    if (plan.checksRequired()) {
      type.addMethod(required.method(plan.members(), plan.role() == Role.REQUEST));
    }
    return type.addType(BuilderWriter.write(plan)).build();
  }

  private String defaultDoc() {
    String name = plan.className().simpleName();
    return switch (plan.role()) {
      case NESTED -> "The structure " + name + ".";
      case EVENT -> "The event " + name + ".";
      case REQUEST -> "The input of " + name.substring(0, name.length() - "Request".length()) + ".";
      case RESPONSE ->
          "The output of " + name.substring(0, name.length() - "Response".length()) + ".";
    };
  }

  /** A field, which the builder sets, or what reads an answer, which may be another class. */
  private FieldSpec field(MemberPlan member) {
    FieldSpec.Builder field = FieldSpec.builder(nullable(member), member.javaName());
    if (!serde.isFilled()) {
      field.addModifiers(PRIVATE);
    }
    Object value = member.absence().value();
    if (value != null) {
      field.initializer(Literals.of(member.type(), value));
    }
    return field.build();
  }

  private MethodSpec accessor(MemberPlan member) {
    String name = member.javaName();
    MethodSpec.Builder accessor =
        MethodSpec.methodBuilder(name).addJavadoc(accessorDoc(member)).addModifiers(PUBLIC);
    if (member.definition().deprecation() != null) {
      accessor.addAnnotation(Deprecated.class);
    }
    if (member.type().isCollection()) {
      accessor
          .addJavadoc("\n@return the values, immutable; empty where absent\n")
          .returns(member.type().javaType())
          .addCode(Lines.of("return shown(this." + name + ");"));
    } else {
      accessor.returns(nullable(member)).addCode(Lines.of("return this." + name + ";"));
    }
    return accessor.build();
  }

  /** A member is described once: where requests are filled, or where responses are read. */
  private CodeBlock accessorDoc(MemberPlan member) {
    return plan.role() == Role.REQUEST
        ? CodeBlock.of(
            "$L$T)} was given.\n",
            "What {@link Builder#" + member.javaName() + "(",
            rawType(member))
        : Docs.of(member);
  }

  /** A member's type as a Javadoc reference wants it: without type arguments. */
  static TypeName rawType(MemberPlan member) {
    return member.type().javaType() instanceof ParameterizedTypeName generic
        ? generic.rawType()
        : member.type().javaType();
  }

  private static MethodSpec presence(MemberPlan member) {
    String name = member.javaName();
    return MethodSpec.methodBuilder(member.presenceName())
        .addJavadoc(Lines.of("Whether {@link #" + name + "()} is present, be it empty."))
        .addModifiers(PUBLIC)
        .returns(TypeName.BOOLEAN)
        .addCode(Lines.of("return this." + name + " != null;"))
        .build();
  }

  /** A member's type, annotated as one that may be null. */
  static TypeName nullable(MemberPlan member) {
    return Types.nullable(member.type().javaType());
  }
}
