package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.ShapeWriter;
import dev.bespoke.runtime.serde.bytes.Utf8;
import dev.bespoke.runtime.serde.eventstream.EventHeaders;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Makes messages of the events that one operation sends. Generated singletons extend a protocol's
 * base class. Stateless.
 *
 * @param <E> the union of the events
 */
public abstract class EventWriter<E> {
  private static final byte[] NOTHING = {};

  /** For protocols. */
  protected EventWriter() {}

  /**
   * Makes the message of an event.
   *
   * @throws IllegalArgumentException where it is the union's unknown member
   */
  protected abstract EventMessage message(E event);

  /** Notes which required members an event lacks; generated where events have such members. */
  protected void checkRequired(E event, MissingMembers missing) {}

  /** A writer of a payload. */
  protected abstract ShapeWriter body();

  /** The message of an event whose payload is in a writer that {@link #body} made. */
  protected abstract EventMessage document(EventHeaders headers, ShapeWriter body);

  /** The headers of an event, where {@code type} is the name of the union's member. */
  protected static EventHeaders event(String type) {
    return new EventHeaders().add(":message-type", "event").add(":event-type", type);
  }

  /** The headers of an error, where {@code type} is the name of the union's member. */
  protected static EventHeaders exception(String type) {
    return new EventHeaders().add(":message-type", "exception").add(":exception-type", type);
  }

  /** The message of an event whose payload is text. */
  protected static EventMessage text(EventHeaders headers, @Nullable String payload) {
    headers.add(":content-type", "text/plain");
    return new EventMessage(headers, payload == null ? NOTHING : Utf8.encode(payload));
  }

  /** The message of an event whose payload is bytes. */
  protected static EventMessage bytes(EventHeaders headers, @Nullable Blob payload) {
    headers.add(":content-type", "application/octet-stream");
    return new EventMessage(headers, payload == null ? NOTHING : payload.toByteArray());
  }

  /** What to throw where an event is none that the definition knows. */
  protected static IllegalArgumentException unknown(Object event) {
    return new IllegalArgumentException(
        event.getClass().getSimpleName()
            + " is no event of the definition, so nothing says how to send it.");
  }
}
