package dev.bespoke.conformance;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jars that this program was started with. */
final class ClassPath {
  private ClassPath() {}

  /** The jar of this artifact. */
  static Path jar(String artifact) {
    for (Path entry : entries()) {
      if (isJarOf(entry, artifact)) {
        return entry;
      }
    }
    throw new IllegalStateException(artifact + " is not on the class path");
  }

  /** The jars with Smithy models that go with these tests. */
  static List<Path> modelJars(Path tests) {
    List<Path> jars = new ArrayList<>();
    for (Path entry : entries()) {
      String name = entry.getFileName().toString();
      boolean otherTests = name.contains("protocol-tests-") && !entry.equals(tests);
      if (name.startsWith("smithy-") && !otherTests) {
        jars.add(entry);
      }
    }
    return jars;
  }

  private static boolean isJarOf(Path entry, String artifact) {
    String name = entry.getFileName().toString();
    return name.startsWith(artifact + "-") && Character.isDigit(name.charAt(artifact.length() + 1));
  }

  private static List<Path> entries() {
    List<Path> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      entries.add(Path.of(entry).toAbsolutePath());
    }
    return entries;
  }
}
