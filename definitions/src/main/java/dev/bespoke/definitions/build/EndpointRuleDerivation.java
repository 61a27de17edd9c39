package dev.bespoke.definitions.build;

import dev.bespoke.definitions.build.PublishedEndpoints.HostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Derives the endpoint rules of a service whose published definition has none: the standard of
 * regional services, and what {@code endpoints.json} says besides.
 */
final class EndpointRuleDerivation {
  private final PublishedEndpoints endpoints;
  private final OwnHosts own;

  private EndpointRuleDerivation(PublishedEndpoints endpoints, OwnHosts own) {
    this.endpoints = endpoints;
    this.own = own;
  }

  /**
   * The rule set, in the published form.
   *
   * @param endpoints what {@code endpoints.json} says of the service
   * @param own what comes before that file
   */
  static Map<String, Object> derive(PublishedEndpoints endpoints, OwnHosts own) {
    return new EndpointRuleDerivation(endpoints, own).ruleSet();
  }

  private Map<String, Object> ruleSet() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("Region", object("builtIn", "AWS::Region", "type", "String"));
    parameters.put("UseDualStack", flag("AWS::UseDualStack"));
    parameters.put("UseFIPS", flag("AWS::UseFIPS"));
    parameters.put("Endpoint", object("builtIn", "SDK::Endpoint", "type", "String"));
    List<Object> rules = new ArrayList<>();
    rules.add(
        tree(
            conditions(call("isSet", ref("Endpoint"))),
            error(
                conditions(isTrue("UseFIPS")),
                "Invalid Configuration: FIPS and custom endpoint are not supported"),
            error(
                conditions(isTrue("UseDualStack")),
                "Invalid Configuration: Dualstack and custom endpoint are not supported"),
            endpoint(conditions(), ref("Endpoint"), null)));
    Map<String, Object> partition = call("aws.partition", ref("Region"));
    partition.put("assign", "PartitionResult");
    rules.add(
        tree(
            conditions(call("isSet", ref("Region")), partition),
            tree(
                conditions(isTrue("UseFIPS"), isTrue("UseDualStack")),
                hosts(
                    true,
                    true,
                    "FIPS and DualStack are enabled, but this partition does not support one or"
                        + " both")),
            tree(
                conditions(isTrue("UseFIPS")),
                hosts(true, false, "FIPS is enabled but this partition does not support FIPS")),
            tree(
                conditions(isTrue("UseDualStack")),
                hosts(
                    false,
                    true,
                    "DualStack is enabled but this partition does not support DualStack")),
            tree(conditions(), hosts(false, false, ""))));
    rules.add(error(conditions(), "Invalid Configuration: Missing Region"));
    return object("version", "1.0", "parameters", parameters, "rules", rules);
  }

  private Object[] hosts(boolean fips, boolean dualStack, String unsupported) {
    List<Object> rules = new ArrayList<>();
    List<HostException> exceptions = new ArrayList<>(own.exceptions(fips, dualStack));
    HostException everywhere = own.everywhere(fips, dualStack);
    if (everywhere == null) {
      exceptions.addAll(endpoints.exceptions(fips, dualStack));
    }
    for (HostException exception : exceptions) {
      Object where =
          exception.region() == null
              ? call("stringEquals", attribute("name"), exception.partition())
              : call("stringEquals", ref("Region"), exception.region());
      rules.add(endpoint(conditions(where), "https://" + exception.host(), exception));
    }
    List<Object> supported = new ArrayList<>();
    if (fips) {
      supported.add(call("booleanEquals", attribute("supportsFIPS"), true));
    }
    if (dualStack) {
      supported.add(call("booleanEquals", attribute("supportsDualStack"), true));
    }
    String host = everywhere == null ? endpoints.standard(fips, dualStack) : everywhere.host();
    rules.add(endpoint(supported, "https://" + host, everywhere));
    if (!supported.isEmpty()) {
      rules.add(error(conditions(), unsupported));
    }
    return rules.toArray();
  }

  private static Map<String, Object> flag(String builtIn) {
    return object("builtIn", builtIn, "type", "Boolean", "required", true, "default", false);
  }

  private static Map<String, Object> isTrue(String parameter) {
    return call("booleanEquals", ref(parameter), true);
  }

  private static Map<String, Object> attribute(String name) {
    return call("getAttr", ref("PartitionResult"), name);
  }

  private static Map<String, Object> ref(String name) {
    return object("ref", name);
  }

  private static Map<String, Object> call(String function, Object... arguments) {
    return object("fn", function, "argv", Arrays.asList(arguments));
  }

  private static List<Object> conditions(Object... conditions) {
    return Arrays.asList(conditions);
  }

  private static Map<String, Object> tree(List<Object> conditions, Object... rules) {
    return object("conditions", conditions, "rules", Arrays.asList(rules), "type", "tree");
  }

  private static Map<String, Object> error(List<Object> conditions, String message) {
    return object("conditions", conditions, "error", message, "type", "error");
  }

  private static Map<String, Object> endpoint(
      List<Object> conditions, Object url, @Nullable HostException signed) {
    Map<String, Object> properties = new LinkedHashMap<>();
    if (signed != null && (signed.signingRegion() != null || signed.signingName() != null)) {
      Map<String, Object> scheme = object("name", "sigv4");
      if (signed.signingName() != null) {
        scheme.put("signingName", signed.signingName());
      }
      if (signed.signingRegion() != null) {
        scheme.put("signingRegion", signed.signingRegion());
      }
      properties.put("authSchemes", List.of(scheme));
    }
    Map<String, Object> endpoint = object("url", url, "properties", properties);
    return object("conditions", conditions, "endpoint", endpoint, "type", "endpoint");
  }

  private static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }
}
