package dev.bespoke.runtime;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds recorded reference data: it lies beside the repository, not in it. */
public final class Shared {
  private Shared() {}

  /** The JSON document at this path of the shared directory; skips the test where it is absent. */
  public static JsonNode json(String path) {
    Path file = directory().resolve(path);
    if (!Files.exists(file)) {
      if ("true".equals(System.getenv("CI"))) {
        fail(file + " is missing: set -Dbespoke.shared to the directory that holds it");
      }
      Assumptions.abort("skipped: " + file + " is missing (-Dbespoke.shared names its directory)");
    }
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path directory() {
    String property = System.getProperty("bespoke.shared");
    return property != null ? Path.of(property) : Path.of("..", "..", "shared");
  }
}
