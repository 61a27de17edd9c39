package dev.bespoke.runtime.flow;

import dev.bespoke.runtime.error.ClientException;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Hands items to a subscriber, as many as it requested, from one task at a time: signals are never
 * concurrent. The rules are those of Reactive Streams, "Subscription" and "Publisher".
 */
public final class ItemSubscription<I> implements Flow.Subscription, QueuedTask {
  private final Items<I> items;
  private final Executor executor;
  private final Flow.Subscriber<? super I> subscriber;

  /** What is requested and not handed out yet; {@code Long.MAX_VALUE} means no bound. */
  private final AtomicLong requested = new AtomicLong();

  /** Wishes to run since the task last looked: it ends when it brings them back to 0. */
  private final AtomicInteger pending = new AtomicInteger();

  private volatile boolean cancelled;
  private volatile @Nullable Throwable failure;
  private boolean done;

  /** Creates one that reads the items on the executor, and closes them in the end. */
  public ItemSubscription(
      Items<I> items, Executor executor, Flow.Subscriber<? super I> subscriber) {
    this.items = items;
    this.executor = executor;
    this.subscriber = subscriber;
  }

  /** Tells the subscriber; what it requests meanwhile waits until it has returned. */
  public void begin() {
    pending.set(1);
    try {
      subscriber.onSubscribe(this);
    } catch (RuntimeException | Error e) {
      cancel();
      throw e;
    }
    if (pending.decrementAndGet() > 0) {
      start();
    }
  }

  @Override
  public void request(long items) {
    if (items <= 0) {
      failure =
          new IllegalArgumentException(
              "a subscriber requested " + items + " items; rule 3.9 wants a positive number");
    } else {
      requested.accumulateAndGet(items, ItemSubscription::bounded);
    }
    wake();
  }

  private static long bounded(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  @Override
  public void cancel() {
    cancelled = true;
    items.close();
  }

  private void wake() {
    if (!cancelled && pending.getAndIncrement() == 0) {
      start();
    }
  }

  private void start() {
    try {
      executor.execute(this);
    } catch (RuntimeException e) {
      drop(e);
    } catch (Error e) { // such as no thread to be had
      drop(new ClientException("the items cannot be fetched: " + e.getMessage(), e));
      throw e;
    }
  }

  @Override
  public void drop(RuntimeException reason) {
    end(reason); // no task of ours runs, so that nothing signals meanwhile
  }

  @Override
  public void run() {
    int seen = pending.get();
    do {
      handOut();
      seen = pending.addAndGet(-seen);
    } while (seen > 0);
  }

  /** Hands out what is requested, and ends where there is no more. */
  private void handOut() {
    long given = 0;
    while (!done && !cancelled) {
      Throwable invalid = failure;
      if (invalid != null) {
        end(invalid);
      } else if (items.isExhausted()) {
        end(null);
      } else if (given < requested.get()) {
        if (handOutNext()) {
          given++;
        }
      } else if (taken(given)) {
        return;
      } else {
        given = 0;
      }
    }
  }

  /** Whether an item was handed out; it is not where fetching it fails, or shows there is none. */
  private boolean handOutNext() {
    I next;
    try {
      if (!items.hasNext()) {
        return false;
      }
      next = items.next();
    } catch (RuntimeException | Error e) {
      end(e);
      return false;
    }
    if (cancelled) {
      return false;
    }
    try {
      subscriber.onNext(next);
    } catch (RuntimeException | Error e) {
      cancel(); // rule 2.13: a subscriber that throws takes no more
      throw e;
    }
    return true;
  }

  /** Subtracts what was handed out from what is requested; whether nothing is left. */
  private boolean taken(long given) {
    if (requested.get() == Long.MAX_VALUE) {
      return false;
    }
    return requested.addAndGet(-given) == 0;
  }

  private void end(@Nullable Throwable error) {
    if (done || cancelled) {
      return;
    }
    done = true;
    cancel();
    if (error == null) {
      subscriber.onComplete();
    } else {
      subscriber.onError(error);
    }
  }
}
