package dev.bespoke.processor.endpoint;

import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.runtime.endpoint.AccountIdEndpointMode;
import dev.bespoke.runtime.endpoint.AddressingStyle;
import dev.bespoke.runtime.endpoint.AuthScheme;
import dev.bespoke.runtime.endpoint.Endpoint;
import dev.bespoke.runtime.endpoint.EndpointException;
import dev.bespoke.runtime.endpoint.EndpointParameters;
import dev.bespoke.runtime.endpoint.EndpointResolver;
import dev.bespoke.runtime.endpoint.EndpointSettings;
import dev.bespoke.runtime.endpoint.Partition;
import dev.bespoke.runtime.endpoint.Partitions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks a compiled rule set what a case asks, and compares. */
final class EndpointCaseRunner {
  /** The partitions when the models were published: the isolated ones had no dual stack then. */
  static final Partitions PARTITIONS =
      Partitions.known()
          .with(isolated("aws-iso", "us-iso", "us-iso-east-1", "c2s.ic.gov"))
          .with(isolated("aws-iso-b", "us-isob", "us-isob-east-1", "sc2s.sgov.gov"))
          .with(isolated("aws-iso-e", "eu-isoe", "eu-isoe-west-1", "cloud.adc-e.uk"))
          .with(isolated("aws-iso-f", "us-isof", "us-isof-south-1", "csp.hci.ic.gov"));

  private final EndpointResolver resolver;
  private final JsonObject parameters;
  private final Partitions partitions;

  EndpointCaseRunner(EndpointResolver resolver, JsonObject rules) {
    this(resolver, rules, PARTITIONS);
  }

  EndpointCaseRunner(EndpointResolver resolver, JsonObject rules, Partitions partitions) {
    this.resolver = resolver;
    this.parameters = rules.object("parameters");
    this.partitions = partitions;
  }

  private static Partition isolated(String name, String prefix, String region, String suffix) {
    return new Partition(name, prefix, region, suffix, suffix, true, false);
  }

  /** The endpoint that the case asks for. */
  Endpoint resolve(JsonObject test) {
    return resolver.resolve(parameters(test.optionalObject("params")));
  }

  /** What departs from the expectation; null for nothing. */
  @Nullable String difference(JsonObject test) {
    JsonObject expected = test.object("expect");
    String error = expected.optionalString("error");
    Endpoint endpoint;
    try {
      endpoint = resolve(test);
    } catch (EndpointException e) {
      return Objects.equals(e.getMessage(), error)
          ? null
          : "the error " + e.getMessage() + " instead of " + expected.properties();
    }
    if (error != null) {
      return endpoint.url() + " instead of the error " + error;
    }
    JsonObject wanted = expected.object("endpoint");
    String url = wanted.string("url");
    if (url.endsWith("/")) {
      url = url.substring(0, url.length() - 1);
    }
    Map<String, Object> properties = new LinkedHashMap<>(endpoint.properties());
    if (!endpoint.authSchemes().isEmpty()) {
      properties.put(
          "authSchemes", endpoint.authSchemes().stream().map(EndpointCaseRunner::scheme).toList());
    }
    Map<String, Object> headers = new LinkedHashMap<>();
    endpoint.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    List<Object> found = List.of(endpoint.url(), properties, headers);
    List<Object> asked = List.of(url, properties(wanted), map(wanted, "headers"));
    return found.equals(asked) ? null : found + " instead of " + asked;
  }

  private static Map<String, ?> map(JsonObject json, String name) {
    JsonObject object = json.optionalObject(name);
    return object == null ? Map.of() : object.properties();
  }

  /** The expected properties; that something is not disabled goes without saying. */
  private static Map<String, Object> properties(JsonObject endpoint) {
    Map<String, Object> properties = new LinkedHashMap<>();
    map(endpoint, "properties").forEach(properties::put);
    if (properties.containsKey("authSchemes")) {
      List<Object> schemes = new ArrayList<>();
      for (JsonObject scheme : endpoint.object("properties").objectList("authSchemes")) {
        Map<String, Object> copy = new LinkedHashMap<>(scheme.properties());
        copy.remove("disableDoubleEncoding", false);
        schemes.add(copy);
      }
      properties.put("authSchemes", schemes);
    }
    return properties;
  }

  private static Map<String, Object> scheme(AuthScheme scheme) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", scheme.name());
    if (scheme.signingName() != null) {
      map.put("signingName", scheme.signingName());
    }
    if (scheme.signingRegion() != null) {
      map.put("signingRegion", scheme.signingRegion());
    }
    if (!scheme.signingRegionSet().isEmpty()) {
      map.put("signingRegionSet", scheme.signingRegionSet());
    }
    if (scheme.disableDoubleEncoding()) {
      map.put("disableDoubleEncoding", true);
    }
    return map;
  }

  private EndpointParameters parameters(@Nullable JsonObject params) {
    EndpointSettings.Builder settings =
        EndpointSettings.builder("unused", "unused")
            .partitions(partitions)
            .addressingStyle(AddressingStyle.VIRTUAL)
            .regionalUsEast1(true);
    Map<String, Object> others = new LinkedHashMap<>();
    if (params != null) {
      params.properties().forEach((name, value) -> set(name, value, settings, others));
    }
    EndpointParameters result = new EndpointParameters(settings.build(), resolver, "Operation");
    others.forEach(
        (name, value) -> {
          if (value instanceof Boolean flag) {
            result.set(name, flag);
          } else if (value instanceof List<?> list) {
            result.set(name, list.stream().map(String.class::cast).toList());
          } else {
            result.set(name, (String) value);
          }
        });
    return result;
  }

  private void set(
      String name,
      @Nullable Object value,
      EndpointSettings.Builder settings,
      Map<String, Object> others) {
    JsonObject parameter = parameters.optionalObject(name);
    String builtIn = parameter == null ? null : parameter.optionalString("builtIn");
    boolean on = Boolean.TRUE.equals(value);
    switch (name.equals("DisableS3ExpressSessionAuth") ? name : builtIn == null ? "" : builtIn) {
      case "AWS::Region" -> settings.region((String) value);
      case "AWS::UseFIPS" -> settings.fips(on);
      case "AWS::UseDualStack" -> settings.dualStack(on);
      case "SDK::Endpoint" -> settings.customUrl((String) value);
      case "AWS::Auth::AccountIdEndpointMode" ->
          settings.accountIdMode(
              AccountIdEndpointMode.valueOf(String.valueOf(value).toUpperCase(Locale.ROOT)));
      case "AWS::Auth::AccountId" -> others.put(EndpointParameters.ACCOUNT_ID, value);
      case "AWS::S3::Accelerate" -> settings.accelerate(on);
      case "AWS::S3::ForcePathStyle" ->
          settings.addressingStyle(on ? AddressingStyle.PATH : AddressingStyle.VIRTUAL);
      case "AWS::S3::UseGlobalEndpoint" -> settings.regionalUsEast1(!on);
      case "AWS::S3::UseArnRegion", "AWS::S3Control::UseArnRegion" -> settings.useArnRegion(on);
      case "AWS::S3::DisableMultiRegionAccessPoints" -> settings.disableMultiRegionAccessPoints(on);
      case "DisableS3ExpressSessionAuth" -> settings.disableS3ExpressSessionAuth(on);
      case "AWS::STS::UseGlobalEndpoint" -> settings.globalSts(on);
      default -> others.put(name, value);
    }
  }
}
