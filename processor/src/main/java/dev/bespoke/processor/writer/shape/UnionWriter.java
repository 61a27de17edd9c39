package dev.bespoke.processor.writer.shape;

import static javax.lang.model.element.Modifier.DEFAULT;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ShapePlan.UnionPlan;
import dev.bespoke.processor.plan.ShapePlan.Variant;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.serde.RequiredMembers;
import dev.bespoke.processor.writer.serde.ValueReader;
import dev.bespoke.processor.writer.serde.ValueWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Writes a union: a sealed interface, one record per member, and one for what is unknown. */
public final class UnionWriter {
  private UnionWriter() {}

  /** The interface and its records. */
  public static TypeSpec write(UnionPlan plan) {
    ClassName name = plan.className();
    ClassName unknown = name.nestedClass("Unknown");
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(name)
            .addJavadoc(Docs.of(plan.documentation(), "One of several kinds of value."))
            .addJavadoc("\n<p>Exactly one member is present; its accessor alone isn't null.\n")
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(PUBLIC, javax.lang.model.element.Modifier.SEALED);
    for (Variant variant : plan.variants()) {
      type.addPermittedSubclass(name.nestedClass(variant.recordName()));
    }
    type.addPermittedSubclass(unknown);
    for (Variant variant : plan.variants()) {
      type.addMethod(factory(name, variant));
      type.addMethod(accessor(variant));
      type.addType(record(name, variant));
    }
    return type.addType(unknownRecord(name)).build();
  }

  private static MethodSpec factory(ClassName union, Variant variant) {
    MemberPlan member = variant.member();
    return MethodSpec.methodBuilder("of" + capitalized(member.javaName()))
        .addJavadoc("A value with the member $L.\n", member.name())
        .addModifiers(PUBLIC, STATIC)
        .returns(union)
        .addParameter(member.type().javaType(), member.javaName())
        .addStatement("return new $T($L)", union.nestedClass(variant.recordName()), kept(member))
        .build();
  }

  /** A value of its own, as builders have it: what is read is not copied, nobody else having it. */
  private static CodeBlock kept(MemberPlan member) {
    if (!member.type().isCollection()) {
      return CodeBlock.of("$L", member.javaName());
    }
    Class<?> collection = member.type() instanceof ListOf ? ArrayList.class : LinkedHashMap.class;
    return CodeBlock.of("new $T<>($L)", collection, member.javaName());
  }

  private static MethodSpec accessor(Variant variant) {
    MemberPlan member = variant.member();
    return MethodSpec.methodBuilder(member.javaName())
        .addJavadoc(Docs.of(member))
        .addJavadoc("\n@return the value, or null where another member is present\n")
        .addModifiers(PUBLIC, DEFAULT)
        .returns(StructureWriter.nullable(member))
        .addStatement("return null")
        .build();
  }

  private static TypeSpec record(ClassName union, Variant variant) {
    MemberPlan member = variant.member();
    String field = member.javaName();
    MethodSpec.Builder header =
        MethodSpec.constructorBuilder().addParameter(member.type().javaType(), field);
    TypeSpec.Builder record =
        TypeSpec.recordBuilder(variant.recordName())
            .addJavadoc("The member $L.\n", member.name())
            .addJavadoc("\n@param $L the value\n", field)
            .addModifiers(PUBLIC, STATIC)
            .addSuperinterface(union)
            .recordConstructor(header.build());
    if (member.type().isCollection()) {
      String wrap = member.type() instanceof ListOf ? "unmodifiableList" : "unmodifiableMap";
      record.addMethod(
          MethodSpec.compactConstructorBuilder()
              .addJavadoc("Hides the collection's mutators.\n")
              .addModifiers(PUBLIC)
              .addStatement("$L = $T.$L($L)", field, Collections.class, wrap, field)
              .build());
    }
    if (member.sensitive()) {
      record.addMethod(
          MethodSpec.methodBuilder("toString")
              .addAnnotation(Override.class)
              .addModifiers(PUBLIC)
              .returns(String.class)
              .addStatement("return $S", variant.recordName() + "[" + field + "=***]")
              .build());
    }
    return record.build();
  }

  private static TypeSpec unknownRecord(ClassName union) {
    return TypeSpec.recordBuilder("Unknown")
        .addJavadoc("A member that this client does not know.\n")
        .addJavadoc("\n@param unknownMember its name\n")
        .addModifiers(PUBLIC, STATIC)
        .addSuperinterface(union)
        .recordConstructor(
            MethodSpec.constructorBuilder().addParameter(String.class, "unknownMember").build())
        .build();
  }

