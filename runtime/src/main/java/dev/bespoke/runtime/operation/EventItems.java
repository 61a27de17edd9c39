package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.flow.ItemSubscription;
import dev.bespoke.runtime.flow.Items;
import dev.bespoke.runtime.http.Cancellation;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The events of a call that is made when the first of them is asked for. */
final class EventItems<E> implements Items<E> {
  private final CallFuture.Task<EventStream<E>> call;
  private @Nullable Cancellation opening;
  private @Nullable EventStream<E> events;
  private boolean closed;

  private EventItems(CallFuture.Task<EventStream<E>> call) {
    this.call = call;
  }

  /** A publisher that makes the call for each subscriber. */
  static <E> Flow.Publisher<E> publisher(CallFuture.Task<EventStream<E>> call, Executor executor) {
    return new EventPublisher<>(call, executor);
  }

  @Override
  public synchronized boolean isExhausted() {
    return events == null ? closed : events.isExhausted();
  }

  @Override
  public boolean hasNext() {
    EventStream<E> opened = open();
    return opened != null && opened.iterator().hasNext();
  }

  @Override
  public E next() {
    return Objects.requireNonNull(open(), "closed").iterator().next();
  }

  private @Nullable EventStream<E> open() {
    Cancellation cancellation = begin();
    if (cancellation != null) {
      EventStream<E> opened = null;
      try {
        opened = call.run(cancellation);
      } finally {
        end(cancellation, opened);
      }
    }
    return opened();
  }

  private synchronized @Nullable EventStream<E> opened() {
    return events;
  }

  private synchronized @Nullable Cancellation begin() {
    if (!closed && events == null) {
      opening = new Cancellation();
    }
    return opening;
  }

  private synchronized void end(Cancellation cancellation, @Nullable EventStream<E> opened) {
    opening = null;
    cancellation.end();
    if (cancellation.isCancelled()) {
      Thread.interrupted(); // the thread is the executor's again
    }
    events = opened;
    if (closed && opened != null) {
      opened.close();
    }
  }

  @Override
  public void close() {
    Cancellation cancellation;
    EventStream<E> opened;
    synchronized (this) {
      closed = true;
      cancellation = opening;
      opened = events;
    }
    if (cancellation != null) {
      cancellation.cancel();
    }
    if (opened != null) {
      opened.close();
    }
  }

  private record EventPublisher<E>(CallFuture.Task<EventStream<E>> call, Executor executor)
      implements Flow.Publisher<E> {
    @Override
    public void subscribe(Flow.Subscriber<? super E> subscriber) {
      Objects.requireNonNull(subscriber, "subscriber");
      new ItemSubscription<E>(new EventItems<>(call), executor, subscriber).begin();
    }
  }
}
