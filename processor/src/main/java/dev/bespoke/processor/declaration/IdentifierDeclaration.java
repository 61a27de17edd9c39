package dev.bespoke.processor.declaration;

import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.List;

/**
 * An identifier of a resource of the user's.
 *
 * @param name the method's name
 * @param members the members that the service knows it as: the annotation's, else the method's name
 * @param named whether the annotation gave them
 * @param integer whether it is a whole number and not a text
 * @param location the method
 */
public record IdentifierDeclaration(
    String name, List<Text> members, boolean named, boolean integer, SourceLocation location) {

  /** Copies the members. */
  public IdentifierDeclaration {
    members = List.copyOf(members);
  }
}
