package dev.bespoke.processor.writer.client;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.MemberPath;
import dev.bespoke.processor.plan.MemberPath.Each;
import dev.bespoke.processor.plan.MemberPath.Field;
import dev.bespoke.processor.plan.MemberPath.Index;
import dev.bespoke.processor.plan.ResultPlan;
import dev.bespoke.processor.plan.ResultPlan.Absence;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ValueCopy;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.MapOf;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.writer.shape.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Writes the method that takes a part out of a response. */
final class ResultWriter {
  private final ValueCopyWriter values;
  private final ResultPlan plan;

  ResultWriter(ValueCopyWriter values, ResultPlan plan) {
    this.values = values;
    this.plan = plan;
  }

  MethodSpec write() {
    return MethodSpec.methodBuilder(plan.methodName())
        .addModifiers(PRIVATE, STATIC)
        .returns(mayBeNull() ? Types.nullable(plan.type()) : plan.type())
        .addParameter(plan.source(), "source")
        .addCode(
            plan.path().plural()
                ? gathered()
                : CodeBlock.builder().addStatement("return $L", single()).build())
        .build();
  }

  private boolean mayBeNull() {
    boolean collection = plan.path().plural() || plan.path().type().isCollection();
    return plan.absence() == Absence.NULL || (plan.absence() == Absence.EMPTY && !collection);
  }

  /** A value and the conditions under which it is absent. */
  private record Access(String value, boolean ofUnion, List<String> guards) {
    static Access start(String value) {
      return new Access(value, false, new ArrayList<>());
    }

    /** From here on along steps that lead to one value. */
    Access then(MemberPath.Step step) {
      if (step instanceof Field field) {
        return field(field);
      }
      if (step instanceof Index at) {
        guards.add(at.index() == 0 ? value + ".isEmpty()" : value + ".size() <= " + at.index());
        return new Access(value + ".get(" + at.index() + ")", false, guards);
      }
      throw new IllegalArgumentException("a result has no such step: " + step);
    }

    private Access field(Field field) {
      return new Access(value + "." + field.member().javaName() + "()", field.ofUnion(), guards);
    }

    /** Adds that a collection, which reads as an empty one, may not have come at all. */
    void guardPresence(MemberPath.Step step) {
      if (step instanceof Field field && !field.ofUnion() && field.member().type().isCollection()) {
        guards.add("!" + value + "." + field.member().presenceName() + "()");
      }
    }

    /** Adds that the value itself may be null: a collection only where it is a union's. */
    void guard(ValueType type) {
      String guard = value + " == null";
      if ((ofUnion || !type.isCollection()) && !guards.contains(guard)) {
        guards.add(guard);
      }
    }
  }

  private CodeBlock single() {
    ValueType type = plan.path().type();
    Access access = follow(plan.path().steps());
    CodeBlock value = CodeBlock.of("$L", access.value());
    if (!plan.copy().equals(ValueCopy.NONE)) {
      access.guard(type);
      value = values.present(value, type, plan.copy());
    }
    if (!access.guards().isEmpty()) {
      value = CodeBlock.of("$L$W? $L$W: $L", joined(access.guards(), "$W|| "), none(), value);
    }
    return plan.absence() == Absence.REFUSED
        ? CodeBlock.of(
            "$T.required($L,$W$S,$W$L)",
            RuntimeTypes.PROJECTIONS,
            value,
            plan.source().simpleName(),
            CodeBlock.literal(plan.expression()))
        : value;
  }

  /** Along steps that lead to one value, and, where that counts, whether a collection has come. */
  private Access follow(List<MemberPath.Step> steps) {
    Access access = Access.start("source");
    for (int i = 0; i < steps.size(); i++) {
      ValueType type = typeOf(steps, i);
      boolean last = i == steps.size() - 1;
      if (last && plan.absence() == Absence.NULL) {
        access.guardPresence(steps.get(i));
      }
      access = access.then(steps.get(i));
      if (!last || type.isCollection()) {
        access.guard(type);
      }
    }
    return access;
  }

  private CodeBlock none() {
    ValueType type = plan.path().type();
    if (plan.absence() == Absence.EMPTY && type.isCollection()) {
      return CodeBlock.of("$T.of()", type instanceof MapOf ? Map.class : List.class);
    }
    return CodeBlock.of("null");
  }

  /** The values of all elements of the lists on the way; absent ones are left out. */
  private CodeBlock gathered() {
    List<MemberPath.Step> steps = plan.path().steps();
    CodeBlock.Builder code = CodeBlock.builder();
    Access access = Access.start("source");
    int from = 0;
    if (plan.absence() == Absence.NULL) {
      from = steps.indexOf(new Each());
      Access list = follow(steps.subList(0, from));
      code.beginControlFlow("if ($L)", joined(list.guards(), "$W|| "))
          .addStatement("return null")
          .endControlFlow();
      access = Access.start(list.value());
    }
    code.addStatement("$T values = new $T<>()", plan.type(), ArrayList.class);
    int open = 0;
    for (int i = from; i < steps.size(); i++) {
      boolean last = i == steps.size() - 1;
      if (last) {
        access.guardPresence(steps.get(i));
      }
      if (steps.get(i) instanceof Each) {
        open += beginIf(code, access);
        TypeName element = typeOf(steps, i).javaType();
        String item = "item" + i;
        code.beginControlFlow("for ($T $L : $L)", element, item, access.value());
        open++;
        access = Access.start(item);
      } else {
        access = access.then(steps.get(i));
      }
      boolean absent =
          access.ofUnion() || !(i + 1 < steps.size() && steps.get(i + 1) instanceof Each);
      if (!last && absent) {
        access.guard(typeOf(steps, i));
      }
    }
    ValueType type = plan.path().type();
    access.guard(type);
    open += beginIf(code, access);
    CodeBlock value = CodeBlock.of("$L", access.value());
    code.addStatement("values.add($L)", values.present(value, type, plan.copy()));
    for (int i = 0; i < open; i++) {
      code.endControlFlow();
    }
    return code.addStatement("return $T.unmodifiableList(values)", Collections.class).build();
  }

  private static int beginIf(CodeBlock.Builder code, Access access) {
    if (access.guards().isEmpty()) {
      return 0;
    }
    List<String> conditions = new ArrayList<>();
    for (String guard : access.guards()) {
      conditions.add(negated(guard));
    }
    code.beginControlFlow("if ($L)", joined(conditions, "$W&& "));
    return 1;
  }

  /** The conditions, with lines broken before the operators where they are long. */
  private static CodeBlock joined(List<String> conditions, String operator) {
    return CodeBlock.join(conditions.stream().map(it -> CodeBlock.of("$L", it)).toList(), operator);
  }

  private static String negated(String guard) {
    if (guard.startsWith("!")) {
      return guard.substring(1);
    }
    if (guard.endsWith(" == null")) {
      return guard.replace(" == null", " != null");
    }
    return guard.contains(" <= ") ? guard.replace(" <= ", " > ") : "!" + guard;
  }

  /** The type of the value after a step. */
  private static ValueType typeOf(List<MemberPath.Step> steps, int last) {
    int field = last;
    while (!(steps.get(field) instanceof Field)) {
      field--;
    }
    ValueType type = ((Field) steps.get(field)).member().type();
    for (int i = field; i < last; i++) {
      type = ((ListOf) type).element();
    }
    return type;
  }
}
