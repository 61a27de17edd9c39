package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.operation.EventReader;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.runtime.serde.xml.XmlReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads events whose payloads are XML: those of REST XML.
 *
 * @param <E> the union of the events
 */
public abstract class XmlEventReader<E> extends EventReader<E> {
  /** For generated readers. */
  protected XmlEventReader() {}

  @Override
  protected final @Nullable ShapeReader body(EventMessage message) {
    return message.length() == 0
        ? null
        : XmlReader.open(message.bytes(), message.offset(), message.length());
  }
}
