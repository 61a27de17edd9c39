package dev.bespoke.processor.endpoint;

import static org.assertj.core.api.Assertions.fail;

import dev.bespoke.definitions.json.Json;
import dev.bespoke.definitions.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;

/** The endpoint rules of AWS's Smithy models, and the cases that the models come with. */
final class EndpointCases {
  private EndpointCases() {}

  /**
   * One service.
   *
   * @param model the model's file
   * @param sdkId the service's id
   * @param prefix the first label of its standard host names
   */
  record Service(
      String model, String sdkId, String prefix, JsonObject rules, List<JsonObject> cases) {}

  /** A file that is not part of the repository; skips the test where it is absent. */
  static Path shared(String name) {
    String property = System.getProperty("bespoke.shared");
    Path directory = property != null ? Path.of(property) : Path.of("..", "..", "shared");
    Path file = directory.resolve(name);
    if (!Files.exists(file)) {
      if ("true".equals(System.getenv("CI"))) {
        fail(file + " is missing: set -Dbespoke.shared to the directory that holds it");
      }
      Assumptions.abort("skipped: " + file + " is missing (-Dbespoke.shared names its directory)");
    }
    return file;
  }

  /** All services; skips the test where the models are absent. */
  static List<Service> read() throws IOException {
    Path file = shared("corpus/aws-smithy-models.zip");
    List<Service> services = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        if (entry.getName().endsWith(".json")) {
          try (InputStream in = zip.getInputStream(entry)) {
            services.add(service(entry.getName(), Json.read(entry.getName(), in.readAllBytes())));
          }
        }
      }
    }
    return services;
  }

  /** AWS's partitions; skips the test where they are absent. */
  static List<JsonObject> partitions() throws IOException {
    try (ZipFile zip = new ZipFile(shared("corpus/botocore-data.zip").toFile())) {
      String name = "botocore/data/partitions.json";
      try (InputStream in = zip.getInputStream(Objects.requireNonNull(zip.getEntry(name)))) {
        return Json.read(name, in.readAllBytes()).objectList("partitions");
      }
    }
  }

  private static Service service(String name, JsonObject model) {
    JsonObject shapes = model.object("shapes");
    for (String id : shapes.names()) {
      JsonObject shape = shapes.object(id);
      if (shape.string("type").equals("service")) {
        JsonObject traits = shape.object("traits");
        JsonObject service = traits.object("aws.api#service");
        String prefix = service.optionalString("endpointPrefix");
        return new Service(
            name,
            service.string("sdkId"),
            prefix == null ? service.string("sdkId").toLowerCase(Locale.ROOT) : prefix,
            traits.object("smithy.rules#endpointRuleSet"),
            traits.object("smithy.rules#endpointTests").objectList("testCases"));
      }
    }
    throw new IllegalStateException(name + " has no service");
  }
}
