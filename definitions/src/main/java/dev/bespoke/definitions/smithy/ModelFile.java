package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.source.SourceRoot;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a look at a file of a Smithy model tells without assembling it.
 *
 * @param idl whether it is written in Smithy's language, not in JSON
 * @param namespaces the namespaces in which it defines shapes
 * @param applies the namespaces to whose shapes it applies traits
 * @param services the services that it defines
 */
record ModelFile(
    SourceRoot root,
    Path path,
    boolean idl,
    Set<String> namespaces,
    Set<String> applies,
    List<ModelService> services) {

  /** Whether it defines a service that another file defines. */
  boolean definesAgain(ModelFile other) {
    return services.stream()
        .anyMatch(own -> other.services.stream().anyMatch(it -> it.id().equals(own.id())));
  }

  byte[] read() {
    return root.read(path);
  }

  String describe() {
    return root.describe(path);
  }
}
