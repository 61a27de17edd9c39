package dev.bespoke.definitions.resource;

import java.util.List;

/**
 * A resource description that cannot be used. Every problem names the description, the place, such
 * as {@code Bucket.actions.Delete}, and the rule.
 */
public final class ResourceDescriptionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  ResourceDescriptionException(List<Problem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  /**
   * One mistake.
   *
   * @param source the description's file
   * @param place where in it, such as {@code Bucket.actions.Delete}; empty for the whole
   * @param rule what is wrong and what would be right
   */
  public record Problem(String source, String place, String rule) {
    /** The problem in one line. */
    @Override
    public String toString() {
      return source + ": " + (place.isEmpty() ? "" : place + ": ") + rule;
    }
  }

  /** What is wrong, in the description's order; never empty. */
  public List<Problem> problems() {
    return problems;
  }

  private static String message(List<Problem> problems) {
    StringBuilder message = new StringBuilder();
    for (Problem problem : problems) {
      message.append(message.length() == 0 ? "" : System.lineSeparator()).append(problem);
    }
    return message.toString();
  }
}
