package dev.bespoke.runtime.token;

/**
 * A provider's place holds no token at all, so that another may be asked. Any other failure is
 * final: a token that is there but broken is not passed over.
 */
public class TokenNotFoundException extends TokenException {
  private static final long serialVersionUID = 1L;

  /** Creates one whose message, a sentence, says what was looked for and where. */
  public TokenNotFoundException(String message) {
    super(message);
  }
}
