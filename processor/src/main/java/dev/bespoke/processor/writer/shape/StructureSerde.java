package dev.bespoke.processor.writer.shape;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.Protocol;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ShapePlan.Role;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.ValueType.Timestamp;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.FieldSpec;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.serde.ValueReader;
import dev.bespoke.processor.writer.serde.ValueWriter;
import java.util.List;
import java.util.StringJoiner;

/** Writes the two methods of a structure that carry its document over the wire. */
final class StructureSerde {
  private final StructurePlan plan;
  private final boolean xml;

  /** Whether it is a whole message whose parts an operation binds one by one. */
  private final boolean bound;

  private final List<MemberPlan> members;

  StructureSerde(StructurePlan plan, Protocol protocol) {
    this.plan = plan;
    this.xml = protocol == Protocol.REST_XML;
    this.bound =
        protocol.bindsHttp() && (plan.role() == Role.REQUEST || plan.role() == Role.RESPONSE);
    this.members = plan.bodyMembers();
  }

  /** The wire names of what is read, in the order of the reading method's cases. */
  void addMemberNames(TypeSpec.Builder type) {
    if (reads()) {
      type.addField(memberNames(members));
    }
  }

  /** The constant with the wire names of members. */
  static FieldSpec memberNames(List<MemberPlan> members) {
    CodeBlock.Builder names = CodeBlock.builder();
    StringJoiner attributes = new StringJoiner(", ", ".attributes(", ")").setEmptyValue("");
    for (int i = 0; i < members.size(); i++) {
      names.add(i == 0 ? "$L" : ",$W$L", CodeBlock.literal(members.get(i).wireName()));
      if (members.get(i).definition().xmlAttribute()) {
        attributes.add(Integer.toString(i));
      }
    }
    return FieldSpec.builder(RuntimeTypes.MEMBER_NAMES, "MEMBERS", PRIVATE, STATIC, FINAL)
        .initializer("$T.of($L)$L", RuntimeTypes.MEMBER_NAMES, names.build(), attributes.toString())
        .build();
  }

  /** The methods. */
  void addMethods(TypeSpec.Builder type) {
    if (plan.written() && !(bound && members.isEmpty())) {
      type.addMethod(write());
    }
    if (plan.read() && !bound) {
      type.addMethod(read());
    }
    if (reads() && isFilled()) {
      type.addMethod(fill());
    }
    if (reads()) {
      for (MemberPlan member : members) {
        if (isWrapped(member)) {
          type.addMethod(readCollection(member));
        }
      }
    }
    if (ErrorCorrection.isNeeded(plan)) {
      type.addMethod(ErrorCorrection.method(plan));
    }
  }

  /**
   * Whether an operation, or what reads events, creates it and sets what is not in the document.
   */
  boolean isFilled() {
    return bound || plan.role() == Role.EVENT;
  }

  private boolean reads() {
    return plan.read() && !members.isEmpty();
  }

  private MethodSpec write() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("write")
            .addParameter(RuntimeTypes.SHAPE_WRITER, "out")
            .addStatement("out.startStructure()");
    for (MemberPlan member : members) {
      if (member.definition().xmlAttribute() && xml) {
        method.beginControlFlow("if (this.$L != null)", member.javaName());
        method.addStatement(
            "out.attribute($L, $L)", CodeBlock.literal(member.wireName()), attributeText(member));
        method.endControlFlow();
      }
    }
    for (MemberPlan member : members) {
      if (!member.definition().xmlAttribute() || !xml) {
        method.beginControlFlow("if (this.$L != null)", member.javaName());
        method.addCode(ValueWriter.member(member, "this." + member.javaName()));
        method.endControlFlow();
      }
    }
    return method.addStatement("out.endStructure()").build();
  }

  private static CodeBlock attributeText(MemberPlan member) {
    String value = "this." + member.javaName();
    if (member.type() instanceof Timestamp timestamp) {
      return CodeBlock.of(
          "$T.format($L, $T.$L)",
          RuntimeTypes.TIMESTAMPS,
          value,
          RuntimeTypes.TIMESTAMP_FORMAT,
          timestamp.format());
    }
    if (member.type() instanceof EnumRef) {
      return CodeBlock.of("$L.value()", value);
    }
    boolean text = member.type() instanceof Scalar scalar && scalar.kind() == Kind.STRING;
    return CodeBlock.of(text ? "$L" : "$L.toString()", value);
  }

  private MethodSpec read() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("read")
            .addModifiers(STATIC)
            .returns(plan.className())
            .addParameter(RuntimeTypes.SHAPE_READER, "in")
            .addStatement("$T result = new $T()", plan.className(), plan.className());
    if (!reads()) {
      method.addStatement("in.skip()");
    } else if (isFilled()) {
      method.addStatement("result.fill(in)");
    } else {
      method.addCode(readMembers("result."));
    }
    if (ErrorCorrection.isNeeded(plan)) {
      method.addStatement("correct(result)");
    }
    return method.addStatement("return result").build();
  }

  private MethodSpec fill() {
    return MethodSpec.methodBuilder("fill")
        .addParameter(RuntimeTypes.SHAPE_READER, "in")
        .addCode(readMembers("this."))
        .build();
  }

  private CodeBlock readMembers(String target) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("in.startStructure()")
            .beginControlFlow(
                "for (int member = in.nextMember(MEMBERS); member >= 0; member ="
                    + " in.nextMember(MEMBERS))")
            .beginControlFlow("switch (member)");
    for (int i = 0; i < members.size(); i++) {
      String label = i == members.size() - 1 ? "default" : "case " + i;
      code.add(readCase(label, members.get(i), target + members.get(i).javaName()));
    }
    return code.endControlFlow().endControlFlow().build();
  }

  private static CodeBlock readCase(String label, MemberPlan member, String target) {
    if (isWrapped(member)) {
      return CodeBlock.of("$L -> $L = $L(in);\n", label, target, readerName(member));
    }
    if (member.type().isCollection()) {
      return CodeBlock.builder()
          .beginControlFlow("$L ->", label)
          .add(ValueReader.flattened(member.type(), target))
          .endControlFlow()
          .build();
    }
    return CodeBlock.of("$L -> $L = $L;\n", label, target, ValueReader.expression(member.type()));
  }

  private MethodSpec readCollection(MemberPlan member) {
    return MethodSpec.methodBuilder(readerName(member))
        .addModifiers(PRIVATE, STATIC)
        .returns(member.type().javaType())
        .addParameter(RuntimeTypes.SHAPE_READER, "in")
        .addCode(ValueReader.collection(member.type(), "values"))
        .addStatement("return values")
        .build();
  }

  /** Whether it is a list or map that stands as one value: one that isn't flattened. */
  private static boolean isWrapped(MemberPlan member) {
    return member.type().isCollection() && !member.type().isFlattened();
  }

  private static String readerName(MemberPlan member) {
    String name = member.javaName();
    return "read" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
