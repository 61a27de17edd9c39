package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads resource descriptions and joins them with the definition of the service. Two forms are
 * read: our own, {@code <service>.resources.json}, and boto3's {@code resources-1.json}.
 */
public final class ResourceDescriptions {
  private static final String DIRECTORY = "/META-INF/bespoke/resources/";

  private ResourceDescriptions() {}

  /**
   * Reads a description of either form.
   *
   * @param source the description's file, for messages
   * @param json the description, as UTF-8
   * @param definition the service that it describes
   * @throws DefinitionException if it is not JSON, or the definition itself is malformed
   * @throws ResourceDescriptionException if the description has mistakes, naming all of them
   */
  public static ResourceServiceDefinition read(
      String source, byte[] json, ServiceDefinition definition) {
    Problems problems = new Problems(source);
    Node root = new Node(Json.read(source, json).properties(), "", problems);
    Service service = new Service(definition, problems);
    // boto3 describes the service's own actions under this name; our form only names the service.
    Node named = root.require("service");
    ResourceServiceDefinition resources =
        named.isObject()
            ? new Boto3Reader(root, service, problems).read()
            : new DescriptionReader(root, service, problems).read();
    problems.throwIfAny();
    new ResourceChecker(resources, service, problems).check();
    problems.throwIfAny();
    return resources;
  }

  /**
   * Reads the description that comes with Bespoke.
   *
   * @return the resources, or null where there is no description of the service
   * @throws ResourceDescriptionException if the description does not fit the definition
   */
  public static @Nullable ResourceServiceDefinition bundled(ServiceDefinition definition) {
    String file = definition.name() + ".resources.json";
    try (InputStream json = ResourceDescriptions.class.getResourceAsStream(DIRECTORY + file)) {
      return json == null ? null : read(file, json.readAllBytes(), definition);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
