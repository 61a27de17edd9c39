package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.error.ClientException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A publisher's items as an iterator that waits for each, which is requested when it is waited for.
 * The publisher may signal from any thread, and any thread may close it; one iterates. The
 * publisher is never called with a lock held: it may have locks of its own, or take its time.
 */
final class PublishedItems<E> implements Flow.Subscriber<E>, Iterator<E> {
  private Flow.@Nullable Subscription subscription;
  private boolean requested;
  private @Nullable E item;
  private @Nullable Throwable failure;
  private boolean over;

  @Override
  public void onSubscribe(Flow.Subscription given) {
    if (!take(given)) {
      given.cancel();
    }
  }

  private synchronized boolean take(Flow.Subscription given) {
    if (subscription != null || over) {
      return false;
    }
    subscription = given;
    notifyAll();
    return true;
  }

  @Override
  public synchronized void onNext(E next) {
    if (next == null || !requested) {
      RuntimeException wrong =
          next == null
              ? new NullPointerException("a publisher has no null items")
              : new IllegalStateException("the publisher sent what was not requested");
      onError(wrong); // whoever waits has to know as well as the publisher
      throw wrong;
    }
    item = next;
    requested = false;
    notifyAll();
  }

  @Override
  public synchronized void onError(Throwable error) {
    if (!over) {
      failure =
          error == null ? new NullPointerException("a publisher's failure is not null") : error;
    }
    onComplete();
  }

  @Override
  public synchronized void onComplete() {
    over = true;
    subscription = null; // which has ended, so that nobody cancels it
    notifyAll();
  }

  @Override
  public boolean hasNext() {
    for (Flow.Subscription asked = await(); asked != null; asked = await()) {
      asked.request(1);
    }
    return isPresent();
  }

  /** Waits until there is an item, or will be none, or one has to be requested: of whom. */
  private synchronized Flow.@Nullable Subscription await() {
    try {
      while (item == null && !over) {
        if (subscription != null && !requested) {
          requested = true;
          return subscription;
        }
        wait();
      }
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientException("interrupted while waiting for an event to send", e);
    }
  }

  private synchronized boolean isPresent() {
    if (item == null && failure != null) {
      throw new ClientException(
          "the publisher of the events to send failed: " + failure.getMessage(), failure);
    }
    return item != null;
  }

  @Override
  public E next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return taken();
  }

  private synchronized E taken() {
    E next = Objects.requireNonNull(item);
    item = null;
    return next;
  }

  /** Wants no more. */
  void close() {
    Flow.Subscription ended = end();
    if (ended != null) {
      ended.cancel();
    }
  }

  private synchronized Flow.@Nullable Subscription end() {
    Flow.Subscription ended = subscription;
    onComplete();
    return ended;
  }
}
