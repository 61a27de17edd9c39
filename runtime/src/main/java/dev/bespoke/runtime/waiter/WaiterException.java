package dev.bespoke.runtime.waiter;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ServiceException;
import org.jspecify.annotations.Nullable;

/** A waiter ended without the state it waited for; the message says what was last seen. */
public final class WaiterException extends ClientException {
  private static final long serialVersionUID = 1L;

  private final int attempts;
  private final transient @Nullable Object lastResponse;
  private final transient @Nullable Acceptor matched;

  WaiterException(String message, Poll last) {
    super(message, last.error());
    this.attempts = last.number();
    this.lastResponse = last.response();
    this.matched = last.matched();
  }

  /** The response of the last poll; null where it ended in an error. */
  public @Nullable Object lastResponse() {
    return lastResponse;
  }

  /** The error of the last poll, which is the cause, too; null where it ended in a response. */
  public @Nullable ServiceException lastError() {
    return getCause() instanceof ServiceException error ? error : null;
  }

  /** How often the operation was called. */
  public int attempts() {
    return attempts;
  }

  /**
   * The rule that matched the last poll: one that means failure where that ended the wait, or one
   * that means to go on. Null where none did.
   */
  public @Nullable Acceptor matched() {
    return matched;
  }
}
