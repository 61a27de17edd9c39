package dev.bespoke.runtime.credentials;

import dev.bespoke.runtime.error.ClientException;
import org.jspecify.annotations.Nullable;

/** No usable credentials: the message says what was looked for, where, and what to do. */
public class CredentialsException extends ClientException {
  private static final long serialVersionUID = 1L;

  /** Creates one whose message holds no credentials. */
  public CredentialsException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Creates one without a cause. */
  public CredentialsException(String message) {
    this(message, null);
  }
}
