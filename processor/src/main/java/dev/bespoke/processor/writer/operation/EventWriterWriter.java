package dev.bespoke.processor.writer.operation;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.NumberDefinition;
import dev.bespoke.processor.plan.EventsPlan;
import dev.bespoke.processor.plan.EventsPlan.Event;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.Protocol;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.serde.ValueWriter;
import org.jspecify.annotations.Nullable;

/** Writes the class that makes messages of the events that an operation sends. */
public final class EventWriterWriter {
  private final EventsPlan plan;
  private final Protocol protocol;

  private EventWriterWriter(EventsPlan plan, Protocol protocol) {
    this.plan = plan;
    this.protocol = protocol;
  }

  /** The class. */
  public static TypeSpec write(OperationPlan operation, EventsPlan plan, Protocol protocol) {
    return new EventWriterWriter(plan, protocol).write(operation);
  }

  private TypeSpec write(OperationPlan operation) {
    MethodSpec.Builder message =
        OperationWriter.override("message")
            .returns(RuntimeTypes.EVENT_MESSAGE)
            .addParameter(plan.union(), "event");
    for (Event event : plan.events()) {
      message
          .beginControlFlow(
              event.shape().members().isEmpty()
                  ? "if (event instanceof $T)"
                  : "if (event instanceof $T variant)",
              plan.union().nestedClass(event.variant().recordName()))
          .addCode(event(event))
          .endControlFlow();
    }
    TypeSpec.Builder type =
        EventReaderWriter.start(
                plan,
                "Writes the events that " + operation.name() + " sends.\n",
                superclass(),
                RuntimeTypes.EVENT_WRITER)
            .addMethod(message.addStatement("throw unknown(event)").build());
    CodeBlock checks = checks();
    if (!checks.isEmpty()) {
      type.addMethod(
          OperationWriter.override("checkRequired")
              .addParameter(plan.union(), "event")
              .addParameter(RuntimeTypes.MISSING_MEMBERS, "missing")
              .addCode(checks)
              .build());
    }
    return type.build();
  }

  /** Looks for the required members that an event lacks; empty where none has any. */
  private CodeBlock checks() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Event event : plan.events()) {
      if (event.shape().checksRequired()) {
        MemberPlan member = event.variant().member();
        code.beginControlFlow(
                "if (event instanceof $T variant)",
                plan.union().nestedClass(event.variant().recordName()))
            .addStatement(
                "variant.$L().checkRequired(missing, $S)", member.javaName(), member.name())
            .endControlFlow();
      }
    }
    return code.build();
  }

  private ClassName superclass() {
    return switch (protocol) {
      case AWS_JSON, REST_JSON -> RuntimeTypes.JSON_EVENT_WRITER;
      case REST_XML -> RuntimeTypes.XML_EVENT_WRITER;
      case RPC_V2_CBOR -> RuntimeTypes.CBOR_EVENT_WRITER;
      case AWS_QUERY, EC2_QUERY -> throw new IllegalStateException("it has no events");
    };
  }

  private CodeBlock event(Event event) {
    MemberPlan member = event.variant().member();
    StructurePlan shape = event.shape();
    String kind = event.error() ? "exception" : "event";
    if (shape.members().isEmpty()) {
      return CodeBlock.of(
          "return new $T($L($S));\n", RuntimeTypes.EVENT_MESSAGE, kind, member.name());
    }
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("$T value = variant.$L()", shape.className(), member.javaName())
            .addStatement("$T headers = $L($S)", RuntimeTypes.EVENT_HEADERS, kind, member.name());
    MemberPlan payload = null;
    for (MemberPlan each : shape.members()) {
      if (each.definition().eventHeader()) {
        code.add(header(each, event.numbers().get(each.name())));
      } else if (each.definition().eventPayload()) {
        payload = each;
      }
    }
    if (payload != null) {
      return code.add(payload(payload)).build();
    }
    if (shape.bodyMembers().isEmpty()) {
      return code.addStatement("return new $T(headers)", RuntimeTypes.EVENT_MESSAGE).build();
    }
    code.addStatement("$T out = body()", RuntimeTypes.SHAPE_WRITER);
    if (protocol == Protocol.REST_XML) {
      code.addStatement("out.field($S)", ((StructureRef) member.type()).shape());
    }
    return code.addStatement("value.write(out)")
        .addStatement("return document(headers, out)")
        .build();
  }

  private static CodeBlock header(MemberPlan member, NumberDefinition.@Nullable Kind number) {
    String value = "value." + member.javaName() + "()";
    String converted =
        number == NumberDefinition.Kind.BYTE
            ? ".byteValue()"
            : number == NumberDefinition.Kind.SHORT
                ? ".shortValue()"
                : member.type() instanceof EnumRef ? ".value()" : "";
    return CodeBlock.builder()
        .beginControlFlow("if ($L != null)", value)
        .addStatement("headers.add($S, $L$L)", member.name(), value, converted)
        .endControlFlow()
        .build();
  }

  private CodeBlock payload(MemberPlan member) {
    ValueType type = member.type();
    String value = "value." + member.javaName() + "()";
    if (type instanceof Scalar scalar) {
      return CodeBlock.of(
          "return $L(headers, $L);\n", scalar.kind() == Kind.BLOB ? "bytes" : "text", value);
    }
    if (type instanceof EnumRef) {
      return CodeBlock.of("return text(headers, $T.valueOf($L));\n", RuntimeTypes.OPEN_ENUM, value);
    }
    CodeBlock.Builder code =
        CodeBlock.builder()
            .beginControlFlow("if ($L == null)", value)
            .addStatement("return new $T(headers)", RuntimeTypes.EVENT_MESSAGE)
            .endControlFlow()
            .addStatement("$T out = body()", RuntimeTypes.SHAPE_WRITER);
    if (protocol == Protocol.REST_XML) {
      code.addStatement("out.field($S)", ((StructureRef) type).shape());
    }
    return code.add(ValueWriter.document(type, value))
        .addStatement("return document(headers, out)")
        .build();
  }
}
