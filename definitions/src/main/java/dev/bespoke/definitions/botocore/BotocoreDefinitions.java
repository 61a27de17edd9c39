package dev.bespoke.definitions.botocore;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.parts.LazyServiceDefinition;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Collections;
import java.util.Iterator;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The services of a directory or zip archive in botocore's layout, at any depth: {@code
 * s3/2006-03-01/service-2.json} is the service {@code s3}, as is {@code s3/service-2.json}; of
 * several versions the newest counts. Services are read when opened; close it after that.
 */
public final class BotocoreDefinitions implements Closeable {
  private static final Pattern VERSION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final NavigableMap<String, Path> directories = new TreeMap<>();
  private final @Nullable FileSystem archive;

  private BotocoreDefinitions(Path root, @Nullable FileSystem archive) throws IOException {
    this.archive = archive;
    try (Stream<Path> files = Files.walk(root)) {
      for (Iterator<Path> paths = files.sorted().iterator(); paths.hasNext(); ) {
        Path path = paths.next();
        if (path.endsWith(BotocoreFiles.SERVICE_FILE)) {
          Path directory = path.toAbsolutePath().normalize().getParent();
          if (directory != null) {
            directories.put(serviceName(directory), directory); // the newest version comes last
          }
        }
      }
    }
  }

  private static String serviceName(Path directory) {
    Path parent = directory.getParent();
    boolean version = VERSION.matcher(String.valueOf(directory.getFileName())).matches();
    return String.valueOf((version && parent != null ? parent : directory).getFileName());
  }

  /**
   * Looks for services under a directory or in an archive.
   *
   * @throws DefinitionException if it cannot be read
   */
  public static BotocoreDefinitions in(Path directoryOrArchive) {
    FileSystem archive = null;
    try {
      if (Files.isDirectory(directoryOrArchive)) {
        return new BotocoreDefinitions(directoryOrArchive, null);
      }
      archive = FileSystems.newFileSystem(directoryOrArchive);
      return new BotocoreDefinitions(archive.getPath("/"), archive);
    } catch (IOException | ProviderNotFoundException e) {
      close(archive);
      throw new DefinitionException(
          directoryOrArchive.toString(), "", "this is no readable directory or zip archive", e);
    }
  }

  private static void close(@Nullable FileSystem archive) {
    if (archive != null) {
      try {
        archive.close();
      } catch (IOException ignored) {
        // what made us give up is what the caller hears of
      }
    }
  }

  /** The names of the services found. */
  public SortedSet<String> services() {
    return Collections.unmodifiableSortedSet(directories.navigableKeySet());
  }

  /**
   * Reads a service's files whole, or gives null where there is no such service.
   *
   * @throws DefinitionException if a file is unreadable or malformed
   */
  public @Nullable ServiceDefinition open(String service) {
    Path directory = directories.get(service);
    return directory == null
        ? null
        : new LazyServiceDefinition(BotocoreFiles.read(service, directory));
  }

  @Override
  public void close() throws IOException {
    if (archive != null) {
      archive.close();
    }
  }
}
