package dev.bespoke.definitions.build;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.build.ServiceTable.Row;
import dev.bespoke.definitions.json.Json;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.definitions.parts.TreeParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The published artifacts, as the build has put them into a directory. */
final class Upstream {
  private static final String MODELS_JAR = "aws-java-sdk-models.jar";
  private static final String ENDPOINTS =
      "software/amazon/awssdk/regions/internal/region/endpoints.json";

  private final Path directory;

  Upstream(Path directory) {
    this.directory = directory;
  }

  /** The tree of a service, put together as its row says. */
  JsonObject read(Row row) throws IOException {
    JsonObject service =
        row.model() == null ? null : entry(MODELS_JAR, "models/" + row.model() + "-model.json");
    if (row.codegen() != null) {
      int slash = row.codegen().indexOf('/');
      String jar = row.codegen().substring(0, slash) + ".jar";
      String path = row.codegen().substring(slash + 1) + "/";
      if (service == null) {
        service = entry(jar, path + "service-2.json");
      }
      for (String file : List.of("paginators-1.json", "waiters-2.json")) {
        JsonObject parts = entry(jar, path + file);
        if (service != null && parts != null) {
          removeUnpaged(parts);
          TreeParts.add(service, parts);
        }
      }
    }
    if (service == null) {
      throw new DefinitionException(
          directory.toString(), row.service(), "the artifacts do not have the service's model");
    }
    for (String tree : List.of("pagination", "waiters")) {
      service.properties().putIfAbsent(tree, new LinkedHashMap<>());
    }
    return service;
  }

  /** The SDK's files also list operations without tokens, or whose pages have no items. */
  private static void removeUnpaged(JsonObject parts) {
    JsonObject paginators = parts.optionalObject("pagination");
    if (paginators != null) {
      for (String operation : List.copyOf(paginators.names())) {
        JsonObject paginator = paginators.object(operation);
        if (!paginator.has("input_token") || !paginator.has("result_key")) {
          paginators.properties().remove(operation);
        }
      }
    }
  }

  /** Where AWS's services are, as the newest regions module has it. */
  JsonObject endpoints() throws IOException {
    JsonObject endpoints = entry("regions.jar", ENDPOINTS);
    if (endpoints == null) {
      throw new DefinitionException(
          directory.toString(), ENDPOINTS, "regions.jar does not have it");
    }
    return endpoints;
  }

  private @Nullable JsonObject entry(String jar, String path) throws IOException {
    try (ZipFile zip = new ZipFile(directory.resolve(jar).toFile())) {
      ZipEntry entry = zip.getEntry(path);
      if (entry == null) {
        return null;
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return Json.read(jar + "/" + path, in.readAllBytes());
      }
    }
  }
}
