package dev.bespoke.processor.endpoint;

import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.runtime.endpoint.AuthScheme;
import dev.bespoke.runtime.endpoint.Endpoint;
import dev.bespoke.runtime.endpoint.EndpointException;
import dev.bespoke.runtime.endpoint.EndpointSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks rules of our own what a case asks, and compares what reaches the wire: the URL, the headers,
 * and what the signature is made for, whether the rules say so or leave it to the client. An error
 * is an error, whatever its words.
 */
final class EffectiveCaseRunner {
  private final EndpointCaseRunner runner;
  private final String signingName;

  EffectiveCaseRunner(EndpointCaseRunner runner, String signingName) {
    this.runner = runner;
    this.signingName = signingName;
  }

  /** What departs from the expectation; null for nothing. */
  @Nullable String difference(JsonObject test) {
    JsonObject params = test.optionalObject("params");
    String region = params == null ? null : params.optionalString("Region");
    String found = found(test);
    String wanted = wanted(test.object("expect"), region);
    return found.equals(wanted)
        ? null
        : (params == null ? "" : params.properties() + ": ") + found + " instead of " + wanted;
  }

  /** What comes of it, in words. */
  String found(JsonObject test) {
    JsonObject params = test.optionalObject("params");
    String region = params == null ? null : params.optionalString("Region");
    Endpoint endpoint;
    try {
      endpoint = runner.resolve(test);
    } catch (EndpointException e) {
      return "an error";
    }
    AuthScheme scheme =
        endpoint.authSchemes().isEmpty()
            ? AuthScheme.sigV4(null, null)
            : endpoint.authSchemes().get(0);
    return describe(
        endpoint.url(),
        new TreeMap<>(endpoint.headers()),
        scheme.name(),
        scheme.signingName(),
        scheme.signingRegion() == null ? region : scheme.signingRegion(),
        scheme.signingRegionSet());
  }

  private String wanted(JsonObject expected, @Nullable String region) {
    JsonObject endpoint = expected.optionalObject("endpoint");
    if (endpoint == null) {
      return "an error";
    }
    String url = endpoint.string("url");
    Map<String, String> headers = new TreeMap<>();
    JsonObject lists = endpoint.optionalObject("headers");
    if (lists != null) {
      lists.names().forEach(name -> headers.put(name, String.join(", ", lists.strings(name))));
    }
    JsonObject properties = endpoint.optionalObject("properties");
    List<JsonObject> schemes =
        properties == null ? List.of() : properties.objectList("authSchemes");
    JsonObject scheme = schemes.isEmpty() ? null : schemes.get(0);
    String signed = scheme == null ? null : scheme.optionalString("signingRegion");
    return describe(
        url.endsWith("/") ? url.substring(0, url.length() - 1) : url,
        headers,
        scheme == null ? AuthScheme.SIGV4 : scheme.string("name"),
        scheme == null ? null : scheme.optionalString("signingName"),
        signed == null ? region : signed,
        scheme == null ? List.of() : scheme.strings("signingRegionSet"));
  }

  private String describe(
      String url,
      Map<String, String> headers,
      String scheme,
      @Nullable String name,
      @Nullable String region,
      List<String> regionSet) {
    String one = EndpointSettings.builder("", "").region(region).build().signingRegion();
    String place = regionSet.isEmpty() ? String.valueOf(one) : regionSet.toString();
    return String.join(
        " ", url, headers.toString(), scheme, name == null ? signingName : name, place);
  }
}
