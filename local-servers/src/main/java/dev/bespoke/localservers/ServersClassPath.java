package dev.bespoke.localservers;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** The class path of the servers' JVM: what Maven resolved, and this module. */
final class ServersClassPath {
  /** System property: the file that holds the servers' class path. */
  static final String PROPERTY = "bespoke.servers";

  private ServersClassPath() {}

  static String read() {
    Path module = module();
    Path file = file(module);
    try {
      return module + File.pathSeparator + Files.readString(file).strip();
    } catch (IOException e) {
      throw new ServerStartException(
          "The class path of the local servers is not in "
              + file
              + ". Build the module `local-servers` (mvn -pl local-servers process-classes), or"
              + " name the file with -D"
              + PROPERTY
              + "=…",
          e);
    }
  }

  private static Path file(Path module) {
    String configured = System.getProperty(PROPERTY);
    // `target/classes` and `target/<artifact>.jar` have the same neighbour.
    return configured != null
        ? Path.of(configured)
        : module.resolveSibling("servers").resolve("class-path");
  }

  private static Path module() {
    CodeSource source = ServersClassPath.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new ServerStartException("The module `local-servers` has no place on disk", e);
    }
  }
}
