package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.resource.ResourceDescriptionException.Problem;
import java.util.ArrayList;
import java.util.List;

/** Gathers mistakes, so that a description's author sees them all at once. */
final class Problems {
  private final String source;
  private final List<Problem> problems = new ArrayList<>();

  Problems(String source) {
    this.source = source;
  }

  String source() {
    return source;
  }

  void add(String place, String rule) {
    problems.add(new Problem(source, place, rule));
  }

  /** A mistake after which nothing more can be read. */
  ResourceDescriptionException fatal(String place, String rule) {
    add(place, rule);
    return new ResourceDescriptionException(problems);
  }

  boolean none() {
    return problems.isEmpty();
  }

  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new ResourceDescriptionException(problems);
    }
  }
}
