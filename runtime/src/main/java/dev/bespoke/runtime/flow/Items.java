package dev.bespoke.runtime.flow;

/**
 * A sequence that blocks while it fetches what comes next. Read by one thread at a time; {@link
 * #close} may come from any, once or more, and ends a read that is under way.
 */
public interface Items<I> extends AutoCloseable {
  /** Whether it is known, without fetching anything, that there are no more items. */
  boolean isExhausted();

  /** Whether there is another item; {@link #isExhausted} holds once there is none. */
  boolean hasNext();

  /** The next item. */
  I next();

  /** Gives up what is left. */
  @Override
  void close();
}
