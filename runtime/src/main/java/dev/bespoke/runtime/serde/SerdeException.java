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

  /**
   * One that says that a union cannot be sent: it is null, or of a member that came with a response
   * and that this client does not know. For generated code; typed so that verifying that does not
   * load this class.
   */
  public static RuntimeException unsendable(String union) {
    return new SerdeException(
        "A value of "
            + union
            + " is null, or one of a later version's members, and cannot be sent. Leave it out.");
  }
}
