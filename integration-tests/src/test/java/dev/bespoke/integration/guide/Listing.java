package dev.bespoke.integration.guide;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fenced listing in Java, Python or Smithy's language.
 *
 * @param page the page's path, for messages
 * @param number its place among the page's listings, from 1
 * @param line the page's line that its first one is, from 1
 * @param directives the comments before it: {@code <!-- name: value -->}
 * @param lines its text
 * @param printed the {@code text} fence that follows it, or null
 */
record Listing(
    String page,
    int number,
    int line,
    Map<String, String> directives,
    List<String> lines,
    @Nullable List<String> printed) {

  /** What a listing is. */
  enum Kind {
    /** A compilation unit. */
    UNIT,
    /** Members of an interface annotated with {@code @ServiceClient}. */
    MEMBERS,
    /** Statements of a method, after the type declarations that they use. */
    STATEMENTS,
    /** As {@link #STATEMENTS}, but of a program that uses the AWS SDK for Java. */
    SDK,
    /** Something else, for a reason that is given. */
    OTHER,
    /** A part of the page's one script in Python, which runs against moto. */
    PYTHON,
    /** A Smithy model that the page's interfaces may name. */
    SMITHY
  }

  Kind kind() {
    for (Kind kind : Kind.values()) {
      if (directives.containsKey(kind.name().toLowerCase(java.util.Locale.ROOT))) {
        return kind;
      }
    }
    return Kind.UNIT;
  }

  /** The value of a directive; empty where it has none or is not there. */
  String directive(String name) {
    return directives.getOrDefault(name, "");
  }

  String text() {
    return String.join("\n", lines);
  }

  @Override
  public String toString() {
    return page + ":" + line;
  }
}
