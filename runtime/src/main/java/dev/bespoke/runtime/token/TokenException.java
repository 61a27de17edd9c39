package dev.bespoke.runtime.token;

import dev.bespoke.runtime.error.ClientException;
import org.jspecify.annotations.Nullable;

/** No usable bearer token: the message says what was looked for, where, and what to do. */
public class TokenException extends ClientException {
  private static final long serialVersionUID = 1L;

  /** Creates one whose message holds no token. */
  public TokenException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Creates one without a cause. */
  public TokenException(String message) {
    this(message, null);
  }
}
