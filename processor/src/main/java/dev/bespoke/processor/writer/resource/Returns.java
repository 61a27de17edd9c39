package dev.bespoke.processor.writer.resource;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.resource.AccessPath;
import dev.bespoke.processor.plan.resource.DataPlan;
import dev.bespoke.processor.plan.resource.DataPlan.CopiedMember;
import dev.bespoke.processor.plan.resource.DataPlan.Copy;
import dev.bespoke.processor.plan.resource.ReturnPlan;
import dev.bespoke.processor.plan.resource.ReturnPlan.Maker;
import dev.bespoke.processor.plan.resource.ValuePlan;
import dev.bespoke.processor.plan.resource.ValuePlan.Access;
import dev.bespoke.processor.plan.resource.ValuePlan.Root;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes how resources are made of responses and of data. */
final class Returns {
  /** The variables of the code around it. */
  private static final Set<String> LOCALS =
      Set.of(
          "resources",
          "response",
          "responses",
          "item",
          "input",
          "builder",
          "request",
          "body",
          "data",
          "owner",
          "pipeline",
          "size");

  private Returns() {}

  /** The type that a method returns. */
  static TypeName type(ReturnPlan plan) {
    return plan.plural()
        ? ParameterizedTypeName.get(ClassName.get(List.class), plan.type())
        : plan.type();
  }

  /** One resource. */
  static CodeBlock single(ReturnPlan plan, Scope scope) {
    Maker maker = plan.makers().get(0);
    List<CodeBlock> identifiers = new ArrayList<>();
    for (ValuePlan identifier : maker.identifiers()) {
      identifiers.add(Values.identifier(identifier, scope));
    }
    return make(plan, maker, identifiers, scope);
  }

  /**
   * Returns one resource; its constructor refuses an identifier that is absent.
   *
   * @param parameters the names of the method's parameters
   */
  static CodeBlock required(ReturnPlan plan, Scope scope, Set<String> parameters) {
    CodeBlock.Builder code = CodeBlock.builder();
    Scope taken = taken(plan, scope, code, new HashSet<>(parameters));
    return code.addStatement("return $L", single(plan, taken)).build();
  }

  private static Scope taken(
      ReturnPlan plan, Scope scope, CodeBlock.Builder code, Set<String> variables) {
    return plan.makers().get(0).readsData() ? scope.take(code, free(Scope.DATA, variables)) : scope;
  }

  /**
   * Returns one resource in an {@code Optional}, empty where an identifier is read and is absent.
   *
   * @param parameters the names of the method's parameters
   */
  static CodeBlock optional(ReturnPlan plan, Scope scope, Set<String> parameters) {
    Maker maker = plan.makers().get(0);
    Set<String> variables = new HashSet<>(parameters);
    CodeBlock.Builder code = CodeBlock.builder();
    Scope taken = taken(plan, scope, code, variables);
    List<CodeBlock> identifiers = new ArrayList<>();
    List<CodeBlock> absent = new ArrayList<>();
    for (ValuePlan identifier : maker.identifiers()) {
      CodeBlock value = Values.identifier(identifier, taken);
      if (identifier instanceof Access access) {
        String variable = variable(access, variables);
        code.addStatement("$T $L = $L", identifierType(access), variable, value);
        absent.add(absent(access, variable));
        value = CodeBlock.of("$L", variable);
      }
      identifiers.add(value);
    }
    if (!absent.isEmpty()) {
      code.beginControlFlow("if ($L)", CodeBlock.join(absent, " || "));
      code.addStatement("return $T.empty()", Optional.class).endControlFlow();
    }
    return code.addStatement(
            "return $T.of($L)", Optional.class, make(plan, maker, identifiers, taken))
        .build();
  }

  private static CodeBlock absent(Access access, String variable) {
    return Values.isText(access)
        ? CodeBlock.of("$T.isAbsent($L)", RuntimeTypes.IDENTIFIERS, variable)
        : CodeBlock.of("$L == null", variable);
  }

  /** The statements that gather resources into the list {@code resources}. */
  static CodeBlock gather(ReturnPlan plan, CodeBlock root, Scope scope) {
    CodeBlock.Builder code =
        CodeBlock.builder().addStatement("$T resources = new $T<>()", type(plan), ArrayList.class);
    for (Maker maker : plan.makers()) {
      loop(code, maker, maker.ofRequest() ? CodeBlock.of(Scope.INPUT) : root, plan, scope);
    }
    return code.build();
  }

