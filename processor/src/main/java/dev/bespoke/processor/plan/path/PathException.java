package dev.bespoke.processor.plan.path;

/** An expression that cannot give a value, or none with a type. */
final class PathException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  PathException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
