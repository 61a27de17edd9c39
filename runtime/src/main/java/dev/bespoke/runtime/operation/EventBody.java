package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.auth.EventSigner;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.serde.eventstream.EventHeaders;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The events that a call sends, each fetched from its source when the one before is sent. No call
 * that sends events is repeated, since some may have been sent. Generated methods make one; the
 * pipeline gives each call its own.
 */
public final class EventBody extends RequestBody {
  /** Where events come from: an iteration for each call. */
  private interface Source {
    /**
     * Begins.
     *
     * @param checkedFor the operation to name where an event lacks a required member; null where
     *     nobody looks
     */
    Iterator<EventMessage> begin(@Nullable String checkedFor);
  }

  private final Source source;
  private final @Nullable EventMessage initial;
  private final @Nullable String checkedFor;
  private final AtomicBoolean opened = new AtomicBoolean();
  private @Nullable EventSigner signer;
  private @Nullable InstantSource clock;

  private EventBody(Source source, @Nullable EventMessage initial, @Nullable String checkedFor) {
    this.source = source;
    this.initial = initial;
    this.checkedFor = checkedFor;
  }

  /** The events of an iterable, which may wait for each: another thread than the caller's asks. */
  public static <E> EventBody of(EventWriter<E> writer, Iterable<? extends E> events) {
    Objects.requireNonNull(events, "events");
    return new EventBody(new Iterated<>(writer, events), null, null);
  }

  /** The events of a publisher, which is subscribed to for each call, one requested at a time. */
  public static <E> EventBody of(EventWriter<E> writer, Flow.Publisher<? extends E> events) {
    Objects.requireNonNull(events, "events");
    return new EventBody(new Published<>(writer, events), null, null);
  }

  /**
   * The same events for one call.
   *
   * @param document the input, where the protocol has it go before the events; else null
   * @param operation the operation to name where an event lacks a required member; null where
   *     nobody looks
   */
  RequestBody begin(
      @Nullable RequestBody document, @Nullable String contentType, @Nullable String operation)
      throws IOException {
    if (document == null) {
      return new EventBody(source, null, operation);
    }
    EventHeaders headers =
        new EventHeaders().add(":message-type", "event").add(":event-type", "initial-request");
    if (contentType != null) {
      headers.add(":content-type", contentType);
    }
    try (InputStream in = document.open()) {
      return new EventBody(source, new EventMessage(headers, in.readAllBytes()), operation);
    }
  }

  /** Has the events signed, from that after the request's own signature on. */
  void signWith(EventSigner newSigner, InstantSource newClock) {
    signer = newSigner;
    clock = newClock;
  }

  @Override
  public long contentLength() {
    return -1;
  }

  @Override
  public boolean isReplayable() {
    return false;
  }

  @Override
  public InputStream open() {
    if (!opened.compareAndSet(false, true)) {
      throw new IllegalStateException("these events were sent before; no call sends them again");
    }
    return new EventFrames(new Messages(initial, source, checkedFor), signer, clock);
  }

  private record Iterated<E>(EventWriter<E> writer, Iterable<? extends E> events)
      implements Source {
    @Override
    public Iterator<EventMessage> begin(@Nullable String checkedFor) {
      return new Written<>(writer, events.iterator(), checkedFor);
    }
  }

  private record Published<E>(EventWriter<E> writer, Flow.Publisher<? extends E> events)
      implements Source {
    @Override
    public Iterator<EventMessage> begin(@Nullable String checkedFor) {
      PublishedItems<E> items = new PublishedItems<>();
      events.subscribe(items);
      return new Written<>(writer, items, checkedFor);
    }
  }

  private record Written<E>(
      EventWriter<E> writer, Iterator<? extends E> events, @Nullable String checkedFor)
      implements Iterator<EventMessage>, Closeable {
    @Override
    public boolean hasNext() {
      return events.hasNext();
    }

    @Override
    public EventMessage next() {
      E event = events.next();
      if (checkedFor != null) {
        MissingMembers missing = new MissingMembers();
        writer.checkRequired(event, missing);
        missing.throwIfAny(checkedFor, "an event");
      }
      return writer.message(event);
    }

    @Override
    public void close() {
      if (events instanceof PublishedItems<?> items) {
        items.close();
      }
    }
  }

  /** The initial message, if any, and then those of the source, which is begun after it. */
  private static final class Messages implements Iterator<EventMessage>, Closeable {
    private final Source source;
    private final @Nullable String checkedFor;
    private @Nullable EventMessage first;
    private volatile @Nullable Iterator<EventMessage> rest;

    Messages(@Nullable EventMessage first, Source source, @Nullable String checkedFor) {
      this.first = first;
      this.source = source;
      this.checkedFor = checkedFor;
    }

    @Override
    public boolean hasNext() {
      return first != null || rest().hasNext();
    }

    @Override
    public EventMessage next() {
      EventMessage message = first;
      first = null;
      return message == null ? rest().next() : message;
    }

    private Iterator<EventMessage> rest() {
      Iterator<EventMessage> begun = rest;
      if (begun == null) {
        begun = source.begin(checkedFor);
        rest = begun;
      }
      return begun;
    }

    @Override
    public void close() throws IOException {
      if (rest instanceof Closeable open) {
        open.close();
      }
    }
  }
}
