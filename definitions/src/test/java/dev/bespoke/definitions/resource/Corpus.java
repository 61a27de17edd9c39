package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.SharedFiles;
import dev.bespoke.definitions.botocore.BotocoreDefinitions;
import dev.bespoke.definitions.json.Json;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies beside the repository: recorded behaviour and published definitions. */
final class Corpus {
  /** The services that boto3 describes resources of. */
  static final List<String> SERVICES =
      List.of(
          "cloudformation", "cloudwatch", "dynamodb", "ec2", "glacier", "iam", "s3", "sns", "sqs");

  private static final Map<String, ServiceDefinition> DEFINITIONS = new TreeMap<>();

  private Corpus() {}

  static synchronized ServiceDefinition service(String name) {
    return DEFINITIONS.computeIfAbsent(name, Corpus::open);
  }

  private static ServiceDefinition open(String name) {
    try (BotocoreDefinitions definitions = BotocoreDefinitions.in(data())) {
      ServiceDefinition definition = definitions.open(name);
      if (definition == null) {
        throw new AssertionError("no definition of " + name);
      }
      return definition;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Reads boto3's own description of a service. */
  static ResourceServiceDefinition boto3(String name) {
    try (FileSystem zip = FileSystems.newFileSystem(data());
        Stream<Path> files = Files.walk(zip.getPath("boto3/data", name))) {
      Path file = files.filter(path -> path.endsWith("resources-1.json")).findFirst().orElseThrow();
      return ResourceDescriptions.read(file.toString(), Files.readAllBytes(file), service(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Our own description of a service. */
  static ResourceServiceDefinition bundled(ServiceDefinition service) {
    ResourceServiceDefinition resources = ResourceDescriptions.bundled(service);
    if (resources == null) {
      throw new AssertionError("no description of " + service.name());
    }
    return resources;
  }

  /** The recorded surface of a service. */
  static Node surface(String service) {
    String file = "reference/golden/resource-surface.json";
    try {
      byte[] json = Files.readAllBytes(SharedFiles.require(file));
      return new Node(Json.read(file, json).properties(), "", new Problems(file)).require(service);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path data() {
    return SharedFiles.require("corpus/botocore-data.zip");
  }
}
