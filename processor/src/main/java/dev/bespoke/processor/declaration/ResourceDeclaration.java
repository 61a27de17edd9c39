package dev.bespoke.processor.declaration;

import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interface annotated with {@code @Resource}, as the user wrote it and found well-formed.
 *
 * @param type what it has in common with a client: its methods are all but the identifiers
 * @param load the operation that loads the attributes, or null
 * @param data where in the response they stand, or null
 * @param loadWith what the operation that loads is sent besides the identifiers, as it is written
 * @param identifiers its identifiers, in order
 * @param lifecycle the methods that it declares of those that every generated resource has: {@code
 *     load}, {@code reload} and {@code isLoaded}
 * @param others the resources that it leads to, by the canonical names of their interfaces
 */
public record ResourceDeclaration(
    ClientDeclaration type,
    @Nullable Text load,
    @Nullable Text data,
    List<Text> loadWith,
    List<IdentifierDeclaration> identifiers,
    List<MethodDeclaration> lifecycle,
    Map<String, Other> others) {

  /** Copies the collections. */
  public ResourceDeclaration {
    loadWith = List.copyOf(loadWith);
    identifiers = List.copyOf(identifiers);
    lifecycle = List.copyOf(lifecycle);
    others = Map.copyOf(others);
  }

  /**
   * Another resource, or the same one, as a method's return type.
   *
   * @param packageName the package of its interface, empty for the unnamed one
   * @param name the simple name of its interface
   * @param service its service
   * @param identifiers its identifiers, in order
   */
  public record Other(
      String packageName, String name, String service, List<IdentifierDeclaration> identifiers) {
    /** Copies the identifiers. */
    public Other {
      identifiers = List.copyOf(identifiers);
    }
  }
}
