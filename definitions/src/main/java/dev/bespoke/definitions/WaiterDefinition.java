package dev.bespoke.definitions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to wait for a state of a resource by repeating an operation.
 *
 * @param operation the operation to repeat
 * @param delay the seconds between attempts
 * @param maxAttempts how often to try before giving up
 * @param acceptors tried in order on every outcome; the first that matches decides
 */
public record WaiterDefinition(
    String name, String operation, int delay, int maxAttempts, List<Acceptor> acceptors) {

  /** Copies the list. */
  public WaiterDefinition {
    acceptors = List.copyOf(acceptors);
  }

  /**
   * One rule.
   *
   * @param argument the JMESPath expression over the output, for the path matchers
   * @param expected what to compare with: for {@code STATUS} a Long, for {@code ERROR} a code or a
   *     Boolean for any error or none, for paths a string, number or Boolean
   */
  public record Acceptor(
      State state, Matcher matcher, @Nullable String argument, Object expected) {}

  /** What an acceptor decides. */
  public enum State {
    /** The awaited state is reached. */
    SUCCESS,
    /** The awaited state cannot be reached any more. */
    FAILURE,
    /** Try again. */
    RETRY
  }

  /** What an acceptor compares. */
  public enum Matcher {
    /** The path's value equals what is expected. */
    PATH,
    /** The path gives a list that is not empty and all of whose elements equal what is expected. */
    PATH_ALL,
    /** The path gives a list one of whose elements equals what is expected. */
    PATH_ANY,
    /** The HTTP status code equals what is expected. */
    STATUS,
    /** The error's code equals what is expected, or there is an error or none as expected. */
    ERROR
  }
}
