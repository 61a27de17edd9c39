package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ServiceName;
import dev.bespoke.definitions.source.SourceRoot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The services of Smithy models. A service is known by its absolute shape id, and where it has an
 * {@code sdkId}, by that in lower case with hyphens. Looking for services reads the files'
 * outlines; opening one assembles the files of its namespace and of those that they refer to.
 */
public final class SmithyDefinitions {
  private final List<ModelFile> files = new ArrayList<>();

  private SmithyDefinitions() {}

  /**
   * Looks for models; the places have to stay open for as long as services are opened. Where two
   * define the same namespace, the first one's holds.
   *
   * @throws DefinitionException if a file cannot be read
   */
  public static SmithyDefinitions in(List<SourceRoot> roots) {
    SmithyDefinitions definitions = new SmithyDefinitions();
    for (SourceRoot root : roots) {
      definitions.files.addAll(ModelFiles.in(root));
    }
    return definitions;
  }

  /** The names of the services found: the AWS CLI's where there are such, else shape ids. */
  public SortedSet<String> services() {
    SortedSet<String> names = new TreeSet<>();
    for (ModelFile file : files) {
      for (ModelService service : file.services()) {
        String name = service.cliName();
        names.add(name == null ? service.id() : name);
      }
    }
    return Collections.unmodifiableSortedSet(names);
  }

  /**
   * Reads a service, or gives null where there is no such service.
   *
   * @throws DefinitionException if its model is malformed
   */
  public @Nullable ServiceDefinition open(String name) {
    return open(ServiceName.of(name), null, null);
  }

  /**
   * Reads a service, or gives null where there is no such service.
   *
   * @param sdkId AWS's name of the service where it is known; it differs from the AWS CLI's for
   *     older services
   * @param in the place that has to define it; null for any
   * @throws DefinitionException if its model is malformed
   */
  public @Nullable ServiceDefinition open(
      ServiceName name, @Nullable String sdkId, @Nullable SourceRoot in) {
    ModelService found = null;
    for (ModelFile file : files) {
      for (ModelService service : file.services()) {
        if ((in == null || in == file.root())
            && matches(service, name, sdkId)
            && (found == null || service.version().compareTo(found.version()) > 0)) {
          found = service;
        }
      }
    }
    if (found == null) {
      return null;
    }
    String namespace = found.id().substring(0, found.id().indexOf('#'));
    return SmithyService.of(name.name(), new ModelClosure(files).of(namespace), found.id());
  }

  private static boolean matches(ModelService service, ServiceName name, @Nullable String sdkId) {
    boolean named =
        name.isShapeId()
            ? name.name().equals(service.id())
            : name.name().equals(service.cliName())
                || (sdkId != null && sdkId.equals(service.sdkId()));
    return named && name.accepts(service.version());
  }
}
