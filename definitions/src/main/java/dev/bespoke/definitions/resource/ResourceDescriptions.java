package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads resource descriptions and joins them with the definition of the service. Two forms are
 * read: our own, {@code <service>.resources.json}, and boto3's {@code resources-1.json}.
 */
public final class ResourceDescriptions {
  /** The services that are described by what comes with Bespoke. */
  public static final List<String> BUNDLED = List.of("dynamodb", "s3", "sqs");

  private static final String DIRECTORY = "/META-INF/bespoke/resources/";

  private static final String BOTO3 = "resources-1.json";

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

  /**
   * Reads the description of a service that lies in a directory or archive: {@code
   * s3.resources.json}, or boto3's {@code resources-1.json} in a directory that is named after the
   * service, or in one that is named after a version inside that.
   *
   * @return the resources, or null where there is no description of the service
   * @throws DefinitionException if the place cannot be read
   * @throws ResourceDescriptionException if the description has mistakes
   */
  public static @Nullable ResourceServiceDefinition in(Path place, ServiceDefinition definition) {
    try {
      if (!Files.isDirectory(place)) {
        String name = String.valueOf(place.getFileName());
        if (name.endsWith(".smithy") || name.endsWith(".json.gz")) {
          return null; // a model, which describes no resources
        }
        if (name.endsWith(".json")) {
          return describes(place, definition.name()) ? read(place, definition) : null;
        }
        try (FileSystem archive = FileSystems.newFileSystem(place)) {
          return under(archive.getPath("/"), definition);
        }
      }
      return under(place, definition);
    } catch (IOException | UncheckedIOException | ProviderNotFoundException e) {
      throw new DefinitionException(
          place.toString(), "", "this is no readable directory, file or zip archive", e);
    }
  }

  private static @Nullable ResourceServiceDefinition under(
      Path directory, ServiceDefinition definition) throws IOException {
    Path newest = null;
    try (Stream<Path> files = Files.walk(directory)) {
      for (Iterator<Path> paths = files.sorted().iterator(); paths.hasNext(); ) {
        Path path = paths.next();
        if (describes(path, definition.name()) && (newest == null || !isOurs(newest))) {
          newest = path; // of several versions the newest comes last; our form goes before boto3's
        }
      }
    }
    return newest == null ? null : read(newest, definition);
  }

  private static boolean isOurs(Path file) {
    return !String.valueOf(file.getFileName()).equals(BOTO3);
  }

  private static boolean describes(Path file, String service) {
    String name = String.valueOf(file.getFileName());
    if (name.equals(service + ".resources.json")) {
      return true;
    }
    Path directory = file.toAbsolutePath().getParent();
    if (!name.equals(BOTO3) || directory == null) {
      return false;
    }
    Path outer = directory.getParent();
    return isNamed(directory, service) || (outer != null && isNamed(outer, service));
  }

  private static boolean isNamed(Path directory, String name) {
    String own = String.valueOf(directory.getFileName());
    return own.equals(name) || own.equals(name + "/");
  }

  private static ResourceServiceDefinition read(Path file, ServiceDefinition definition)
      throws IOException {
    return read(file.toString(), Files.readAllBytes(file), definition);
  }
}
