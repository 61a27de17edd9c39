package dev.bespoke.runtime.waiter;

/** What a rule of a waiter means for the wait. */
public enum Outcome {
  /** The state is reached. */
  SUCCESS,
  /** The state can no longer be reached. */
  FAILURE,
  /** Not yet: poll again. */
  RETRY
}
