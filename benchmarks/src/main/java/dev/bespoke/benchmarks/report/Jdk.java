package dev.bespoke.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK that processes are started with.
 *
 * @param home its folder
 * @param version its version, such as 17.0.15
 */
public record Jdk(Path home, String version) {

  /** The one that runs this. */
  public static Jdk current() {
    return new Jdk(Path.of(System.getProperty("java.home")), System.getProperty("java.version"));
  }

  /**
   * The newest one from 25 on: what {@code BESPOKE_JDK_25} names, or else below {@code
   * /usr/lib/jvm}.
   */
  public static Optional<Jdk> newest() throws IOException {
    String given = System.getenv("BESPOKE_JDK_25");
    Jdk newest = null;
    for (Path home : given == null ? installed() : List.of(Path.of(given))) {
      Jdk jdk = new Jdk(home, read(home));
      if (jdk.feature() >= 25 && (newest == null || jdk.feature() > newest.feature())) {
        newest = jdk;
      }
    }
    return Optional.ofNullable(newest);
  }

  /** The path of one of its programs. */
  public String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /** The first number of its version. */
  public int feature() {
    return Runtime.Version.parse(version).feature();
  }

  private static List<Path> installed() throws IOException {
    try (Stream<Path> homes = Files.list(Path.of("/usr/lib/jvm"))) {
      return homes.filter(home -> Files.isExecutable(home.resolve("bin/javac"))).toList();
    }
  }

  private static String read(Path home) throws IOException {
    Properties release = new Properties();
    try (var in = Files.newBufferedReader(home.resolve("release"))) {
      release.load(in);
    }
    return release.getProperty("JAVA_VERSION", "0").replace("\"", "");
  }
}
