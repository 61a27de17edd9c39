package dev.bespoke.runtime.error;

import org.jspecify.annotations.Nullable;

/** The root of all that a client throws: {@link ServiceException} or {@link ClientException}. */
public abstract class BespokeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For subclasses. */
  protected BespokeException(@Nullable String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
