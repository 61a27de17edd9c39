package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.operation.EventWriter;
import dev.bespoke.runtime.serde.ShapeWriter;
import dev.bespoke.runtime.serde.eventstream.EventHeaders;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.runtime.serde.json.JsonWriter;

/**
 * Writes events whose payloads are JSON: those of AWS JSON and REST JSON.
 *
 * @param <E> the union of the events
 */
public abstract class JsonEventWriter<E> extends EventWriter<E> {
  /** For generated writers. */
  protected JsonEventWriter() {}

  @Override
  protected final ShapeWriter body() {
    return new JsonWriter();
  }

  @Override
  protected final EventMessage document(EventHeaders headers, ShapeWriter body) {
    headers.add(":content-type", "application/json");
    return new EventMessage(headers, ((JsonWriter) body).toByteArray());
  }
}
