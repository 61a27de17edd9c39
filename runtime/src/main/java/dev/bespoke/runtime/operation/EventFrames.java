package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.auth.EventSigner;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.eventstream.EventHeaders;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.runtime.serde.eventstream.EventMessageWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an event stream that is sent. Where requests are signed, each event is in a message
 * that carries its signature, and one without an event ends the stream; else events come as they
 * are. An event is fetched when the one before is sent. Used by one thread, but that any may close
 * it.
 */
final class EventFrames extends InputStream {
  private static final byte[] NOTHING = {};

  private final Iterator<EventMessage> events;
  private final @Nullable EventSigner signer;
  private final @Nullable InstantSource clock;
  private byte @Nullable [] frame = NOTHING;
  private int position;
  private boolean ended;

  EventFrames(
      Iterator<EventMessage> events, @Nullable EventSigner signer, @Nullable InstantSource clock) {
    this.events = events;
    this.signer = signer;
    this.clock = clock;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (frame != null && position == frame.length) {
      frame = next();
      position = 0;
    }
    if (frame == null) {
      return -1;
    }
    int count = Math.min(length, frame.length - position);
    System.arraycopy(frame, position, target, offset, count);
    position += count;
    return count;
  }

  private byte @Nullable [] next() {
    if (ended) {
      return null;
    }
    byte[] event = event();
    EventSigner chain = signer;
    if (chain == null || clock == null) {
      return ended ? null : event;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS); // the source may have waited
    EventHeaders headers = new EventHeaders().add(":date", now);
    byte[] signature = chain.sign(now, EventMessageWriter.encode(headers), event);
    headers.add(":chunk-signature", Blob.of(signature));
    return EventMessageWriter.encode(new EventMessage(headers, event));
  }

  /** The next event; nothing, once it has ended. */
  private byte[] event() {
    try {
      ended = !events.hasNext();
      return ended ? NOTHING : EventMessageWriter.encode(events.next());
    } catch (ServiceException | SerdeException e) {
      // As it is, it would be taken for the service's answer.
      throw new ClientException("the events to send failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    if (events instanceof Closeable source) {
      source.close();
    }
  }
}
