package dev.bespoke.integration.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The JDKs of this machine. */
final class Jdks {
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");

  private Jdks() {}

  /** The home of the JDK that runs the test. */
  static Path current() {
    return Path.of(System.getProperty("java.home"));
  }

  /** The home of the newest installed JDK, where that is not the one that runs the test. */
  static Optional<Path> newer() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> homes = Files.list(INSTALLED)) {
      List<Path> jdks = homes.filter(home -> Files.exists(home.resolve("bin/javac"))).toList();
      return jdks.stream()
          .filter(home -> version(home) > Runtime.version().feature())
          .max(Comparator.comparing(Jdks::version));
    }
  }

  private static int version(Path home) {
    Properties release = new Properties();
    try (var in = Files.newInputStream(home.resolve("release"))) {
      release.load(in);
    } catch (IOException e) {
      return 0; // no JDK that tells its version
    }
    String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
    return Runtime.Version.parse(version).feature();
  }
}
