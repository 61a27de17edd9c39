package dev.bespoke.processor.plan;

/** A definition asks for something that cannot be generated. */
public final class UnsupportedDefinitionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String subject;
  private final String reason;

  /** Creates one; what it says is shown to the user. */
  public UnsupportedDefinitionException(String subject, String reason) {
    super(subject + ": " + reason);
    this.subject = subject;
    this.reason = reason;
  }

  /** What asks for it. */
  public String subject() {
    return subject;
  }

  /** Why it can't be generated. */
  public String reason() {
    return reason;
  }
}
