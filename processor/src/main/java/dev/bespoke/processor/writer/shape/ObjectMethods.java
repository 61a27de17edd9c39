package dev.bespoke.processor.writer.shape;

import static javax.lang.model.element.Modifier.PROTECTED;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import java.util.List;
import java.util.StringJoiner;

/**
 * Writes what {@code equals}, {@code hashCode} and {@code toString} work on: the names of the
 * members and one array of their values. Code for each member in each of the three would be a tenth
 * of what is generated.
 */
final class ObjectMethods {
  private static final TypeName VALUE = Types.nullable(ClassName.get(Object.class));
  private static final int LINE = 80;

  private ObjectMethods() {}

  static void addTo(TypeSpec.Builder type, ClassName name, List<MemberPlan> members) {
    if (!members.isEmpty()) {
      type.addMethod(allMembers(members));
    }
    type.addMethod(
        start("textPattern", ClassName.get(String.class))
            .addStatement("return $L", pattern(name.simpleName(), members))
            .build());
  }

  private static MethodSpec.Builder start(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(PROTECTED)
        .returns(type);
  }

  /** All names, with what hides sensitive values. */
  private static CodeBlock pattern(String name, List<MemberPlan> members) {
    CodeBlock.Builder pattern = CodeBlock.builder();
    StringBuilder line = new StringBuilder(name).append('[');
    String separator = "";
    for (MemberPlan member : members) {
      line.append(separator);
      if (line.length() > LINE) {
        pattern.add("$S\n+ ", line.toString());
        line.setLength(0);
      }
      line.append(member.javaName()).append(member.sensitive() ? "=***" : "");
      separator = ", ";
    }
    return pattern.add("$S", line.append(']').toString()).build();
  }

  private static MethodSpec allMembers(List<MemberPlan> members) {
    StringJoiner values = new StringJoiner(",\n");
    for (MemberPlan member : members) {
      values.add("this." + member.javaName());
    }
    return start("allMembers", ArrayTypeName.of(VALUE))
        .addCode("return new $T[] {\n$>$L$<\n};\n", VALUE, values)
        .build();
  }
}
