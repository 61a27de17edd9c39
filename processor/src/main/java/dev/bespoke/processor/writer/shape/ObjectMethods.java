package dev.bespoke.processor.writer.shape;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.bespoke.processor.plan.MemberPlan;
import java.util.List;
import java.util.Objects;

/** Writes {@code equals}, {@code hashCode}, and a {@code toString} that hides what is sensitive. */
final class ObjectMethods {
  private ObjectMethods() {}

  static void addTo(TypeSpec.Builder type, ClassName name, List<MemberPlan> members) {
    type.addMethod(equalsMethod(name, members));
    type.addMethod(hashCodeMethod(name, members));
    type.addMethod(toStringMethod(name.simpleName(), members));
  }

  private static MethodSpec equalsMethod(ClassName name, List<MemberPlan> members) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("equals")
            .addAnnotation(Override.class)
            .addModifiers(PUBLIC)
            .returns(TypeName.BOOLEAN)
            .addParameter(Types.nullable(ClassName.get(Object.class)), "other");
    if (members.isEmpty()) {
      return method.addStatement("return other instanceof $T", name).build();
    }
    method.beginControlFlow("if (!(other instanceof $T))", name);
    method.addStatement("return false").endControlFlow();
    method.addStatement("$T that = ($T) other", name, name);
    CodeBlock.Builder terms = CodeBlock.builder();
    String separator = "";
    for (MemberPlan member : members) {
      String field = member.javaName();
      terms.add("$L$T.equals(this.$L, that.$L)", separator, Objects.class, field, field);
      separator = "\n&& ";
    }
    return method.addStatement("return $L", terms.build()).build();
  }

  private static MethodSpec hashCodeMethod(ClassName name, List<MemberPlan> members) {
    CodeBlock hash =
        members.isEmpty()
            ? CodeBlock.of("$T.class.hashCode()", name)
            : CodeBlock.of(
                "$T.hash($L)",
                Objects.class,
                String.join(
                    ", ", members.stream().map(member -> "this." + member.javaName()).toList()));
    return MethodSpec.methodBuilder("hashCode")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(TypeName.INT)
        .addStatement("return $L", hash)
        .build();
  }

  private static MethodSpec toStringMethod(String name, List<MemberPlan> members) {
    CodeBlock.Builder text = CodeBlock.builder().add("$S", name + "[");
    String separator = "";
    for (MemberPlan member : members) {
      String label = separator + member.javaName() + "=";
      if (member.sensitive()) {
        text.add("\n+ $S\n+ (this.$L == null ? $S : $S)", label, member.javaName(), "null", "***");
      } else {
        text.add("\n+ $S\n+ this.$L", label, member.javaName());
      }
      separator = ", ";
    }
    text.add("\n+ $S", "]");
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(String.class)
        .addStatement(
            "return $L", members.isEmpty() ? CodeBlock.of("$S", name + "[]") : text.build())
        .build();
  }
}
