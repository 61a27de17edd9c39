package dev.bespoke.runtime.error;

import org.jspecify.annotations.Nullable;

/** A call took longer than a timeout allows; the message names the timeout. */
public final class CallTimeoutException extends ClientException {
  private static final long serialVersionUID = 1L;

  /** Creates one. */
  public CallTimeoutException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
