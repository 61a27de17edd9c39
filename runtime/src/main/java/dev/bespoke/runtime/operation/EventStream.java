package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.error.CallTimeoutException;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.runtime.serde.eventstream.EventMessageReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The events with which an operation answers, each as it arrives. Whoever gets it closes it: it
 * holds a connection until the service has ended it.
 *
 * <p>An event that the definition does not know comes as the unknown member of the union. Iterating
 * throws {@link dev.bespoke.runtime.error.ServiceException}, or the modelled exception below it,
 * where the service ends the stream with an error, and {@link ClientException} where it breaks off
 * or cannot be understood; there are no events after either. No call is made again: the events
 * before were seen. One thread iterates; any may close.
 *
 * @param <E> the union of the events
 */
public final class EventStream<E> implements Iterable<E>, Closeable {
  private final String operation;
  private final boolean initialResponse;
  private final ResponseStream<? extends ServiceResponse> http;
  private final EventMessageReader messages;
  private final EventDecoder<E> decoder;
  private final Events events = new Events();
  private boolean begun;
  private @Nullable E next;
  private volatile boolean ended;

  EventStream(
      Operation<?, ? extends ServiceResponse> operation,
      EventReader<E> reader,
      ResponseStream<? extends ServiceResponse> http) {
    this.operation = operation.name();
    this.initialResponse = operation.initialMessages();
    this.http = http;
    this.messages = new EventMessageReader(http);
    this.decoder = new EventDecoder<>(operation, reader, http.response());
  }

  /**
   * The rest of the operation's output. Protocols without bindings to HTTP send it before the first
   * event: then this waits for it.
   *
   * @throws ClassCastException where the operation answers with another type
   */
  public <R extends ServiceResponse> R response(Class<R> type) {
    if (initialResponse && !begun && !ended) {
      next = fetch();
    }
    return type.cast(decoder.response());
  }

  /** The one iterator, which goes on where it was left. */
  @Override
  public Iterator<E> iterator() {
    return events;
  }

  /** Whether there are no more events than the one that may have been fetched. */
  boolean isExhausted() {
    return ended && next == null;
  }

  private void prefetch() {
    while (next == null && !ended) {
      next = fetch();
    }
  }

  /** Reads one message; null where it is no event, or the last was read. */
  private @Nullable E fetch() {
    boolean good = false;
    try {
      EventMessage message = messages.read();
      begun = true;
      E event = message == null || ended ? null : decoder.decode(message);
      good = message != null;
      return event;
    } catch (IOException e) {
      if (ended) {
        return null; // whoever closed it wants no more
      }
      throw broken(e);
    } catch (SerdeException e) {
      if (ended) {
        return null;
      }
      throw new ClientException(
          operation + ": the event stream cannot be understood: " + e.getMessage(), e);
    } finally {
      if (!good) {
        close();
      }
    }
  }

  private ClientException broken(IOException cause) {
    if (cause instanceof SocketTimeoutException) {
      return new CallTimeoutException(
          operation
              + ": no event came in time: "
              + cause.getMessage()
              + ". Raise the transport's readTimeout where the service may be silent for longer.",
          cause);
    }
    if (cause instanceof InterruptedIOException) {
      Thread.currentThread().interrupt();
      return new ClientException(operation + ": interrupted while waiting for events.", cause);
    }
    return new ClientException(
        operation
            + ": the event stream broke off: "
            + cause.getMessage()
            + ". Events may be missing; call again for all of them.",
        cause);
  }

  /**
   * Ends the iteration, and gives the connection up where the service has not ended the stream: any
   * number of times, and also while another thread waits for the next event, which finds none.
   */
  @Override
  public void close() {
    ended = true;
    http.abort();
  }

  private final class Events implements Iterator<E> {
    @Override
    public boolean hasNext() {
      prefetch();
      return next != null;
    }

    @Override
    public E next() {
      prefetch();
      E event = next;
      if (event == null) {
        throw new NoSuchElementException();
      }
      next = null;
      return event;
    }
  }
}
