package dev.bespoke.processor.writer.resource;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.resource.AttributePlan;
import dev.bespoke.processor.plan.resource.CollectionPlan;
import dev.bespoke.processor.plan.resource.IdentifierPlan;
import dev.bespoke.processor.plan.resource.ReferencePlan;
import dev.bespoke.processor.plan.resource.ReturnPlan;
import dev.bespoke.processor.plan.resource.SubResourcePlan;
import dev.bespoke.processor.plan.resource.ValuePlan;
import dev.bespoke.processor.plan.resource.ValuePlan.Parameter;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.writer.shape.Docs;
import dev.bespoke.processor.writer.shape.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the members of a resource that call no operation themselves. */
final class MemberWriter {
  private MemberWriter() {}

  static MethodSpec identifier(IdentifierPlan plan) {
    return MethodSpec.methodBuilder(plan.javaName())
        .addJavadoc("The identifier $L.\n", plan.javaName())
        .addModifiers(Modifier.PUBLIC)
        .returns(Values.fieldType(plan))
        .addStatement("return this.$L", plan.javaName())
        .build();
  }

  static MethodSpec attribute(AttributePlan plan, boolean loads) {
    MemberPlan member = plan.member();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(plan.methodName()).addModifiers(Modifier.PUBLIC);
    method.addJavadoc(
        Docs.of(member.definition().documentation(), "The attribute " + member.name() + "."));
    IdentifierPlan identifier = plan.identifier();
    if (identifier != null) {
      return method
          .addJavadoc(
              "\n@return the value, which is the identifier {@link #$L()}\n", identifier.javaName())
          .returns(Values.fieldType(identifier))
          .addStatement("return this.$L", identifier.javaName())
          .build();
    }
    if (member.definition().deprecation() != null) {
      method.addAnnotation(Deprecated.class);
    }
    String loaded = loads ? ", loaded first where need be" : "";
    TypeName type = member.type().javaType();
    if (member.type().isCollection()) {
      method.addJavadoc("\n@return the values, immutable; empty where absent$L\n", loaded);
    } else {
      method.addJavadoc("\n@return the value, or null where absent$L\n", loaded);
      type = Types.nullable(type);
    }
    return method.returns(type).addStatement("return data().$L()", member.javaName()).build();
  }

  /** A method that makes a resource without a request. */
  static MethodSpec.Builder subResource(SubResourcePlan plan) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(plan.methodName())
            .addJavadoc(
                "$L No request is sent.\n",
                plan.documentation().isEmpty()
                    ? "The resource " + plan.type().simpleName() + "."
                    : plan.documentation())
            .addModifiers(Modifier.PUBLIC)
            .returns(plan.type());
    for (ValuePlan identifier : plan.identifiers()) {
      if (identifier instanceof Parameter parameter) {
        IdentifierPlan given = parameter.identifier();
        method.addParameter(Values.fieldType(given), given.javaName());
      }
    }
    return method;
  }

  static CodeBlock subResourceCode(SubResourcePlan plan, Scope scope) {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$L", scope.pipeline()));
    for (ValuePlan identifier : plan.identifiers()) {
      arguments.add(Values.identifier(identifier, scope));
    }
    if (plan.holdsData()) {
      arguments.add(CodeBlock.of("null"));
    }
    return refusals(plan.label(), plan.identifiers())
        .addStatement("return new $T($L)", plan.type(), CodeBlock.join(arguments, ",$W"))
        .build();
  }

  /** Refuses parameters that must not be empty. */
  static CodeBlock.Builder refusals(String label, List<ValuePlan> identifiers) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (ValuePlan identifier : identifiers) {
      if (identifier instanceof Parameter parameter) {
        refuse(code, label, parameter.identifier());
      }
    }
    return code;
  }

  static void refuse(CodeBlock.Builder code, String label, IdentifierPlan identifier) {
    if (identifier.required() && !identifier.integer()) {
      code.addStatement(
          "$T.refuseEmpty($L, $S, $S)",
          RuntimeTypes.IDENTIFIERS,
          identifier.javaName(),
          label,
          identifier.javaName());
    }
  }

  static MethodSpec reference(ReferencePlan plan, Scope scope) {
    ReturnPlan returns = plan.returns();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(plan.methodName()).addModifiers(Modifier.PUBLIC);
    if (returns.plural()) {
      CodeBlock.Builder code = CodeBlock.builder();
      Scope taken = scope.take(code, Scope.DATA);
      return method
          .addJavadoc("The resources that the attributes name; empty where they name none.\n")
          .returns(Returns.type(returns))
          .addCode(code.add(Returns.gather(returns, CodeBlock.of(Scope.DATA), taken)).build())
          .addStatement("return resources")
          .build();
    }
    return method
        .addJavadoc("The resource that the attributes name, if they name one.\n")
        .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), returns.type()))
        .addCode(Returns.optional(returns, scope, Set.of()))
        .build();
  }

  /** A method that returns a collection. */
  static MethodSpec.Builder collection(CollectionPlan plan) {
    return MethodSpec.methodBuilder(plan.methodName())
        .addJavadoc(
            "The resources that $L lists. No request is sent before they are iterated.\n",
            plan.request().operation().name())
        .addModifiers(Modifier.PUBLIC)
        .returns(plan.className());
  }

  static CodeBlock collectionCode(CollectionPlan plan, Scope scope) {
    return CodeBlock.builder()
        .addStatement(
            "return new $T($L$L, $T.none())",
            plan.className(),
            scope.pipeline(),
            plan.owner() == null ? "" : ", this",
            RuntimeTypes.REFINEMENTS)
        .build();
  }
}
