package dev.bespoke.runtime.waiter;

/** What a waiter makes of one poll. */
public enum Outcome {
  /** The state is reached. */
  SUCCESS,
  /** The state can no longer be reached. */
  FAILURE,
  /** Not yet: poll again. */
  RETRY,
  /** No rule speaks of this: a response means another poll, an error ends the wait. */
  UNMATCHED
}
