package dev.bespoke.definitions.lookup;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ServiceName;
import dev.bespoke.definitions.botocore.BotocoreDefinitions;
import dev.bespoke.definitions.bundle.DefinitionBundle;
import dev.bespoke.definitions.smithy.SmithyDefinitions;
import dev.bespoke.definitions.source.SourceRoot;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Services in directories, archives and files, in botocore's form and in Smithy's; the first path
 * that has a service wins. A model may refer to what another path defines. Services that were
 * opened can be read after this is closed. For one thread.
 */
public final class DefinitionPaths implements Closeable {
  private final List<SourceRoot> roots = new ArrayList<>();
  private final List<BotocoreDefinitions> botocore = new ArrayList<>();
  private @Nullable SmithyDefinitions smithy;

  private DefinitionPaths() {}

  /**
   * Opens the paths.
   *
   * @throws DefinitionException if one is no directory, archive or file of definitions
   */
  public static DefinitionPaths of(List<Path> paths) throws IOException {
    DefinitionPaths definitions = new DefinitionPaths();
    try {
      for (Path path : paths) {
        SourceRoot root = SourceRoot.open(path);
        definitions.roots.add(root);
        definitions.botocore.add(BotocoreDefinitions.in(root));
      }
      return definitions;
    } catch (DefinitionException e) {
      definitions.close();
      throw e;
    }
  }

  /** The names of all services in the paths. */
  public SortedSet<String> services() {
    SortedSet<String> services = new TreeSet<>(smithy().services());
    botocore.forEach(definitions -> services.addAll(definitions.services()));
    return services;
  }

  /**
   * Opens a service, or gives null where no path has it.
   *
   * @param name as {@link ServiceName} reads it
   * @throws DefinitionException if its definition is malformed
   */
  public @Nullable ServiceDefinition open(String name) {
    ServiceName wanted = ServiceName.of(name);
    String sdkId = sdkId(wanted);
    for (int i = 0; i < roots.size(); i++) {
      ServiceDefinition service = botocore.get(i).open(name);
      if (service == null) {
        service = smithy().open(wanted, sdkId, roots.get(i));
      }
      if (service != null) {
        return service;
      }
    }
    return null;
  }

  /** AWS's name of a service, by which models know it; the bundle tells where it is no rule's. */
  private static @Nullable String sdkId(ServiceName name) {
    if (name.isShapeId()) {
      return null;
    }
    ServiceDefinition bundled = DefinitionBundle.open(name.name());
    return bundled == null ? null : bundled.metadata().serviceId();
  }

  private SmithyDefinitions smithy() {
    SmithyDefinitions definitions = smithy;
    if (definitions == null) {
      definitions = SmithyDefinitions.in(roots);
      smithy = definitions;
    }
    return definitions;
  }

  @Override
  public void close() throws IOException {
    for (SourceRoot root : roots) {
      root.close();
    }
  }
}
