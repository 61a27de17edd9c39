package dev.bespoke.localservers;

import java.nio.charset.StandardCharsets;

/** What goes wrong with one exchange that passes a {@link FaultProxy}. */
public final class Fault {
  enum Kind {
    NONE,
    RESET_BEFORE_RESPONSE,
    RESET_AFTER,
    CLOSE_AFTER,
    STALL_AFTER,
    ANSWER
  }

  static final Fault NONE = new Fault(Kind.NONE, Long.MAX_VALUE, new byte[0]);

  private final Kind kind;
  private final long responseBytes;
  private final byte[] answer;

  private Fault(Kind kind, long responseBytes, byte[] answer) {
    this.kind = kind;
    this.responseBytes = responseBytes;
    this.answer = answer;
  }

  /** The connection is reset once the request begins, which the server does not see. */
  public static Fault resetBeforeResponse() {
    return new Fault(Kind.RESET_BEFORE_RESPONSE, 0, new byte[0]);
  }

  /** The connection is reset after so many bytes of the response, its head included. */
  public static Fault resetAfter(long responseBytes) {
    return new Fault(Kind.RESET_AFTER, responseBytes, new byte[0]);
  }

  /** The connection ends regularly after so many bytes of the response, its head included. */
  public static Fault closeAfter(long responseBytes) {
    return new Fault(Kind.CLOSE_AFTER, responseBytes, new byte[0]);
  }

  /** Nothing follows so many bytes of the response, but the connection stays open. */
  public static Fault stallAfter(long responseBytes) {
    return new Fault(Kind.STALL_AFTER, responseBytes, new byte[0]);
  }

  /**
   * The server does not see the request; the client reads this answer and the end of the
   * connection.
   *
   * @param response a whole HTTP response, its head included
   */
  public static Fault answer(String response) {
    return new Fault(Kind.ANSWER, 0, response.getBytes(StandardCharsets.UTF_8));
  }

  Kind kind() {
    return kind;
  }

  /** How many bytes of the server's response pass. */
  long responseBytes() {
    return responseBytes;
  }

  byte[] answer() {
    return answer.clone();
  }

  @Override
  public String toString() {
    return kind + "(" + responseBytes + ")";
  }
}
