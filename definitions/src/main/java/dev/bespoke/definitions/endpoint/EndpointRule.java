package dev.bespoke.definitions.endpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One rule: it applies where all of its conditions hold, in their order. */
public sealed interface EndpointRule {
  /** What has to hold. */
  List<Condition> conditions();

  /**
   * An expression that has to have a value, and not the value false.
   *
   * @param assign the name by which later expressions know the value; empty for none
   */
  record Condition(Expression expression, String assign) {}

  /** Further rules, the first that applies decides. */
  record Group(List<Condition> conditions, List<EndpointRule> rules) implements EndpointRule {
    /** Copies the lists. */
    public Group {
      conditions = List.copyOf(conditions);
      rules = List.copyOf(rules);
    }
  }

  /** There is no endpoint; the message says why. */
  record Failure(List<Condition> conditions, Expression message) implements EndpointRule {
    /** Copies the list. */
    public Failure {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * The endpoint.
   *
   * @param headers what requests to it carry besides, each with its values
   * @param authSchemes how requests to it are signed, best first; empty for as always
   * @param properties the properties but {@code authSchemes}: expressions, lists and maps
   */
  record Result(
      List<Condition> conditions,
      Expression url,
      Map<String, List<Expression>> headers,
      List<AuthSchemeRule> authSchemes,
      Map<String, Object> properties)
      implements EndpointRule {
    /** Copies lists and maps, whose order stays. */
    public Result {
      conditions = List.copyOf(conditions);
      headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
      authSchemes = List.copyOf(authSchemes);
      properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
  }
}
