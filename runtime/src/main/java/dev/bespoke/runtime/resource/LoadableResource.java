package dev.bespoke.runtime.resource;

import dev.bespoke.runtime.operation.Pipeline;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A resource whose attributes are loaded when one is first asked for, once however many threads
 * ask, and are kept until an action makes them stale.
 *
 * @param <D> the structure that holds the attributes
 */
public abstract class LoadableResource<D> extends Resource {
  private volatile @Nullable D data;
  private volatile int changes;
  private @Nullable Lock lock;

  /** For generated resources; {@code data} is null where nothing has been loaded yet. */
  protected LoadableResource(Pipeline pipeline, @Nullable D data) {
    super(pipeline);
    this.data = data;
  }

  /** Asks the service for the attributes; null where its answer holds none. */
  protected abstract @Nullable D fetch();

  /** Whether the attributes are there, so that asking for one sends no request. */
  public final boolean isLoaded() {
    return data != null;
  }

  /**
   * Loads the attributes, anew if they are there already.
   *
   * @throws ResourceNotLoadedException if the service answers, but with nothing of this resource
   */
  public final void load() {
    Lock held = lock();
    held.lock();
    try {
      replace();
    } finally {
      held.unlock();
    }
  }

  /**
   * As {@link #load()}: reads better where something has been loaded before.
   *
   * @throws ResourceNotLoadedException if the service answers, but with nothing of this resource
   */
  public final void reload() {
    load();
  }

  /** The attributes, loaded first where need be. */
  protected final D data() {
    D present = data;
    return present == null ? loadOnce() : present;
  }

  /** Forgets the attributes: an action may have changed them. */
  protected final void invalidate() {
    synchronized (this) {
      changes++;
      data = null;
    }
  }

  /** Hands on what an action returned, after forgetting the attributes. */
  protected final <T> T changedBy(T result) {
    invalidate();
    return result;
  }

  /**
   * The future of an action that forgets the attributes when it ends, however it does; cancelling
   * it cancels the action.
   */
  protected final <T> CompletableFuture<T> changedBy(CompletableFuture<T> result) {
    return ChangingCall.of(this, result);
  }

  private D loadOnce() {
    Lock held = lock();
    held.lock();
    try {
      D present = data;
      return present == null ? replace() : present;
    } finally {
      held.unlock();
    }
  }

  /** What an action made stale while it was on its way is returned, but not kept. */
  private D replace() {
    int before = changes;
    D fresh = fetch();
    if (fresh == null) {
      throw new ResourceNotLoadedException(
          this
              + " could not be loaded: the service answered, but with nothing of it."
              + " Either it does not exist, or these credentials do not let it be seen.");
    }
    synchronized (this) {
      if (changes == before) {
        data = fresh;
      }
    }
    return fresh;
  }

  /** Made when first needed, for most resources of a listing are never loaded. */
  private synchronized Lock lock() {
    if (lock == null) {
      lock = new ReentrantLock();
    }
    return lock;
  }
}
