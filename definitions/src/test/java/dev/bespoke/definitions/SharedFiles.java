package dev.bespoke.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds what tests share with each other outside the repository. */
public final class SharedFiles {
  private SharedFiles() {}

  /** The file, without which the test is skipped, or fails where the environment says CI=true. */
  public static Path require(String name) {
    String directory = System.getProperty("bespoke.shared", "../../shared");
    Path file = Path.of(directory).resolve(name).toAbsolutePath().normalize();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(file).exists();
    }
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    return file;
  }
}
