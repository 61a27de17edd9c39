package dev.bespoke.runtime.retry;

/** What a failed attempt was, as far as another one depends on it. */
public enum Failure {
  /** It would fail again. */
  FINAL(0),
  /** The service or the network stumbled. */
  TRANSIENT(5),
  /** Nothing came in time: a costly failure for both sides. */
  TIMEOUT(10),
  /** The service asks for fewer requests. */
  THROTTLED(5);

  private final int cost;

  Failure(int cost) {
    this.cost = cost;
  }

  /** The tokens that a retry costs. */
  public int cost() {
    return cost;
  }
}
