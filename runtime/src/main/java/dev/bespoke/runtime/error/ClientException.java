package dev.bespoke.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * A call failed on this side: no response came, it could not be understood, or none was asked for.
 */
public class ClientException extends BespokeException {
  private static final long serialVersionUID = 1L;

  /** Creates one whose message says what failed, where, and what to do. */
  public ClientException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Creates one without a cause. */
  public ClientException(String message) {
    this(message, null);
  }
}
