package dev.bespoke.processor.scaffold;

/** What was asked for does not exist, or nothing can be generated for it. */
public final class ScaffoldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ScaffoldException(String message) {
    super(message);
  }
}
