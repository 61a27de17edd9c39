package dev.bespoke.runtime.flow;

/** A task that somebody waits for, and has to be told where its executor ends before it runs. */
public interface QueuedTask extends Runnable {
  /** Is called instead of {@link #run}: ends the wait with this failure. */
  void drop(RuntimeException reason);
}
