package dev.bespoke.definitions;

import org.jspecify.annotations.Nullable;

/** A definition cannot be read: it is malformed, incomplete, or names what it does not have. */
public final class DefinitionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final String subject;

  /**
   * Creates one whose message is {@code source: problem (at subject)}.
   *
   * @param source the file, archive entry or bundle that is at fault
   * @param subject the place within it, such as {@code shape Bucket, member Name}; may be empty
   * @param problem what is wrong, and the way out where there is one
   */
  public DefinitionException(
      String source, String subject, String problem, @Nullable Throwable cause) {
    super(source + ": " + problem + (subject.isEmpty() ? "" : " (at " + subject + ")"), cause);
    this.source = source;
    this.subject = subject;
  }

  /** Creates one without a cause. */
  public DefinitionException(String source, String subject, String problem) {
    this(source, subject, problem, null);
  }

  /** The file, archive entry or bundle at fault. */
  public String source() {
    return source;
  }

  /** The place within the source; empty where it is the whole. */
  public String subject() {
    return subject;
  }
}
