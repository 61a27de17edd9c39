package dev.bespoke.processor.writer.shape;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ShapePlan.Constant;
import dev.bespoke.processor.plan.ShapePlan.EnumPlan;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.FieldSpec;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;

/** Writes an open enum. */
public final class EnumWriter {
  /** Above this, finding a constant would cost more code than a new object costs memory. */
  private static final int MAX_SHARED = 64;

  /** Up to this, a {@code switch}, which takes the value's hash first, is twice the code. */
  private static final int MAX_COMPARED = 2;

  private EnumWriter() {}

  /** The class. */
  public static TypeSpec write(EnumPlan plan) {
    ClassName name = plan.className();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(Docs.of(plan.documentation(), "The values of " + name.simpleName() + "."))
            .addJavadoc("\n<p>A value that is not among the constants is kept as it came.\n")
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(PUBLIC, FINAL)
            .superclass(RuntimeTypes.OPEN_ENUM);
    for (Constant constant : plan.constants()) {
      type.addField(
          FieldSpec.builder(name, constant.javaName(), PUBLIC, STATIC, FINAL)
              .addJavadoc(Lines.of("The value {@code " + comment(constant.value()) + "}."))
              .initializer("new $L($L)", name.simpleName(), CodeBlock.literal(constant.value()))
              .build());
    }
    return type.addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameter(String.class, "value")
                .addStatement("super(value)")
                .build())
        .addMethod(of(plan))
        .build();
  }

  private static MethodSpec of(EnumPlan plan) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("of")
            .addJavadoc("The constant of this value, known or not.\n")
            .addModifiers(PUBLIC, STATIC)
            .returns(plan.className())
            .addParameter(String.class, "value");
    if (plan.constants().isEmpty() || plan.constants().size() > MAX_SHARED) {
      return method.addStatement("return new $T(value)", plan.className()).build();
    }
    if (plan.constants().size() <= MAX_COMPARED) {
      for (Constant constant : plan.constants()) {
        method
            .beginControlFlow("if (value.equals($L))", CodeBlock.literal(constant.value()))
            .addStatement("return $L", constant.javaName())
            .endControlFlow();
      }
      return method.addStatement("return new $T(value)", plan.className()).build();
    }
    method.beginControlFlow("switch (value)");
    for (Constant constant : plan.constants()) {
      method.addCode(
          "case $L:\n$L",
          CodeBlock.literal(constant.value()),
          "  return " + constant.javaName() + ";\n");
    }
    method.addCode("default:\n$>return new $T(value);\n$<", plan.className());
    return method.endControlFlow().build();
  }

  /** The value as text of a comment. */
  private static String comment(String value) {
    return value.replace("*/", "*&#47;").replace("\\", "&#92;").replace("{", "").replace("}", "");
  }
}
