package dev.bespoke.processor.writer.shape;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ShapePlan.Role;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import java.util.Arrays;
import java.util.function.Consumer;

/** Writes the builder of a structure. */
final class BuilderWriter {
  private BuilderWriter() {}

  static TypeSpec write(StructurePlan plan) {
    ClassName builder = plan.className().nestedClass("Builder");
    TypeSpec.Builder type =
        TypeSpec.classBuilder(builder)
            .addJavadoc("Builds {@link $T}; not safe for concurrent use.\n", plan.className())
            .addModifiers(PUBLIC, STATIC, FINAL)
            .superclass(
                ParameterizedTypeName.get(RuntimeTypes.STRUCTURE_BUILDER, plan.className()));
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addModifiers(PRIVATE)
            .addParameter(plan.className(), "values")
            .addStatement("super(values)")
            .build());
    for (MemberPlan member : plan.members()) {
      type.addMethod(setter(plan, builder, member));
      addConvenience(type, builder, member);
    }
    return type.build();
  }

  private static MethodSpec setter(StructurePlan plan, ClassName self, MemberPlan member) {
    String name = member.javaName();
    String value = member.type().isCollection() ? "copy(" + name + ")" : name;
    return start(self, member)
        .addJavadoc(doc(plan, member))
        .addParameter(StructureWriter.nullable(member), name)
        .addCode(Lines.of("writable()." + name + " = " + value + ";", "return this;"))
        .build();
  }

  private static CodeBlock doc(StructurePlan plan, MemberPlan member) {
    return plan.role() == Role.REQUEST
        ? Docs.of(member)
        : Lines.of(
            "Sets {@link " + plan.className().simpleName() + "#" + member.javaName() + "()}.");
  }

  /** Setters that save a step: varargs, a nested builder, an enum by its value. */
  private static void addConvenience(TypeSpec.Builder type, ClassName self, MemberPlan member) {
    String name = member.javaName();
    if (member.type() instanceof ListOf list && !list.element().isCollection()) {
      MethodSpec.Builder varargs =
          start(self, member)
              .addJavadoc(Lines.of("As {@link #" + name + "(java.util.List)}."))
              .addParameter(ValueType.arrayOf(list.element()), name)
              .varargs();
      type.addMethod(
          varargs.addStatement("return $L($T.asList($L))", name, Arrays.class, name).build());
    } else if (member.type() instanceof StructureRef ref && !ref.union()) {
      String local = name.equals("nested") ? "nestedBuilder" : "nested";
      TypeName consumer =
          ParameterizedTypeName.get(
              ClassName.get(Consumer.class), ref.javaType().nestedClass("Builder"));
      type.addMethod(
          start(self, member)
              .addJavadoc("As {@link #$L($T)}, filling a new builder.\n", name, ref.javaType())
              .addParameter(consumer, name)
              .addStatement(
                  "$T $L = $T.builder()",
                  ref.javaType().nestedClass("Builder"),
                  local,
                  ref.javaType())
              .addStatement("$L.accept($L)", name, local)
              .addStatement("return $L($L.build())", name, local)
              .build());
    } else if (member.type() instanceof EnumRef ref) {
      type.addMethod(
          start(self, member)
              .addJavadoc("As {@link #$L($T)}, by the constant's value.\n", name, ref.javaType())
              .addParameter(String.class, name)
              .addStatement("return $L($T.of($L))", name, ref.javaType(), name)
              .build());
    }
  }

  private static MethodSpec.Builder start(ClassName self, MemberPlan member) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(member.javaName()).addModifiers(PUBLIC).returns(self);
    if (member.definition().deprecation() != null) {
      method.addAnnotation(Deprecated.class);
    }
    return method;
  }
}
