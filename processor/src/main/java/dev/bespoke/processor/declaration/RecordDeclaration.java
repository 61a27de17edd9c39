package dev.bespoke.processor.declaration;

import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.List;

/**
 * A record of the user's that a signature mentions: a projection.
 *
 * @param packageName its package
 * @param name its canonical name
 * @param components its components in order
 * @param location the record
 */
public record RecordDeclaration(
    String packageName,
    String name,
    List<ParameterDeclaration> components,
    SourceLocation location) {

  /** Copies the components. */
  public RecordDeclaration {
    components = List.copyOf(components);
  }
}
