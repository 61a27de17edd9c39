package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.auth.EventSigner;
import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.eventstream.EventHeaders;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.runtime.serde.eventstream.EventMessageWriter;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an event stream that is sent: each event in a message that carries its signature,
 * then one without an event, which ends the stream. An event is fetched when the one before is
 * sent. Used by one thread.
 */
final class SignedEvents extends InputStream {
  private static final byte[] NOTHING = {};

  private final Iterator<EventMessage> events;
  private final EventSigner signer;
  private final Clock clock;
  private byte @Nullable [] frame = NOTHING;
  private int position;
  private boolean ended;

  SignedEvents(Iterator<EventMessage> events, EventSigner signer, Clock clock) {
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
    ended = !events.hasNext();
    return signed(ended ? NOTHING : EventMessageWriter.encode(events.next()));
  }

  private byte[] signed(byte[] event) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    EventHeaders headers = new EventHeaders().add(":date", now);
    byte[] signature = signer.sign(now, EventMessageWriter.encode(headers), event);
    headers.add(":chunk-signature", Blob.of(signature));
    return EventMessageWriter.encode(new EventMessage(headers, event));
  }
}
