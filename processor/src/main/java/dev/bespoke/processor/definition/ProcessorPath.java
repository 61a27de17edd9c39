package dev.bespoke.processor.definition;

import dev.bespoke.definitions.source.SourceRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The archives and directories beside the processor's own that hold definitions. Compilers load
 * processors by a {@link URLClassLoader}, which tells them, or, from a processor module path, in a
 * layer of modules.
 */
public final class ProcessorPath {
  private static final String MANIFEST = "META-INF/smithy/manifest";
  private static final String SERVICE_FILE = "service-2.json";

  /** Where years-old clients of the AWS SDK for Java v2, there to be called, keep their models. */
  private static final String OLD_CLIENTS = "codegen-resources/";

  private ProcessorPath() {}

  /**
   * The entries of a processor's path that hold definitions: in its order, or, of modules, which
   * have none, by their names. A module is one of them where anything needs it; each archive
   * without a descriptor is.
   *
   * @param processor the module of the processor's classes, named or not
   */
  public static List<Path> definitions(Module processor) {
    List<Path> definitions = new ArrayList<>();
    URI own = own();
    for (URI entry : entries(processor)) {
      Path path = entry.equals(own) ? null : path(entry);
      if (path != null && holdsDefinitions(path)) {
        definitions.add(path);
      }
    }
    return definitions;
  }

  /** Where this class is: an archive of thousands of names, none of which is looked for. */
  private static @Nullable URI own() {
    CodeSource source = ProcessorPath.class.getProtectionDomain().getCodeSource();
    try {
      return source == null || source.getLocation() == null ? null : source.getLocation().toURI();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static List<URI> entries(Module processor) {
    List<URI> entries = new ArrayList<>();
    ModuleLayer layer = processor.getLayer();
    if (layer != null && layer != ModuleLayer.boot()) {
      layer.configuration().modules().stream()
          .sorted(Comparator.comparing(ResolvedModule::name))
          .forEach(module -> module.reference().location().ifPresent(entries::add));
    } else if (processor.getClassLoader() instanceof URLClassLoader urls) {
      for (URL url : urls.getURLs()) {
        try {
          entries.add(url.toURI());
        } catch (URISyntaxException e) {
          // It names no place of a file system.
        }
      }
    }
    return entries;
  }

  private static @Nullable Path path(URI entry) {
    try {
      return Path.of(entry);
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return null; // not of the local file system
    }
  }

  /** Whether a look at the entry's names shows definitions; what cannot be read has none. */
  private static boolean holdsDefinitions(Path path) {
    try {
      if (Files.isDirectory(path)) {
        return Files.exists(path.resolve(MANIFEST)) || containsServiceFile(path);
      }
      return Files.isRegularFile(path) && archiveHoldsDefinitions(path);
    } catch (IOException | UncheckedIOException e) { // the latter of a walk that has begun
      return false;
    }
  }

  private static boolean containsServiceFile(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.anyMatch(file -> SourceRoot.isNamed(file, SERVICE_FILE));
    }
  }

  private static boolean archiveHoldsDefinitions(Path path) throws IOException {
    try (ZipFile archive = new ZipFile(path.toFile())) {
      if (archive.getEntry(MANIFEST) != null) {
        return true;
      }
      Enumeration<? extends ZipEntry> entries = archive.entries();
      while (entries.hasMoreElements()) {
        String name = entries.nextElement().getName();
        if ((name.endsWith("/" + SERVICE_FILE) || name.endsWith("/" + SERVICE_FILE + ".gz"))
            && !name.startsWith(OLD_CLIENTS)) {
          return true;
        }
      }
      return false;
    }
  }
}