  private static void loop(
      CodeBlock.Builder code, Maker maker, CodeBlock root, ReturnPlan plan, Scope scope) {
    String value = root.toString();
    int open = 0;
    ValueType type = null;
    List<AccessPath.Step> steps = maker.elements().steps();
    for (int i = 0; i < steps.size(); i++) {
      AccessPath.Step step = steps.get(i);
      if (step instanceof AccessPath.Field field) {
        MemberPlan member = field.member();
        type = member.type();
        value = value + "." + member.javaName() + "()";
        if (!type.isCollection()) {
          code.beginControlFlow("if ($L != null)", value);
          open++;
        }
      } else if (step instanceof AccessPath.Index at) {
        code.beginControlFlow("if ($L.size() > $L)", value, at.index());
        open++;
        value = value + ".get(" + at.index() + ")";
        type = elementOf(type);
      } else {
        boolean last = i == steps.size() - 1;
        String variable = last ? Scope.ELEMENT : Scope.ELEMENT + (open + 1);
        type = elementOf(type);
        code.beginControlFlow("for ($T $L : $L)", javaType(type, maker), variable, value);
        open++;
        value = variable;
      }
    }
    add(code, maker, plan, scope);
    for (int i = 0; i < open; i++) {
      code.endControlFlow();
    }
  }

  private static @Nullable ValueType elementOf(@Nullable ValueType type) {
    return type instanceof ValueType.ListOf list ? list.element() : type;
  }

  private static TypeName javaType(@Nullable ValueType type, Maker maker) {
    TypeName element = maker.element();
    return type == null && element != null
        ? element
        : type == null ? ClassName.get(Object.class) : type.javaType();
  }

  /** Adds the resource of an element, unless the element lacks an identifier. */
  private static void add(CodeBlock.Builder code, Maker maker, ReturnPlan plan, Scope scope) {
    List<CodeBlock> identifiers = new ArrayList<>();
    List<String> present = new ArrayList<>();
    Set<String> variables = new HashSet<>(LOCALS);
    for (ValuePlan identifier : maker.identifiers()) {
      CodeBlock value = Values.identifier(identifier, scope);
      boolean absent =
          identifier instanceof Access access
              && access.root() == Root.ELEMENT
              && !access.path().steps().isEmpty();
      if (absent) {
        Access access = (Access) identifier;
        String variable = variable(access, variables);
        code.addStatement("$T $L = $L", identifierType(access), variable, value);
        present.add(variable + " != null");
        value = CodeBlock.of("$L", variable);
      }
      identifiers.add(value);
    }
    if (!present.isEmpty()) {
      code.beginControlFlow("if ($L)", String.join(" && ", present));
    }
    code.addStatement("resources.add($L)", make(plan, maker, identifiers, scope));
    if (!present.isEmpty()) {
      code.endControlFlow();
    }
  }

  /** A variable named as the member that it holds. */
  private static String variable(Access access, Set<String> taken) {
    List<AccessPath.Step> steps = access.path().steps();
    String name =
        steps.get(steps.size() - 1) instanceof AccessPath.Field field
            ? field.member().javaName()
            : "identifier";
    return free(name, taken);
  }

  private static String free(String name, Set<String> taken) {
    String free = name;
    while (!taken.add(free)) {
      free = free + "_";
    }
    return free;
  }

  private static Class<?> identifierType(Access access) {
    return Values.isText(access) ? String.class : Integer.class;
  }

  private static CodeBlock make(
      ReturnPlan plan, Maker maker, List<CodeBlock> identifiers, Scope scope) {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$L", scope.pipeline()));
    arguments.addAll(identifiers);
    if (plan.holdsData()) {
      DataPlan data = maker.data();
      arguments.add(data == null ? CodeBlock.of("null") : data(data, scope));
    }
    return CodeBlock.of("new $T($L)", plan.implementation(), CodeBlock.join(arguments, ",$W"));
  }

  /** The data, copied where it is of another structure; null where a path leads to nothing. */
  static CodeBlock data(DataPlan plan, Scope scope) {
    CodeBlock value = Values.expression(plan.source(), scope);
    if (plan.copy() == null) {
      return value;
    }
    CodeBlock copy = CodeBlock.of("$L($L)", plan.copy().methodName(), value);
    return plan.source().path().steps().isEmpty()
        ? copy
        : CodeBlock.of("($L) == null ? null : $L", value, copy);
  }

  /** The copy of a returned resource's data, by the structure that it copies, if any. */
  static void copies(ReturnPlan plan, Map<TypeName, Copy> copies) {
    for (Maker maker : plan.makers()) {
      DataPlan data = maker.data();
      if (data != null && data.copy() != null) {
        copies.put(data.copy().from().className(), data.copy());
      }
    }
  }

  /** The method that copies the members that two structures have in common. */
  static MethodSpec copy(Copy copy) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(copy.methodName())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(copy.to().className())
            .addParameter(copy.from().className(), "source");
    CodeBlock.Builder code = CodeBlock.builder().add("return $T.builder()", copy.to().className());
    for (CopiedMember member : copy.members()) {
      CodeBlock value = CodeBlock.of("source.$L()", member.from().javaName());
      code.add(
          "\n.$L($L)",
          member.to().javaName(),
          Values.converted(value, member.from().type(), member.to().type()));
    }
    return method.addStatement(code.add("\n.build()").build()).build();
  }
}
