package dev.bespoke.definitions.build;

import dev.bespoke.definitions.json.Json;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.definitions.parts.DefinitionParts.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives services their endpoint rules: ours, before those that are derived. */
final class EndpointRules {
  private final JsonObject endpoints;
  private final Path own;
  private final JsonObject hosts;

  /**
   * Takes the sources.
   *
   * @param endpoints the root of {@code endpoints.json}
   * @param own the directory of {@code hosts.json}, whose hosts precede those of {@code endpoints},
   *     and of {@code <service>.json}, whose parameters are added to those of the derived rules,
   *     and whose rules precede them
   */
  EndpointRules(JsonObject endpoints, Path own) throws IOException {
    this.endpoints = endpoints;
    this.own = own;
    this.hosts = read(own.resolve("hosts.json"));
  }

  /** Adds a service's rules to its tree; the rules of S3 are the runtime's. */
  void apply(String service, JsonObject tree) throws IOException {
    if (service.equals("s3")) {
      return;
    }
    JsonObject metadata = tree.object("metadata");
    String prefix = metadata.string("endpointPrefix");
    String signingName = metadata.optionalString("signingName");
    PublishedEndpoints published =
        new PublishedEndpoints(endpoints, prefix, signingName == null ? prefix : signingName);
    String global = published.globalHost();
    if (global != null) {
      metadata.properties().putIfAbsent("globalEndpoint", global); // most definitions lack it
    }
    Map<String, Object> derived =
        EndpointRuleDerivation.derive(published, new OwnHosts(hosts, service));
    Path file = own.resolve(service + ".json");
    if (Files.exists(file)) {
      merge(read(file), JsonObject.of(file.toString(), "", derived));
    }
    tree.properties().put(Kind.ENDPOINT_RULE_SET.property(), derived);
  }

  private static JsonObject read(Path file) throws IOException {
    return Json.read(file.toString(), Files.readAllBytes(file));
  }

  private static void merge(JsonObject own, JsonObject derived) {
    JsonObject parameters = own.optionalObject("parameters");
    if (parameters != null) {
      derived.object("parameters").properties().putAll(parameters.properties());
    }
    List<@Nullable Object> rules = new ArrayList<>(own.list("rules"));
    rules.addAll(derived.list("rules"));
    derived.properties().put("rules", rules);
  }
}
