package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.operation.EventWriter;
import dev.bespoke.runtime.serde.ShapeWriter;
import dev.bespoke.runtime.serde.eventstream.EventHeaders;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.runtime.serde.xml.XmlWriter;

/**
 * Writes events whose payloads are XML: those of REST XML.
 *
 * @param <E> the union of the events
 */
public abstract class XmlEventWriter<E> extends EventWriter<E> {
  /** For generated writers. */
  protected XmlEventWriter() {}

  @Override
  protected final ShapeWriter body() {
    return new XmlWriter();
  }

  @Override
  protected final EventMessage document(EventHeaders headers, ShapeWriter body) {
    headers.add(":content-type", "application/xml");
    return new EventMessage(headers, ((XmlWriter) body).toByteArray());
  }
}
