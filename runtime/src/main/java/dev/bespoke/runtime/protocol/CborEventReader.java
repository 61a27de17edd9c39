package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.operation.EventReader;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.cbor.CborReader;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Reads events whose payloads are CBOR: those of Smithy's RPC v2 CBOR protocol.
 *
 * @param <E> the union of the events
 */
public abstract class CborEventReader<E> extends EventReader<E> {
  /** For generated readers. */
  protected CborEventReader() {}

  @Override
  protected final @Nullable ShapeReader body(EventMessage message) {
    return message.length() == 0
        ? null
        : CborReader.open(message.bytes(), message.offset(), message.length());
  }
}
