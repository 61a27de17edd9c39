package dev.bespoke.runtime.waiter;

import dev.bespoke.runtime.error.ClientException;
import org.jspecify.annotations.Nullable;

/** A waiter ended without the state it waited for; the message says what was last seen. */
public final class WaiterException extends ClientException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Object lastResponse;

  WaiterException(String message, @Nullable Throwable cause, @Nullable Object lastResponse) {
    super(message, cause);
    this.lastResponse = lastResponse;
  }

  /** The response of the last poll; null where it ended in an error, which is the cause then. */
  public @Nullable Object lastResponse() {
    return lastResponse;
  }
}
