package dev.bespoke.processor.definition;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.resource.ResourceDescriptionException;
import dev.bespoke.definitions.resource.ResourceDescriptions;
import dev.bespoke.definitions.resource.ResourceServiceDefinition;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the description of a service's resources: in the user's paths, in order, then in ours. */
public final class ResourceLoader {
  private final List<Path> paths;

  /**
   * Creates a loader.
   *
   * @param paths directories and archives that hold descriptions, of our form or of boto3's
   */
  public ResourceLoader(List<Path> paths) {
    this.paths = List.copyOf(paths);
  }

  /** The service's resources, or null where {@code diagnostics} say why there are none. */
  public @Nullable ResourceServiceDefinition load(
      Text service, ServiceDefinition definition, Diagnostics diagnostics) {
    try {
      ResourceServiceDefinition resources = find(definition);
      if (resources == null) {
        diagnostics.add(
            DiagnosticCode.NO_RESOURCES,
            service.location(),
            service.value(),
            String.join(", ", ResourceDescriptions.BUNDLED));
        return null;
      }
      diagnostics.explain(
          service.location(),
          () -> "the resources of \"" + service.value() + "\" are read from " + resources.source());
      return resources;
    } catch (DefinitionException | ResourceDescriptionException e) {
      diagnostics.add(
          DiagnosticCode.BAD_DEFINITION,
          service.location(),
          service.value(),
          DefinitionLoader.problem(e));
      return null;
    }
  }

  private @Nullable ResourceServiceDefinition find(ServiceDefinition definition) {
    for (Path path : paths) {
      ResourceServiceDefinition resources = ResourceDescriptions.in(path, definition);
      if (resources != null) {
        return resources;
      }
    }
    return ResourceDescriptions.bundled(definition);
  }
}
