package dev.bespoke.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * The jar of the programs of one call, without the rest of this module: a JVM reads the whole
 * directory of every jar on its class path, and 950 names cost it 6 ms.
 */
final class ProgramJar {
  private static final String ROOT = "dev/bespoke/benchmarks/";
  private static final List<String> PARTS =
      List.of("process/", "payload/", "sdk/", "bespoke/Items", "bespoke/items/");

  private ProgramJar() {}

  /** Makes it anew from the module's. */
  static Path make(Path module, Path target) {
    try (JarFile source = new JarFile(module.toFile());
        JarOutputStream copy = new JarOutputStream(Files.newOutputStream(target))) {
      for (JarEntry entry : (Iterable<JarEntry>) source.stream()::iterator) {
        if (isPart(entry.getName())) {
          copy.putNextEntry(new JarEntry(entry.getName()));
          try (InputStream content = source.getInputStream(entry)) {
            content.transferTo(copy);
          }
          copy.closeEntry();
        }
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPart(String name) {
    for (String part : PARTS) {
      if (name.startsWith(ROOT + part) && !name.endsWith("/")) {
        return true;
      }
    }
    return false;
  }
}
