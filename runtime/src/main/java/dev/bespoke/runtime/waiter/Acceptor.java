package dev.bespoke.runtime.waiter;

/**
 * A rule of a waiter. Immutable.
 *
 * @param outcome what it means for the wait
 * @param condition when it matches, such as {@code status is LOST}
 */
public record Acceptor(Outcome outcome, String condition) {}
