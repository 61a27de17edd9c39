package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.operation.EventReader;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.runtime.serde.json.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads events whose payloads are JSON: those of AWS JSON and REST JSON.
 *
 * @param <E> the union of the events
 */
public abstract class JsonEventReader<E> extends EventReader<E> {
  /** For generated readers. */
  protected JsonEventReader() {}

  @Override
  protected final @Nullable ShapeReader body(EventMessage message) {
    return message.length() == 0
        ? null
        : JsonReader.open(message.bytes(), message.offset(), message.length());
  }
}
