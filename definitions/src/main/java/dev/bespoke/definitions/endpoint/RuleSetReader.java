package dev.bespoke.definitions.endpoint;

import dev.bespoke.definitions.endpoint.EndpointRule.Condition;
import dev.bespoke.definitions.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the JSON form of a rule set. */
final class RuleSetReader {
  private final JsonObject json;

  RuleSetReader(JsonObject json) {
    this.json = json;
  }

  EndpointRuleSet read() {
    String version = json.string("version");
    if (!version.startsWith("1.")) {
      throw json.problem("endpoint rules of version " + version + " are not supported; 1.x are");
    }
    List<EndpointParameter> parameters = new ArrayList<>();
    json.objects("parameters").forEach((name, value) -> parameters.add(parameter(name, value)));
    EndpointRuleSet rules = new EndpointRuleSet(parameters, rules(json));
    new RuleSetChecker(json, rules).check();
    return rules;
  }

  private static EndpointParameter parameter(String name, JsonObject json) {
    ValueKind type =
        switch (json.string("type").toLowerCase(Locale.ROOT)) {
          case "string" -> ValueKind.STRING;
          case "boolean" -> ValueKind.BOOLEAN;
          case "stringarray" -> ValueKind.STRINGS;
          default -> throw json.problem("a parameter cannot be of type " + json.string("type"));
        };
    Object defaultValue = json.properties().get("default");
    boolean fits =
        switch (type) {
          case BOOLEAN -> defaultValue instanceof Boolean;
          case STRINGS -> defaultValue instanceof List<?>;
          default -> defaultValue instanceof String;
        };
    if (defaultValue != null && !fits) {
      throw json.problem("'default' is not of the parameter's type");
    }
    String documentation = json.optionalString("documentation");
    return new EndpointParameter(
        name,
        type,
        json.optionalString("builtIn"),
        type == ValueKind.STRINGS && defaultValue != null ? json.strings("default") : defaultValue,
        documentation == null ? "" : documentation);
  }

  private static List<EndpointRule> rules(JsonObject json) {
    List<EndpointRule> rules = new ArrayList<>();
    for (JsonObject rule : json.objectList("rules")) {
      rules.add(rule(rule));
    }
    if (rules.isEmpty()) {
      throw json.problem("'rules' has to hold at least one rule");
    }
    return rules;
  }

  private static EndpointRule rule(JsonObject json) {
    List<Condition> conditions = new ArrayList<>();
    for (JsonObject condition : json.objectList("conditions")) {
      String assign = condition.optionalString("assign");
      conditions.add(
          new Condition(
              ExpressionReader.object(condition, condition), assign == null ? "" : assign));
    }
    String type = json.string("type");
    return switch (type) {
      case "tree" -> new EndpointRule.Group(conditions, rules(json));
      case "error" ->
          new EndpointRule.Failure(conditions, expression(json, json.properties().get("error")));
      case "endpoint" -> result(conditions, json.object("endpoint"));
      default -> throw json.problem("a rule cannot be of type " + type);
    };
  }

  private static EndpointRule result(List<Condition> conditions, JsonObject json) {
    Map<String, List<Expression>> headers = new LinkedHashMap<>();
    JsonObject given = json.optionalObject("headers");
    if (given != null) {
      for (String name : given.names()) {
        headers.put(name, given.list(name).stream().map(v -> expression(given, v)).toList());
      }
    }
    List<AuthSchemeRule> schemes = new ArrayList<>();
    Map<String, Object> properties = new LinkedHashMap<>();
    JsonObject extra = json.optionalObject("properties");
    if (extra != null) {
      extra.objectList("authSchemes").forEach(scheme -> schemes.add(scheme(scheme)));
      for (String name : extra.names()) {
        if (!name.equals("authSchemes")) {
          properties.put(name, property(extra, extra.properties().get(name)));
        }
      }
    }
    Expression url = expression(json, json.properties().get("url"));
    return new EndpointRule.Result(conditions, url, headers, schemes, properties);
  }

  private static AuthSchemeRule scheme(JsonObject json) {
    return new AuthSchemeRule(
        json.string("name"),
        optional(json, "signingName"),
        optional(json, "signingRegion"),
        json.list("signingRegionSet").stream().map(value -> expression(json, value)).toList(),
        json.flag("disableDoubleEncoding"));
  }

  private static @Nullable Expression optional(JsonObject json, String name) {
    return json.has(name) ? expression(json, json.properties().get(name)) : null;
  }

  private static Object property(JsonObject json, @Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(element -> property(json, element)).toList();
    }
    if (value instanceof Map<?, ?> map && !map.containsKey("fn") && !map.containsKey("ref")) {
      Map<String, Object> properties = new LinkedHashMap<>();
      map.forEach((name, part) -> properties.put(String.valueOf(name), property(json, part)));
      return properties;
    }
    return expression(json, value);
  }

  private static Expression expression(JsonObject json, @Nullable Object value) {
    return ExpressionReader.value(json, value);
  }
}
