package dev.bespoke.conformance;

import dev.bespoke.runtime.error.BespokeException;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.operation.EventStream;
import dev.bespoke.runtime.operation.ServiceResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.StreamingTrait;
import software.amazon.smithy.protocoltests.traits.TestFailureExpectation;
import software.amazon.smithy.protocoltests.traits.eventstream.Event;
import software.amazon.smithy.protocoltests.traits.eventstream.EventStreamTestCase;
import software.amazon.smithy.protocoltests.traits.eventstream.EventType;

/** A case that says which events a client has to send, and what to make of those that come. */
record EventCase(OperationShape operation, EventStreamTestCase test) implements TestCase {
  private static final ObjectNode NONE = ObjectNode.objectNode();

  @Override
  public String id() {
    return test.getId();
  }

  @Override
  public void run(GeneratedClient client) throws Exception {
    CannedTransport transport = transport();
    List<ObjectNode> sent = new ArrayList<>();
    events(EventType.REQUEST).forEach(event -> sent.add(event.getParams().orElseThrow()));
    Optional<TestFailureExpectation> failure = test.getExpectation().getFailure();
    try {
      Object result =
          new Call(client, operation, transport)
              .sending(sent)
              .invoke(test.getInitialRequestParams().orElse(NONE), "example.com", NONE);
      received(client.model(), result);
      Mismatch.check("nothing failed", failure.isEmpty());
    } catch (BespokeException e) {
      if (failure.isPresent()) {
        failure.get().getErrorId().ifPresent(id -> checkError(id, e));
        return;
      }
      if (isAnswered() || !String.valueOf(e.getMessage()).contains("status 400")) {
        throw e;
      }
    }
    checkHead(transport.request());
    SentEvents.check(events(EventType.REQUEST), transport.sent());
  }

  private List<Event> events(EventType type) {
    return test.getEvents().stream().filter(event -> event.getType() == type).toList();
  }

  /** Whether the case says what comes back: else an error does, and what was sent counts. */
  private boolean isAnswered() {
    return test.getInitialResponse().isPresent() || !events(EventType.RESPONSE).isEmpty();
  }

  private CannedTransport transport() {
    ObjectNode response = test.getInitialResponse().orElse(NONE);
    Headers headers = new Headers();
    for (Map.Entry<String, Node> header :
        response.getObjectMember("headers").orElse(NONE).getStringMap().entrySet()) {
      headers.add(header.getKey(), header.getValue().expectStringNode().getValue());
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(response.getStringMemberOrDefault("body", "").getBytes(StandardCharsets.UTF_8));
    events(EventType.RESPONSE).forEach(event -> body.writeBytes(event.getBytes().orElseThrow()));
    int status = response.getNumberMemberOrDefault("code", isAnswered() ? 200 : 400).intValue();
    return new CannedTransport(status, headers, body.toByteArray());
  }

  private void received(Model model, @Nullable Object result) throws Exception {
    StructureShape output = OperationIndex.of(model).expectOutputShape(operation);
    Expectations expectations = new Expectations(model);
    Object response = result;
    List<Object> events = new ArrayList<>();
    if (result instanceof EventStream<?> stream) {
      try (stream) {
        response = stream.response(ServiceResponse.class);
        stream.forEach(events::add);
      }
    }
    List<Event> expected = events(EventType.RESPONSE);
    Mismatch.check("events", expected.size(), events.size());
    for (int i = 0; i < expected.size(); i++) {
      ObjectNode params = expected.get(i).getParams().orElseThrow();
      expectations.value("[" + i + "]", stream(model, output), params, events.get(i));
    }
    if (test.getInitialResponseParams().isPresent() && response != null) {
      expectations.structure("", output, test.getInitialResponseParams().get(), response);
    }
  }

  private static Shape stream(Model model, StructureShape output) {
    for (MemberShape member : output.members()) {
      Shape target = model.expectShape(member.getTarget());
      if (target.hasTrait(StreamingTrait.class)) {
        return target;
      }
    }
    throw new Mismatch(output.getId() + " has no events");
  }

  private static void checkError(ShapeId expected, BespokeException error) {
    String name = error.getClass().getSimpleName();
    boolean modelled =
        name.equals(expected.getName()) || name.equals(expected.getName() + "Exception");
    Mismatch.check("expected " + expected + " but was " + error, modelled);
  }

  private void checkHead(HttpRequest request) {
    ObjectNode expected = test.getInitialRequest().orElse(NONE);
    expected
        .getStringMember("method")
        .ifPresent(method -> Mismatch.check("method", method.getValue(), request.method()));
    expected
        .getStringMember("uri")
        .ifPresent(uri -> Mismatch.check("path", uri.getValue(), request.path()));
    expected
        .getObjectMember("headers")
        .orElse(NONE)
        .getStringMap()
        .forEach(
            (name, value) ->
                Mismatch.check(
                    "header " + name,
                    value.expectStringNode().getValue(),
                    request.headers().get(name)));
  }
}
