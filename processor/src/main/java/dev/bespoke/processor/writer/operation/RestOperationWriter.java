package dev.bespoke.processor.writer.operation;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.Location;
import dev.bespoke.definitions.XmlNamespace;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.Protocol;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ServicePlan;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.serde.HeadBindings;
import dev.bespoke.processor.writer.serde.ValueReader;
import dev.bespoke.processor.writer.serde.ValueWriter;
import dev.bespoke.processor.writer.shape.ErrorCorrection;
import dev.bespoke.processor.writer.shape.Types;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes an operation of the protocols that bind members to the parts of HTTP messages. */
public final class RestOperationWriter extends OperationWriter {
  private final boolean xml;

  /** Creates a writer for one operation. */
  public RestOperationWriter(ServicePlan service, OperationPlan plan) {
    super(service, plan);
    xml = service.protocol() == Protocol.REST_XML;
  }

  @Override
  ClassName superclass() {
    return xml ? RuntimeTypes.REST_XML_OPERATION : RuntimeTypes.REST_JSON_OPERATION;
  }

  @Override
  CodeBlock superArguments() {
    return CodeBlock.of("$S", plan.name());
  }

  @Override
  void addSerde(TypeSpec.Builder type) {
    type.addMethod(
        override("write")
            .addParameter(plan.request().className(), "input")
            .addParameter(RuntimeTypes.REST_REQUEST, "http")
            .addCode(HttpBindings.request(plan))
            .addCode(body())
            .addCode(HttpBindings.prefixHeaders(plan))
            .addCode(
                plan.treeHash()
                    ? CodeBlock.of("$T.addTreeHash(http);\n", RuntimeTypes.GLACIER_REQUESTS)
                    : CodeBlock.of(""))
            .build());
    MethodSpec.Builder read =
        override("read")
            .returns(plan.response().className())
            .addParameter(RuntimeTypes.REST_RESPONSE, "http");
    ClassName response = plan.response().className();
    read.addStatement("$T output = new $T()", response, response);
    read.addCode(
        HeadBindings.read(
            plan.response().members(),
            (member, value) -> CodeBlock.of("output.$L = $L", member.javaName(), value)));
    read.addCode(output());
    if (plan.outputEvents() != null) {
      for (MemberPlan member : plan.response().members()) {
        if (member.absence().corrected() && member.location() == Location.HEADER) {
          read.addStatement("http.require($S)", member.wireName().toLowerCase(Locale.ROOT));
        }
      }
    }
    if (ErrorCorrection.isNeeded(plan.response())) {
      read.addStatement("$T.correct(output)", response);
    }
    type.addMethod(read.addStatement("return output").build());
  }

  private CodeBlock body() {
    MemberPlan payload = plan.payload();
    if (payload != null) {
      return payload(payload);
    }
    if (plan.streamsInput()) {
      return contentType(plan.inputMediaType());
    }
    if (plan.request().bodyMembers().isEmpty()) {
      return CodeBlock.of("");
    }
    if (!xml) {
      return CodeBlock.of("input.write(http.body());\n");
    }
    String root = plan.definition().inputLocationName();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("$T out = http.body()", RuntimeTypes.SHAPE_WRITER)
            .addStatement(
                "out.field($L)", CodeBlock.literal(root == null ? plan.name() + "Request" : root));
    XmlNamespace namespace = plan.definition().inputXmlNamespace();
    if (namespace == null) {
      namespace = service.metadata().xmlNamespace();
    }
    addNamespace(code, namespace);
    return code.addStatement("input.write(out)").build();
  }

  private static CodeBlock contentType(@Nullable String mediaType) {
    return mediaType == null
        ? CodeBlock.of("")
        : CodeBlock.of("http.contentType($L);\n", CodeBlock.literal(mediaType));
  }

