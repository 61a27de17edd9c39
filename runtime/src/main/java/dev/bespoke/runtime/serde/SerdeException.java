package dev.bespoke.runtime.serde;

import dev.bespoke.runtime.error.ClientException;

/**
 * A document could not be read or written: it is malformed, too deep, or not of the type expected.
 * The message names the place and the rule, never the value there, which may be secret.
 */
public final class SerdeException extends ClientException {
  private static final long serialVersionUID = 1L;

  /** Creates one whose message names the place and what was expected there. */
  public SerdeException(String message) {
    super(message, null);
  }
}
