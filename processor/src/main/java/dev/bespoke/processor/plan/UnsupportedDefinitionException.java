package dev.bespoke.processor.plan;

import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;

/** A definition asks for something that cannot be generated. */
public final class UnsupportedDefinitionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final DiagnosticCode code;
  private final String subject;
  private final String reason;

  /** Creates one; what it says is shown to the user. */
  public UnsupportedDefinitionException(String subject, String reason) {
    this(DiagnosticCode.UNSUPPORTED, subject, reason);
  }

  /** Creates one that has a heading of its own in the guide. */
  UnsupportedDefinitionException(DiagnosticCode code, String subject, String reason) {
    super(subject + ": " + reason);
    this.code = code;
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

  /** Tells the user. */
  public void report(SourceLocation location, Diagnostics diagnostics) {
    diagnostics.add(code, location, subject, reason);
  }
}
