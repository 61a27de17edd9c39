package dev.bespoke.definitions.botocore;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ServiceName;
import dev.bespoke.definitions.parts.LazyServiceDefinition;
import dev.bespoke.definitions.source.SourceRoot;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The services of a directory or zip archive in botocore's layout, at any depth: {@code
 * s3/2006-03-01/service-2.json} is the service {@code s3}, as is {@code s3/service-2.json}; of
 * several versions the newest counts. Files may be compressed, as {@code service-2.json.gz}, as pip
 * installs them. Services are read when opened; close it after that.
 */
public final class BotocoreDefinitions implements Closeable {
  private static final Pattern VERSION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final SourceRoot root;
  private final NavigableMap<String, NavigableMap<String, Path>> directories = new TreeMap<>();

  private BotocoreDefinitions(SourceRoot root) {
    this.root = root;
    for (Path file : root.files()) {
      Path directory = file.getParent();
      if (directory != null && SourceRoot.isNamed(file, BotocoreFiles.SERVICE_FILE)) {
        add(directory);
      }
    }
  }

  private void add(Path directory) {
    String name = String.valueOf(directory.getFileName());
    Path parent = directory.getParent();
    if (parent != null && VERSION.matcher(name).matches()) {
      versions(String.valueOf(parent.getFileName())).put(name, directory);
    } else {
      versions(name).put("", directory);
    }
  }

  private NavigableMap<String, Path> versions(String service) {
    return directories.computeIfAbsent(service, key -> new TreeMap<>());
  }

  /**
   * Looks for services under a directory or in an archive.
   *
   * @throws DefinitionException if it cannot be read
   */
  public static BotocoreDefinitions in(Path directoryOrArchive) {
    return in(SourceRoot.open(directoryOrArchive));
  }

  /**
   * Looks for services in an opened place, which is closed with what this returns.
   *
   * @throws DefinitionException if it cannot be read
   */
  public static BotocoreDefinitions in(SourceRoot root) {
    return new BotocoreDefinitions(root);
  }

  /** The names of the services found. */
  public SortedSet<String> services() {
    return Collections.unmodifiableSortedSet(directories.navigableKeySet());
  }

  /**
   * Reads a service's files whole, or gives null where there is no such service.
   *
   * @param name the service's name and, after an {@code @}, the version if that is not the newest
   * @throws DefinitionException if a file is unreadable or malformed
   */
  public @Nullable ServiceDefinition open(String name) {
    ServiceName wanted = ServiceName.of(name);
    NavigableMap<String, Path> versions = directories.get(wanted.name());
    if (versions == null) {
      return null;
    }
    for (Path directory : versions.descendingMap().values()) {
      ServiceDefinition service =
          new LazyServiceDefinition(BotocoreFiles.read(wanted.name(), directory, root));
      if (wanted.accepts(service.metadata().apiVersion())) {
        return service;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    root.close();
  }
}
