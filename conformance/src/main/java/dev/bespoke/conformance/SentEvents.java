package dev.bespoke.conformance;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.eventstream.EventHeaders;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.runtime.serde.eventstream.EventMessageReader;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.smithy.protocoltests.traits.eventstream.Event;
import software.amazon.smithy.protocoltests.traits.eventstream.EventHeaderValue;

/** Compares the messages that were sent, each within one that is signed, with those of a case. */
final class SentEvents {
  private SentEvents() {}

  static void check(List<Event> expected, byte[] sent) throws Exception {
    EventMessageReader reader = new EventMessageReader(new ByteArrayInputStream(sent));
    for (Event event : expected) {
      check(event, Objects.requireNonNull(opened(reader), "an event"));
    }
    if (!expected.isEmpty()) {
      EventMessage last = Objects.requireNonNull(reader.read(), "the end");
      Mismatch.check("the length of the last message", 0, last.length());
      Mismatch.check("what follows it", null, reader.read());
    }
  }

  /** The event within the next message. */
  private static EventMessage opened(EventMessageReader reader) throws Exception {
    EventMessage outer = Objects.requireNonNull(reader.read(), "a message");
    Mismatch.check(
        "a message is not signed",
        outer.headers().blob(":chunk-signature") != null
            && outer.headers().timestamp(":date") != null);
    EventMessageReader inner =
        new EventMessageReader(
            new ByteArrayInputStream(outer.bytes(), outer.offset(), outer.length()));
    return Objects.requireNonNull(inner.read(), "an event");
  }

  private static void check(Event expected, EventMessage actual) throws Exception {
    Map<String, Object> headers = new HashMap<>();
    EventHeaders given = actual.headers();
    for (int i = 0; i < given.size(); i++) {
      headers.put(given.name(i), given.value(i));
    }
    for (Map.Entry<String, EventHeaderValue<?>> header : expected.getHeaders().entrySet()) {
      Object value = header.getValue().getValue();
      Mismatch.check(
          header.getKey(),
          value instanceof byte[] bytes ? Blob.of(bytes) : value,
          headers.get(header.getKey()));
    }
    for (String name : expected.getForbidHeaders()) {
      Mismatch.check(name + " is forbidden", !headers.containsKey(name));
    }
    for (String name : expected.getRequireHeaders()) {
      Mismatch.check(name + " is required", headers.containsKey(name));
    }
    if (expected.getBody().isPresent()) {
      Bodies.check(
          expected.getBodyMediaType().orElse(""),
          expected.getBody().get(),
          actual.blob().toByteArray());
    }
  }
}
