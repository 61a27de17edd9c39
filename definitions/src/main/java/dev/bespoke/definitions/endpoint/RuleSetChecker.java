package dev.bespoke.definitions.endpoint;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.endpoint.EndpointRule.Condition;
import dev.bespoke.definitions.endpoint.EndpointRule.Failure;
import dev.bespoke.definitions.endpoint.EndpointRule.Group;
import dev.bespoke.definitions.endpoint.EndpointRule.Result;
import dev.bespoke.definitions.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Makes sure that all expressions of a rule set fit together. */
final class RuleSetChecker {
  private final JsonObject json;
  private final EndpointRuleSet rules;

  RuleSetChecker(JsonObject json, EndpointRuleSet rules) {
    this.json = json;
    this.rules = rules;
  }

  /**
   * Checks it.
   *
   * @throws DefinitionException where an expression is of another type than is needed there
   */
  void check() {
    check(rules.rules(), new ExpressionKinds(rules), "rules");
  }

  private void check(List<EndpointRule> list, ExpressionKinds scope, String place) {
    for (int i = 0; i < list.size(); i++) {
      String here = place + "/" + i;
      try {
        check(list.get(i), scope.inner(), here);
      } catch (IllegalArgumentException e) {
        String inner = json.place().isEmpty() ? here : json.place() + "/" + here;
        throw new DefinitionException(json.source(), inner, String.valueOf(e.getMessage()), e);
      }
    }
  }

  private void check(EndpointRule rule, ExpressionKinds scope, String place) {
    for (Condition condition : rule.conditions()) {
      scope.of(condition.expression());
      if (!condition.assign().isEmpty()) {
        scope.assign(condition.assign(), condition.expression());
      }
    }
    if (rule instanceof Group group) {
      check(group.rules(), scope, place + "/rules");
    } else if (rule instanceof Failure failure) {
      text(failure.message(), scope);
    } else {
      check((Result) rule, scope);
    }
  }

  private static void check(Result result, ExpressionKinds scope) {
    text(result.url(), scope);
    result.headers().values().forEach(values -> values.forEach(value -> text(value, scope)));
    for (AuthSchemeRule scheme : result.authSchemes()) {
      if (scheme.signingName() != null) {
        text(scheme.signingName(), scope);
      }
      if (scheme.signingRegion() != null) {
        text(scheme.signingRegion(), scope);
      }
      scheme.signingRegionSet().forEach(region -> text(region, scope));
    }
    result.properties().values().forEach(value -> property(value, scope));
  }

  private static void property(Object value, ExpressionKinds scope) {
    if (value instanceof Expression expression) {
      scope.of(expression);
    } else if (value instanceof List<?> list) {
      list.forEach(element -> property(element, scope));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(element -> property(element, scope));
    }
  }

  private static void text(Expression expression, ExpressionKinds scope) {
    ValueKind kind = scope.of(expression);
    if (kind != ValueKind.STRING) {
      throw new IllegalArgumentException("a text is needed, not a value of type " + kind);
    }
  }
}
