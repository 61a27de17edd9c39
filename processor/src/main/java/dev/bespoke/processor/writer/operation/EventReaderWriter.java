package dev.bespoke.processor.writer.operation;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.bespoke.processor.plan.EventsPlan;
import dev.bespoke.processor.plan.EventsPlan.Event;
import dev.bespoke.processor.plan.EventsPlan.Failure;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.Protocol;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.ValueType.Timestamp;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.FieldSpec;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.serde.ValueReader;
import dev.bespoke.processor.writer.shape.ErrorCorrection;
import dev.bespoke.processor.writer.shape.Types;

/** Writes the class that makes events of the messages that an operation answers with. */
public final class EventReaderWriter {
  private EventReaderWriter() {}

  /** The class. */
  public static TypeSpec write(OperationPlan operation, EventsPlan plan, Protocol protocol) {
    return start(
            plan,
            "Reads the events that " + operation.name() + " answers with.\n",
            superclass(protocol),
            RuntimeTypes.EVENT_READER)
        .addMethod(event(plan))
        .addMethod(exception(plan))
        .build();
  }

  /** A class with one instance, of the type that is asked for: see {@link OperationWriter}. */
  static TypeSpec.Builder start(
      EventsPlan plan, String doc, ClassName superclass, ClassName instance) {
    return TypeSpec.classBuilder(plan.className())
        .addJavadoc("$L", doc)
        .addAnnotation(RuntimeTypes.NULL_MARKED)
        .addModifiers(PUBLIC, FINAL)
        .superclass(ParameterizedTypeName.get(superclass, plan.union()))
        .addField(
            FieldSpec.builder(
                    ParameterizedTypeName.get(instance, plan.union()),
                    "INSTANCE",
                    PUBLIC,
                    STATIC,
                    FINAL)
                .addJavadoc("The one instance, which has no state.\n")
                .initializer("new $T()", plan.className())
                .build())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
  }

  private static ClassName superclass(Protocol protocol) {
    return switch (protocol) {
      case AWS_JSON, REST_JSON -> RuntimeTypes.JSON_EVENT_READER;
      case REST_XML -> RuntimeTypes.XML_EVENT_READER;
      case RPC_V2_CBOR -> RuntimeTypes.CBOR_EVENT_READER;
      case AWS_QUERY, EC2_QUERY -> throw new IllegalStateException("it has no events");
    };
  }

  private static MethodSpec event(EventsPlan plan) {
    MethodSpec.Builder method =
        OperationWriter.override("event")
            .returns(plan.union())
            .addParameter(String.class, "type")
            .addParameter(RuntimeTypes.EVENT_MESSAGE, "message")
            .beginControlFlow("return switch (type)");
    for (Event event : plan.events()) {
      if (event.error()) {
        continue;
      }
      method.addCode(event(event, plan.union().nestedClass(event.variant().recordName())));
    }
    return method
        .addStatement("default -> new $T(type)", plan.union().nestedClass("Unknown"))
        .addCode("$<};\n")
        .build();
  }

  private static CodeBlock event(Event event, ClassName variant) {
    StructurePlan shape = event.shape();
    String name = event.variant().member().name();
    if (shape.members().isEmpty()) {
      return CodeBlock.of("case $S -> new $T(new $T());\n", name, variant, shape.className());
    }
    CodeBlock.Builder code =
        CodeBlock.builder()
            .beginControlFlow("case $S ->", name)
            .addStatement("$T event = new $T()", shape.className(), shape.className());
    for (MemberPlan member : shape.members()) {
      if (member.definition().eventHeader()) {
        code.add(header(member));
      } else if (member.definition().eventPayload()) {
        code.add(payload(member));
      }
    }
    if (!shape.bodyMembers().isEmpty()) {
      code.add(body(CodeBlock.of("event.fill(in)")));
    }
    if (ErrorCorrection.isNeeded(shape)) {
      code.addStatement("$T.correct(event)", shape.className());
    }
    return code.addStatement("yield new $T(event)", variant).endControlFlow().build();
  }

  private static CodeBlock header(MemberPlan member) {
    ValueType type = member.type();
    String field = "event." + member.javaName();
    if (type instanceof EnumRef ref) {
      CodeBlock value = CodeBlock.of("message.headers().string($S)", member.name());
      return CodeBlock.builder()
          .beginControlFlow("if ($L != null)", value)
          .addStatement("$L = $T.of($L)", field, ref.javaType(), value)
          .endControlFlow()
          .build();
    }
    String getter = type instanceof Timestamp ? "timestamp" : ((Scalar) type).kind().method();
    return CodeBlock.of("$L = message.headers().$L($S);\n", field, getter, member.name());
  }

  private static CodeBlock payload(MemberPlan member) {
    ValueType type = member.type();
    String field = "event." + member.javaName();
    if (type instanceof Scalar scalar) {
      return CodeBlock.of(
          "$L = message.$L();\n", field, scalar.kind() == Kind.BLOB ? "blob" : "text");
    }
    if (type instanceof EnumRef ref) {
      return CodeBlock.of("$L = $T.of(message.text());\n", field, ref.javaType());
    }
    return body(CodeBlock.of("$L = $L", field, ValueReader.expression(type)));
  }

  private static CodeBlock body(CodeBlock read) {
    return CodeBlock.builder()
        .addStatement("$T in = body(message)", Types.nullable(RuntimeTypes.SHAPE_READER))
        .beginControlFlow("if (in != null)")
        .addStatement(read)
        .endControlFlow()
        .build();
  }

  private static MethodSpec exception(EventsPlan plan) {
    MethodSpec.Builder method =
        OperationWriter.override("exception")
            .returns(Types.nullable(RuntimeTypes.SERVICE_EXCEPTION))
            .addParameter(RuntimeTypes.ERROR_RESPONSE, "error");
    if (plan.failures().isEmpty()) {
      return method.addStatement("return null").build();
    }
    method.beginControlFlow("return switch (error.code())");
    for (Failure failure : plan.failures()) {
      method.addStatement("case $S -> new $T(error)", failure.name(), failure.error().className());
    }
    return method.addStatement("default -> null").addCode("$<};\n").build();
  }
}
