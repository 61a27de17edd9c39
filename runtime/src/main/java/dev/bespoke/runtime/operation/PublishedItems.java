package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.error.ClientException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A publisher's items as an iterator that waits for each, one requested at a time. The publisher
 * may signal from any thread, and any thread may close it; one iterates.
 */
final class PublishedItems<E> implements Flow.Subscriber<E>, Iterator<E> {
  private Flow.@Nullable Subscription subscription;
  private @Nullable E item;
  private @Nullable Throwable failure;
  private boolean over;

  @Override
  public synchronized void onSubscribe(Flow.Subscription given) {
    if (subscription != null || over) {
      given.cancel();
      return;
    }
    subscription = given;
    given.request(1);
  }

  @Override
  public synchronized void onNext(E next) {
    try {
      item = Objects.requireNonNull(next, "a publisher has no null items");
    } catch (NullPointerException e) {
      onError(e); // whoever waits has to know as well as the publisher
      throw e;
    }
    notifyAll();
  }

  @Override
  public synchronized void onError(Throwable error) {
    failure = error;
    over = true;
    notifyAll();
  }

  @Override
  public synchronized void onComplete() {
    over = true;
    notifyAll();
  }

  @Override
  public synchronized boolean hasNext() {
    try {
      while (item == null && !over) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientException("interrupted while waiting for an event to send", e);
    }
    if (item == null && failure != null) {
      throw new ClientException(
          "the publisher of the events to send failed: " + failure.getMessage(), failure);
    }
    return item != null;
  }

  @Override
  public synchronized E next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    E next = Objects.requireNonNull(item);
    item = null;
    if (subscription != null && !over) {
      subscription.request(1);
    }
    return next;
  }

  /** Wants no more. */
  synchronized void close() {
    over = true;
    if (subscription != null) {
      subscription.cancel();
    }
    notifyAll();
  }
}