  /** The class that carries the union over the wire. */
  public static TypeSpec writeSerde(UnionPlan plan, Predicate<StructureRef> hasCheck) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(ValueWriter.serdeOf(plan.className()))
            .addJavadoc("Carries {@link $T} over the wire.\n", plan.className())
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(FINAL);
    List<MemberPlan> members = plan.variants().stream().map(Variant::member).toList();
    if (plan.read()) {
      type.addField(StructureSerde.memberNames(members));
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    if (plan.written()) {
      type.addMethod(writeMethod(plan));
    }
    if (plan.read()) {
      type.addMethod(readMethod(plan));
    }
    if (plan.written() && plan.checksRequired()) {
      type.addMethod(new RequiredMembers(hasCheck).unionMethod(plan));
    }
    return type.build();
  }

  private static MethodSpec writeMethod(UnionPlan plan) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("write")
            .addModifiers(STATIC)
            .addParameter(plan.className(), "union")
            .addParameter(RuntimeTypes.SHAPE_WRITER, "out")
            .addStatement("out.startStructure()");
    String flow = "if";
    for (Variant variant : plan.variants()) {
      ClassName record = plan.className().nestedClass(variant.recordName());
      String start = flow + " (union instanceof $T variant)";
      if (flow.equals("if")) {
        method.beginControlFlow(start, record);
      } else {
        method.nextControlFlow(start, record);
      }
      method.addCode(
          ValueWriter.member(variant.member(), "variant." + variant.member().javaName() + "()"));
      flow = "else if";
    }
    return method
        .nextControlFlow("else")
        .addStatement(
            "throw $T.unsendable($S)", RuntimeTypes.SERDE_EXCEPTION, plan.className().simpleName())
        .endControlFlow()
        .addStatement("out.endStructure()")
        .build();
  }

  private static MethodSpec readMethod(UnionPlan plan) {
    ClassName name = plan.className();
    ClassName unknown = name.nestedClass("Unknown");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("read")
            .addModifiers(STATIC)
            .returns(name)
            .addParameter(RuntimeTypes.SHAPE_READER, "in")
            .addStatement("$T union = null", Types.nullable(name))
            .addStatement("in.startStructure()")
            .beginControlFlow(
                "for (int member = in.nextVariant(MEMBERS);$Wmember != $T.END;$Wmember ="
                    + " in.afterVariant(MEMBERS))",
                RuntimeTypes.SHAPE_READER)
            .beginControlFlow("switch (member)");
    for (int i = 0; i < plan.variants().size(); i++) {
      Variant variant = plan.variants().get(i);
      ClassName record = name.nestedClass(variant.recordName());
      if (variant.member().type().isFlattened()) {
        method.addCode(flattenedCase(i, variant, record));
      } else if (variant.member().type().isCollection()) {
        method.beginControlFlow("case $L ->", i);
        method.addCode(ValueReader.collection(variant.member().type(), "values"));
        method.addStatement("union = new $T(values)", record).endControlFlow();
      } else {
        method.addCode(
            "case $L -> union = new $T($L);\n",
            i,
            record,
            ValueReader.expression(variant.member().type()));
      }
    }
    method.beginControlFlow("default ->");
    // A member that is known goes before one that is not; "__type" is none (Smithy, protocols).
    method.beginControlFlow("if (union == null && !in.memberName().equals($S))", "__type");
    method.addStatement("union = new $T(in.memberName())", unknown);
    method.endControlFlow();
    method.addStatement("in.skip()");
    return method
        .endControlFlow()
        .endControlFlow()
        .endControlFlow()
        .addStatement("return union == null ? new $T($S) : union", unknown, "")
        .build();
  }

  /** Adds an element of a flattened list or map to those that have come before. */
  private static CodeBlock flattenedCase(int index, Variant variant, ClassName record) {
    ValueType type = variant.member().type();
    Class<?> collection = type instanceof ListOf ? ArrayList.class : LinkedHashMap.class;
    return CodeBlock.builder()
        .beginControlFlow("case $L ->", index)
        .addStatement("$T values = null", Types.nullable(type.javaType()))
        .beginControlFlow("if (union instanceof $T)", record)
        .addStatement(
            "values = new $T<>((($T) union).$L())", collection, record, variant.member().javaName())
        .endControlFlow()
        .add(ValueReader.flattened(type, "values"))
        .addStatement("union = new $T(values)", record)
        .endControlFlow()
        .build();
  }

  private static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
