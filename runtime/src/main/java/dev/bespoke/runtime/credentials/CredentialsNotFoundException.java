package dev.bespoke.runtime.credentials;

/**
 * A provider's place holds no credentials at all, so that a chain asks the next one. Any other
 * failure ends the chain: credentials that are there but broken are not passed over.
 */
public class CredentialsNotFoundException extends CredentialsException {
  private static final long serialVersionUID = 1L;

  /** Creates one whose message, a sentence, says what was looked for and where. */
  public CredentialsNotFoundException(String message) {
    super(message);
  }
}
