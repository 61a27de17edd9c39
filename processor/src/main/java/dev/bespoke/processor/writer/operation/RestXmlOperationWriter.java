package dev.bespoke.processor.writer.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.bespoke.definitions.XmlNamespace;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ServicePlan;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import dev.bespoke.processor.writer.serde.ValueReader;
import dev.bespoke.processor.writer.serde.ValueWriter;
import dev.bespoke.processor.writer.shape.Types;
import org.jspecify.annotations.Nullable;

/** Writes an operation of the REST-XML protocol. */
public final class RestXmlOperationWriter extends OperationWriter {
  /** Creates a writer for one operation. */
  public RestXmlOperationWriter(ServicePlan service, OperationPlan plan) {
    super(service, plan);
  }

  @Override
  ClassName superclass() {
    return RuntimeTypes.REST_XML_OPERATION;
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
            .build());
    MethodSpec.Builder read =
        override("read")
            .returns(plan.response().className())
            .addParameter(RuntimeTypes.REST_RESPONSE, "http");
    ClassName builder = plan.response().className().nestedClass("Builder");
    read.addStatement("$T output = $T.builder()", builder, plan.response().className());
    read.addCode(HttpBindings.response(plan));
    read.addCode(output());
    type.addMethod(read.addStatement("return output.build()").build());
  }

  private CodeBlock body() {
    MemberPlan payload = plan.payload();
    if (payload != null) {
      return payload(payload);
    }
    if (plan.inputStream() != null || plan.request().bodyMembers().isEmpty()) {
      return CodeBlock.of("");
    }
    String root = plan.definition().inputLocationName();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("$T out = http.body()", RuntimeTypes.SHAPE_WRITER)
            .addStatement("out.field($S)", root == null ? plan.name() + "Request" : root);
    XmlNamespace namespace = plan.definition().inputXmlNamespace();
    if (namespace == null) {
      namespace = service.metadata().xmlNamespace();
    }
    addNamespace(code, namespace);
    return code.addStatement("input.write(out)").build();
  }

  private CodeBlock payload(MemberPlan payload) {
    CodeBlock.Builder code = CodeBlock.builder();
    String name = payload.javaName();
    if (!(payload.type() instanceof StructureRef)) {
      String value =
          payload.type() instanceof EnumRef
              ? "http.body($T.valueOf(input.$L()))"
              : "http.body(input.$L())";
      return payload.type() instanceof EnumRef
          ? CodeBlock.of(value + ";\n", RuntimeTypes.OPEN_ENUM, name)
          : CodeBlock.of(value + ";\n", name);
    }
    code.beginControlFlow("if (input.$L() != null)", name);
    code.addStatement("$T out = http.body()", RuntimeTypes.SHAPE_WRITER);
    code.add(ValueWriter.member(payload, "input." + name + "()"));
    return code.endControlFlow().build();
  }

  private static void addNamespace(CodeBlock.Builder code, @Nullable XmlNamespace namespace) {
    if (namespace != null) {
      String prefix = namespace.prefix();
      code.addStatement("out.namespace($S, $S)", prefix == null ? "" : prefix, namespace.uri());
    }
  }

  private CodeBlock output() {
    MemberPlan payload = plan.outputPayload();
    if (payload != null && payload.type() instanceof Scalar scalar) {
      String method = scalar.kind() == Kind.BLOB ? "blob" : "text";
      return CodeBlock.of("output.$L(http.$L());\n", payload.javaName(), method);
    }
    if (payload != null) {
      return withBody(
          CodeBlock.of(
              "output.$L($L);\n", payload.javaName(), ValueReader.expression(payload.type())));
    }
    if (plan.outputStream() != null || plan.response().bodyMembers().isEmpty()) {
      return CodeBlock.of("");
    }
    if (plan.unwrappedOutput()) {
      MemberPlan only = plan.response().bodyMembers().get(0);
      return withBody(
          CodeBlock.builder()
              .addStatement("$T text = in.string()", String.class)
              .beginControlFlow("if (!text.isEmpty())")
              .addStatement("output.$L(text)", only.javaName())
              .endControlFlow()
              .build());
    }
    return withBody(CodeBlock.of("$T.read(in, output);\n", plan.response().className()));
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
