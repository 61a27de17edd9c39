package dev.bespoke.definitions.endpoint;

import dev.bespoke.definitions.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a service finds the endpoint of a request (Smithy, "Rules engine specification"). Immutable.
 *
 * @param parameters what the rules are asked with, in the definition's order
 * @param rules tried one after the other; the first that applies decides
 */
public record EndpointRuleSet(List<EndpointParameter> parameters, List<EndpointRule> rules) {
  /** Copies the lists. */
  public EndpointRuleSet {
    parameters = List.copyOf(parameters);
    rules = List.copyOf(rules);
  }

  /**
   * Reads a rule set: botocore's {@code endpoint-rule-set-1.json}, or the value of the trait {@code
   * smithy.rules#endpointRuleSet}.
   *
   * @throws dev.bespoke.definitions.DefinitionException where it is malformed, or uses what the
   *     specification does not have
   */
  public static EndpointRuleSet read(JsonObject json) {
    return new RuleSetReader(json).read();
  }

  /** The parameter of that name, or null where there is none. */
  public @Nullable EndpointParameter parameter(String name) {
    for (EndpointParameter parameter : parameters) {
      if (parameter.name().equals(name)) {
        return parameter;
      }
    }
    return null;
  }
}
