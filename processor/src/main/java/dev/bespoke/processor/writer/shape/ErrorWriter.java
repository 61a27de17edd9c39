package dev.bespoke.processor.writer.shape;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;
import static javax.lang.model.element.Modifier.TRANSIENT;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ServicePlan;
import dev.bespoke.processor.plan.ShapePlan.ErrorPlan;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.FieldSpec;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.serde.HeadBindings;
import dev.bespoke.processor.writer.serde.ValueReader;
import java.util.List;
import java.util.Map;

/** Writes exceptions. */
public final class ErrorWriter {
  private ErrorWriter() {}

  /** The exception that all of a service's errors extend. */
  public static TypeSpec writeServiceException(ServicePlan service) {
    return start(service.exception(), RuntimeTypes.SERVICE_EXCEPTION)
        .addJavadoc(
            "An error that $L answered with; a subclass where the definition models it.\n",
            service.metadata().serviceId())
        .addMethod(constructor().addStatement("super(error)").build())
        .build();
  }

  /** The exception for one modelled error. */
  public static TypeSpec write(ErrorPlan plan) {
    List<MemberPlan> members = plan.members();
    List<MemberPlan> body = members.stream().filter(MemberPlan::inBody).toList();
    TypeSpec.Builder type =
        start(plan.className(), plan.superclass())
            .addModifiers(FINAL)
            .addJavadoc(Docs.of(plan.documentation(), "The error " + plan.codes().get(0) + "."));
    if (!body.isEmpty()) {
      type.addField(StructureSerde.memberNames(body));
    }
    for (MemberPlan member : members) {
      type.addField(
          FieldSpec.builder(
                  StructureWriter.nullable(member), member.javaName(), PRIVATE, FINAL, TRANSIENT)
              .build());
    }
    type.addMethod(constructor(plan, body));
    for (MemberPlan member : members) {
      type.addMethod(accessor(member));
    }
    if (plan.retryable()) {
      type.addMethod(trait("isRetryable"));
    }
    if (plan.throttling()) {
      type.addMethod(trait("isThrottling"));
    }
    return type.build();
  }

  private static TypeSpec.Builder start(ClassName name, ClassName superclass) {
    return TypeSpec.classBuilder(name)
        .addAnnotation(RuntimeTypes.NULL_MARKED)
        .addModifiers(PUBLIC)
        .superclass(superclass)
        .addField(
            FieldSpec.builder(TypeName.LONG, "serialVersionUID", PRIVATE, STATIC, FINAL)
                .initializer("1L")
                .build());
  }

  private static MethodSpec.Builder constructor() {
    return MethodSpec.constructorBuilder()
        .addJavadoc("Creates it from the service's answer.\n")
        .addModifiers(PUBLIC)
        .addParameter(RuntimeTypes.ERROR_RESPONSE, "error");
  }

  private static MethodSpec constructor(ErrorPlan plan, List<MemberPlan> body) {
    List<MemberPlan> members = plan.members();
    MethodSpec.Builder method =
        constructor()
            .addStatement(plan.hidesMessage() ? "super(error.hidingMessage())" : "super(error)");
    if (members.isEmpty()) {
      return method.build();
    }
    for (MemberPlan member : members) {
      Object value = member.absence().value();
      method.addStatement(
          "$T $L = $L",
          StructureWriter.nullable(member),
          local(member),
          value == null ? "null" : Literals.of(member.type(), value));
    }
    CodeBlock head =
        HeadBindings.read(
            members, (member, value) -> CodeBlock.of("$L = $L", local(member), value));
    if (!head.isEmpty()) {
      method.addStatement(
          "$T http = $T.of(error)", RuntimeTypes.RESPONSE_HEAD, RuntimeTypes.RESPONSE_HEAD);
      method.addCode(head);
    }
    if (!body.isEmpty()) {
      addBody(method, body);
    }
    for (MemberPlan member : members) {
      if (ErrorCorrection.isCorrected(member)) {
        method.beginControlFlow("if ($L == null)", local(member));
        method.addStatement("$L = $L", local(member), Literals.empty(member.type()));
        method.endControlFlow();
      }
      method.addStatement("this.$L = $L", member.javaName(), local(member));
    }
    return method.build();
  }

  private static void addBody(MethodSpec.Builder method, List<MemberPlan> members) {
    method.addStatement("$T in = error.reader()", Types.nullable(RuntimeTypes.SHAPE_READER));
    method.beginControlFlow("if (in != null)");
    method.addStatement("in.startStructure()");
    method.beginControlFlow(
        "for (int member = in.nextMember(MEMBERS); member >= 0; member = in.nextMember(MEMBERS))");
    method.beginControlFlow("switch (member)");
    for (int i = 0; i < members.size(); i++) {
      method.addCode(readCase(i == members.size() - 1 ? "default" : "case " + i, members.get(i)));
    }
    method.endControlFlow().endControlFlow().endControlFlow();
  }

  private static CodeBlock readCase(String label, MemberPlan member) {
    String name = local(member);
    if (member.type().isFlattened()) {
      return CodeBlock.builder()
          .beginControlFlow("$L ->", label)
          .add(ValueReader.flattened(member.type(), name))
          .endControlFlow()
          .build();
    }
    if (member.type().isCollection()) {
      return CodeBlock.builder()
          .beginControlFlow("$L ->", label)
          .add(ValueReader.collection(member.type(), "values"))
          .addStatement("$L = values", name)
          .endControlFlow()
          .build();
    }
    return CodeBlock.of("$L -> $L = $L;\n", label, name, ValueReader.expression(member.type()));
  }

  /** The variable that a member is read into: no other variable ends so. */
  private static String local(MemberPlan member) {
    return member.javaName() + "_";
  }

  private static MethodSpec accessor(MemberPlan member) {
    String name = member.javaName();
    MethodSpec.Builder accessor =
        MethodSpec.methodBuilder(name).addJavadoc(Docs.of(member)).addModifiers(PUBLIC);
    if (member.type().isCollection()) {
      Class<?> collection = member.type() instanceof ListOf ? List.class : Map.class;
      return accessor
          .returns(member.type().javaType())
          .addStatement("return this.$L == null ? $T.of() : this.$L", name, collection, name)
          .build();
    }
    return accessor
        .returns(StructureWriter.nullable(member))
        .addStatement("return this.$L", name)
        .build();
  }

  private static MethodSpec trait(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(TypeName.BOOLEAN)
        .addStatement("return true")
        .build();
  }
}
