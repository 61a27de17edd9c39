package dev.bespoke.processor.writer.shape;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import java.util.Arrays;
import java.util.List;

/**
 * Writes {@code equals}, {@code hashCode}, and a {@code toString} that hides what is sensitive. All
 * three work on one array of the members: code for each of them in each method would be a tenth of
 * what is generated.
 */
final class ObjectMethods {
  private static final ClassName STRING = ClassName.get(String.class);
  private static final int LINE = 80;

  private ObjectMethods() {}

  static void addTo(TypeSpec.Builder type, ClassName name, List<MemberPlan> members) {
    if (members.isEmpty()) {
      type.addMethod(equalsMethod("return other instanceof $T", name));
      type.addMethod(
          method("hashCode", TypeName.INT, CodeBlock.of("return $T.class.hashCode()", name)));
      type.addMethod(
          method("toString", STRING, CodeBlock.of("return $S", name.simpleName() + "[]")));
      return;
    }
    type.addMethod(
        equalsMethod(
            "return other instanceof $T that && $T.equals(allMembers(), that.allMembers())",
            name,
            Arrays.class));
    type.addMethod(
        method(
            "hashCode",
            TypeName.INT,
            CodeBlock.of("return $T.hashCode(allMembers())", Arrays.class)));
    type.addMethod(
        method(
            "toString",
            STRING,
            CodeBlock.of(
                "return $T.of($L, allMembers())",
                RuntimeTypes.STRUCTURE_TEXT,
                pattern(name.simpleName(), members))));
    type.addMethod(allMembers(members));
  }

  private static MethodSpec equalsMethod(String statement, Object... arguments) {
    return MethodSpec.methodBuilder("equals")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(Types.nullable(ClassName.get(Object.class)), "other")
        .addStatement(statement, arguments)
        .build();
  }

  private static MethodSpec method(String name, TypeName type, CodeBlock statement) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(type)
        .addStatement(statement)
        .build();
  }

  /**
   * What the runtime's {@code StructureText} takes: all names, with what hides sensitive values.
   */
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
    CodeBlock.Builder values = CodeBlock.builder();
    String separator = "";
    for (MemberPlan member : members) {
      values.add("$Lthis.$L", separator, member.javaName());
      separator = ",\n";
    }
    return MethodSpec.methodBuilder("allMembers")
        .addModifiers(PRIVATE)
        .returns(ArrayTypeName.of(Types.nullable(ClassName.get(Object.class))))
        .addCode(
            "return new $T[] {\n$>$L$<\n};\n",
            Types.nullable(ClassName.get(Object.class)),
            values.build())
        .build();
  }
}