  private CodeBlock payload(MemberPlan payload) {
    ValueType type = payload.type();
    String value = "input." + payload.javaName() + "()";
    boolean text = type instanceof EnumRef || isScalar(type, Kind.STRING);
    CodeBlock.Builder code = CodeBlock.builder();
    if (text || isScalar(type, Kind.BLOB)) {
      CodeBlock body =
          type instanceof EnumRef
              ? CodeBlock.of("http.body($T.valueOf($L));\n", RuntimeTypes.OPEN_ENUM, value)
              : CodeBlock.of("http.body($L);\n", value);
      if (payload.mediaType() == null) {
        return body;
      }
      code.beginControlFlow("if ($L != null)", value);
      return code.add(contentType(payload.mediaType())).add(body).endControlFlow().build();
    }
    CodeBlock present =
        type.isCollection()
            ? CodeBlock.of("input.has$L()", capitalized(payload.javaName()))
            : CodeBlock.of("$L != null", value);
    code.beginControlFlow("if ($L)", present);
    code.addStatement("$T out = http.body()", RuntimeTypes.SHAPE_WRITER);
    code.add(xml ? ValueWriter.member(payload, value) : ValueWriter.document(type, value));
    if (!xml && type instanceof StructureRef ref && !ref.union()) {
      code.nextControlFlow("else").addStatement("http.body().startStructure().endStructure()");
    }
    return code.endControlFlow().build();
  }

  private static boolean isScalar(ValueType type, Kind kind) {
    return type instanceof Scalar scalar && scalar.kind() == kind;
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static void addNamespace(CodeBlock.Builder code, @Nullable XmlNamespace namespace) {
    if (namespace != null) {
      String prefix = namespace.prefix();
      code.addStatement(
          "out.namespace($L, $L)",
          CodeBlock.literal(prefix == null ? "" : prefix),
          CodeBlock.literal(namespace.uri()));
    }
  }

  private CodeBlock output() {
    MemberPlan payload = plan.outputPayload();
    if (payload != null) {
      return outputPayload(payload);
    }
    if (plan.streamsOutput() || plan.response().bodyMembers().isEmpty()) {
      return CodeBlock.of("");
    }
    if (plan.unwrappedOutput()) {
      MemberPlan only = plan.response().bodyMembers().get(0);
      return withBody(
          CodeBlock.builder()
              .addStatement("$T text = in.string()", String.class)
              .beginControlFlow("if (!text.isEmpty())")
              .addStatement("output.$L = $L", only.javaName(), text(only.type()))
              .endControlFlow()
              .build());
    }
    return withBody(CodeBlock.of("output.fill(in);\n"));
  }

  private static CodeBlock outputPayload(MemberPlan payload) {
    ValueType type = payload.type();
    String name = payload.javaName();
    if (isScalar(type, Kind.BLOB)) {
      return CodeBlock.of("output.$L = http.blob();\n", name);
    }
    if (isScalar(type, Kind.STRING)) {
      return CodeBlock.of("output.$L = http.text();\n", name);
    }
    if (type instanceof EnumRef ref) {
      return CodeBlock.builder()
          .addStatement("$T text = http.text()", Types.nullable(ClassName.get(String.class)))
          .beginControlFlow("if (text != null)")
          .addStatement("output.$L = $L", name, text(ref))
          .endControlFlow()
          .build();
    }
    if (type.isCollection()) {
      return withBody(
          CodeBlock.builder()
              .add(ValueReader.collection(type, "values"))
              .addStatement("output.$L = values", name)
              .build());
    }
    return withBody(CodeBlock.of("output.$L = $L;\n", name, ValueReader.expression(type)));
  }

  /** What a text named {@code text} is as a string or enum. */
  private static CodeBlock text(ValueType type) {
    return type instanceof EnumRef ref
        ? CodeBlock.of("$T.of(text)", ref.javaType())
        : CodeBlock.of("text");
  }

  private static CodeBlock withBody(CodeBlock read) {
    return CodeBlock.builder()
        .addStatement("$T in = http.body()", Types.nullable(RuntimeTypes.SHAPE_READER))
        .beginControlFlow("if (in != null)")
        .add(read)
        .endControlFlow()
        .build();
  }
}
