package dev.bespoke.definitions.build;

import dev.bespoke.definitions.build.ServiceTable.Row;
import dev.bespoke.definitions.bundle.format.BundleFormat;
import dev.bespoke.definitions.bundle.format.BundleWriter;
import dev.bespoke.definitions.json.Json;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.definitions.parts.TreeParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/** Builds the bundle: what was published, with our overlays applied. */
public final class BundleBuilder {
  private BundleBuilder() {}

  /**
   * Runs in the build.
   *
   * @param args the directory of published artifacts, the table of services, the directory of
   *     overlays, that of endpoint rules, and the directory of classes into which the bundle goes
   */
  public static void main(String... args) throws IOException {
    if (args.length != 5) {
      throw new IllegalArgumentException("usage: <artifacts> <table> <overlays> <rules> <classes>");
    }
    Path rules = Path.of(args[3]);
    build(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), rules, Path.of(args[4]));
  }

  private static void build(Path artifacts, Path table, Path overlays, Path ownRules, Path classes)
      throws IOException {
    Path target = classes.resolve(BundleFormat.DIRECTORY.substring(1));
    Path list = target.resolve(BundleFormat.SERVICES);
    if (isNewerThan(list, artifacts, table, overlays, ownRules, classes)) {
      return;
    }
    Upstream upstream = new Upstream(artifacts);
    EndpointRules rules = new EndpointRules(upstream.endpoints(), ownRules);
    Files.createDirectories(target);
    StringBuilder services = new StringBuilder();
    for (Row row : ServiceTable.read(table)) {
      JsonObject tree = upstream.read(row);
      Path overlay = overlays.resolve(row.service() + ".json");
      if (Files.exists(overlay)) {
        new Overlay(Json.read(overlay.toString(), Files.readAllBytes(overlay))).apply(tree);
      }
      PaginatorInference.apply(tree);
      rules.apply(row.service(), tree);
      byte[] file = BundleWriter.write(new TreeParts(row.service(), tree));
      Files.write(target.resolve(BundleFormat.fileName(row.service())), file);
      services.append(row.service()).append('\n');
    }
    Files.writeString(list, services);
  }

  /** Whether nothing has changed since the list of services was written, which is done last. */
  private static boolean isNewerThan(Path list, Path... inputs) throws IOException {
    if (!Files.exists(list)) {
      return false;
    }
    FileTime built = Files.getLastModifiedTime(list);
    for (Path input : inputs) {
      try (Stream<Path> files = Files.walk(input)) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          if (Files.getLastModifiedTime(file).compareTo(built) > 0) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
