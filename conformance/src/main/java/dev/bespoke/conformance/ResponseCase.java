package dev.bespoke.conformance;

import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.operation.ResponseStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.ErrorTrait;
import software.amazon.smithy.model.traits.StreamingTrait;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestCase;

/** A case that says what a client has to make of a response. */
record ResponseCase(OperationShape operation, StructureShape output, HttpResponseTestCase test)
    implements TestCase {
  @Override
  public String id() {
    return test.getId();
  }

  @Override
  public void run(GeneratedClient client) throws Exception {
    Headers headers = new Headers();
    test.getHeaders().forEach(headers::add);
    CannedTransport transport = new CannedTransport(test.getCode(), headers, body());
    Expectations expectations = new Expectations(client.model());
    Object result;
    try {
      result =
          new Call(client, operation, transport)
              .invoke(ObjectNode.objectNode(), "example.com", ObjectNode.objectNode());
    } catch (ServiceException e) {
      if (!output.hasTrait(ErrorTrait.class)) {
        throw e;
      }
      checkError(expectations, e);
      return;
    }
    if (output.hasTrait(ErrorTrait.class)) {
      throw new Mismatch("the response was not taken for an error");
    }
    if (result instanceof ResponseStream<?> stream) {
      try (stream) {
        checkStream(client, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        result = stream.response();
      }
    }
    if (result != null) {
      expectations.structure("", output, test.getParams(), result);
    } else {
      Mismatch.check("members", 0, output.members().size());
    }
  }

  private byte[] body() {
    String body = test.getBody().orElse("");
    return test.getBodyMediaType().filter(Bodies::isBinary).isPresent()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }

  private void checkError(Expectations expectations, ServiceException error) throws Exception {
    String name = error.getClass().getSimpleName();
    String shape = output.getId().getName();
    boolean modelled = name.equalsIgnoreCase(shape) || name.equalsIgnoreCase(shape + "Exception");
    Mismatch.check("expected " + shape + " but was " + error, modelled);
    Mismatch.check("status", test.getCode(), error.status());
    expectations.structure("", output, test.getParams(), error);
    for (String member : output.getMemberNames()) {
      if (member.equalsIgnoreCase("message")) {
        Mismatch.check(
            "message",
            test.getParams().getStringMember(member).map(node -> node.getValue()).orElse(null),
            error.errorMessage());
      }
    }
  }

  private void checkStream(GeneratedClient client, String content) {
    for (MemberShape member : output.members()) {
      if (client.model().expectShape(member.getTarget()).hasTrait(StreamingTrait.class)) {
        Node expected = test.getParams().getMember(member.getMemberName()).orElse(Node.from(""));
        Mismatch.check("stream", expected.expectStringNode().getValue(), content);
      }
    }
  }
}
