package dev.bespoke.processor.declaration;

import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An interface annotated with {@code @ServiceResource}.
 *
 * @param packageName its package, empty for the unnamed one
 * @param name its simple name
 * @param isPublic whether it is public
 * @param location the interface
 * @param service the service's name and where it stands
 * @param protocol the protocol that the annotation chooses; null for none
 * @param resources the annotation's {@code resources}, with where each stands
 * @param implemented the methods with bodies, as {@code bucket(String)}: by the simple names of
 *     their parameters' types, of which some are yet to be generated
 * @param nestedTypes the simple names of the types that it declares or inherits: where it is
 *     implemented, they mean those
 * @param warnings those that an implementation would get for naming what the user deprecated, as
 *     {@code @SuppressWarnings} has them
 */
public record ResourceServiceDeclaration(
    String packageName,
    String name,
    boolean isPublic,
    SourceLocation location,
    ClientDeclaration.Text service,
    ClientDeclaration.@Nullable Text protocol,
    List<ClientDeclaration.Text> resources,
    Set<String> implemented,
    Set<String> nestedTypes,
    Set<String> warnings) {

  /** Copies the collections. */
  public ResourceServiceDeclaration {
    resources = List.copyOf(resources);
    implemented = Set.copyOf(implemented);
    nestedTypes = Set.copyOf(nestedTypes);
    warnings = Collections.unmodifiableSortedSet(new TreeSet<>(warnings));
  }
}
