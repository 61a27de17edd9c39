package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.operation.EventWriter;
import dev.bespoke.runtime.serde.ShapeWriter;
import dev.bespoke.runtime.serde.cbor.CborWriter;
import dev.bespoke.runtime.serde.eventstream.EventHeaders;
import dev.bespoke.runtime.serde.eventstream.EventMessage;

/**
 * Writes events whose payloads are CBOR: those of Smithy's RPC v2 CBOR protocol.
 *
 * @param <E> the union of the events
 */
public abstract class CborEventWriter<E> extends EventWriter<E> {
  /** For generated writers. */
  protected CborEventWriter() {}

  @Override
  protected final ShapeWriter body() {
    return new CborWriter();
  }

  @Override
  protected final EventMessage document(EventHeaders headers, ShapeWriter body) {
    headers.add(":content-type", "application/cbor");
    return new EventMessage(headers, ((CborWriter) body).toByteArray());
  }
}
