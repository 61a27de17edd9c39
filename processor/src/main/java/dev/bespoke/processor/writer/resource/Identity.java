package dev.bespoke.processor.writer.resource;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.resource.IdentifierPlan;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.writer.shape.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes what makes two resources the same: their class and their identifiers. */
final class Identity {
  private Identity() {}

  /** {@code equals}, {@code hashCode} and {@code toString}. */
  static List<MethodSpec> methods(
      ClassName className, String label, List<IdentifierPlan> identifiers) {
    return List.of(
        equalsMethod(className, identifiers),
        hashCodeMethod(identifiers),
        text(label, identifiers));
  }

  private static MethodSpec equalsMethod(ClassName className, List<IdentifierPlan> identifiers) {
    List<CodeBlock> conditions = new ArrayList<>();
    conditions.add(
        identifiers.isEmpty()
            ? CodeBlock.of("other instanceof $T", className)
            : CodeBlock.of("other instanceof $T that", className));
    for (IdentifierPlan identifier : identifiers) {
      String name = identifier.javaName();
      conditions.add(
          identifier.integer()
              ? CodeBlock.of("this.$L == that.$L", name, name)
              : CodeBlock.of("this.$L.equals(that.$L)", name, name));
    }
    return MethodSpec.methodBuilder("equals")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(Types.nullable(ClassName.get(Object.class)), "other")
        .addStatement("return $L", CodeBlock.join(conditions, "\n&& "))
        .build();
  }

  private static MethodSpec hashCodeMethod(List<IdentifierPlan> identifiers) {
    List<CodeBlock> values = new ArrayList<>();
    identifiers.forEach(it -> values.add(CodeBlock.of("this.$L", it.javaName())));
    return MethodSpec.methodBuilder("hashCode")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.INT)
        .addStatement("return $T.hash($L)", Objects.class, CodeBlock.join(values, ", "))
        .build();
  }

  private static MethodSpec text(String label, List<IdentifierPlan> identifiers) {
    CodeBlock.Builder arguments = CodeBlock.builder().add("$S", label);
    for (IdentifierPlan identifier : identifiers) {
      String name = identifier.javaName();
      if (identifier.sensitive()) {
        arguments.add(", $S, $S", name, "***");
      } else {
        arguments.add(", $S, this.$L", name, name);
      }
    }
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        // By its class: a method of the user's may have this name.
        .addStatement("return $T.describe($L)", RuntimeTypes.RESOURCE, arguments.build())
        .build();
  }
}
