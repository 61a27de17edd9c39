package dev.bespoke.definitions.parts;

import dev.bespoke.definitions.json.JsonObject;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A definition in botocore's form, handed out in parts: what a definition is read from, be it whole
 * files or a bundle that parses what is asked for. Safe for any number of threads.
 */
public interface DefinitionParts {
  /** The service's name, as {@code s3}. */
  String serviceName();

  /** Where the parts are read from, for messages. */
  String source();

  /** The names of all parts of that kind. */
  SortedSet<String> names(Kind kind);

  /** The part of that kind and name, or null where there is none. */
  @Nullable JsonObject read(Kind kind, String name);

  /** The kinds of parts, after the property of botocore's files that holds them. */
  enum Kind {
    /** The rest of the service's file: metadata and documentation, under the service's name. */
    SERVICE(""),
    /** An operation. */
    OPERATION("operations"),
    /** A shape. */
    SHAPE("shapes"),
    /** A paginator, by operation. */
    PAGINATOR("pagination"),
    /** A waiter. */
    WAITER("waiters"),
    /** The endpoint rule set, under the service's name. */
    ENDPOINT_RULE_SET("endpointRuleSet");

    private final String property;

    Kind(String property) {
      this.property = property;
    }

    /**
     * The property that holds the parts by name, or the one part of {@link #ENDPOINT_RULE_SET};
     * empty for {@link #SERVICE}.
     */
    public String property() {
      return property;
    }

    /** Whether there is one part at most, under the service's name. */
    public boolean isSingle() {
      return this == SERVICE || this == ENDPOINT_RULE_SET;
    }
  }
}
