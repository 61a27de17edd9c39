package dev.bespoke.localservers;

import java.nio.file.Path;

/** The JDK that runs this process. */
final class Jdk {
  private Jdk() {}

  /** The path of one of its programs, such as {@code java}. */
  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }
}
