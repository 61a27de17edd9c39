package dev.bespoke.definitions.parts;

import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.json.Json;
import java.nio.charset.StandardCharsets;

/** Definitions out of a test's own text. */
public final class TestDefinitions {
  private TestDefinitions() {}

  /** The parts of a tree, in JSON whose quotes are single. */
  public static DefinitionParts parts(String json) {
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return new TreeParts("test", Json.read("test.json", bytes));
  }

  /** A service with the shapes alone, in JSON whose quotes are single. */
  public static ServiceDefinition shapes(String shapes) {
    return service("'shapes': {" + shapes + "}");
  }

  /** A service with some metadata and these properties, in JSON whose quotes are single. */
  public static ServiceDefinition service(String properties) {
    return new LazyServiceDefinition(
        parts(
            "{'metadata': {'endpointPrefix': 'test', 'apiVersion': '2026-01-01',"
                + " 'protocol': 'rest-json'}, "
                + properties
                + "}"));
  }
}
