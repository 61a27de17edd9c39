package dev.bespoke.processor.declaration;

import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An interface annotated with {@code @ServiceClient}, as the user wrote it and found well-formed.
 *
 * @param packageName its package, empty for the unnamed one
 * @param name its simple name
 * @param isPublic whether it is public
 * @param location the interface
 * @param service the service's name and where it stands
 * @param protocol the protocol that the annotation chooses; null for none
 * @param operationPatterns the annotation's {@code operations}, with where each stands
 * @param extendsOperations whether it extends the {@code <name>Operations} to be generated
 * @param methods the abstract methods to implement, those of its superinterfaces included
 * @param implemented the methods that it or a superinterface implements
 * @param malformed the operations of methods that are left out, since they could not be read
 * @param nestedTypes the simple names of the types that it declares or inherits: where they are in
 *     scope, a class of the same name has to be written out
 * @param records the record types that signatures mention, nested ones included, by canonical name
 * @param warnings what an implementation has to suppress because it names what is deprecated
 */
public record ClientDeclaration(
    String packageName,
    String name,
    boolean isPublic,
    SourceLocation location,
    Text service,
    @Nullable Text protocol,
    List<Text> operationPatterns,
    boolean extendsOperations,
    List<MethodDeclaration> methods,
    List<ImplementedMethod> implemented,
    List<String> malformed,
    Set<String> nestedTypes,
    Map<String, RecordDeclaration> records,
    Set<String> warnings) {

  /** Copies the collections. */
  public ClientDeclaration {
    operationPatterns = List.copyOf(operationPatterns);
    methods = List.copyOf(methods);
    implemented = List.copyOf(implemented);
    malformed = List.copyOf(malformed);
    nestedTypes = Collections.unmodifiableSet(new TreeSet<>(nestedTypes));
    records = Map.copyOf(records);
    warnings = Collections.unmodifiableSet(new TreeSet<>(warnings));
  }

  /**
   * The simple names that mean something of the interface's where it is implemented: its own types,
   * and the parameters of its methods, which hide a class of their name.
   */
  public Set<String> ownNames() {
    Set<String> names = new TreeSet<>(nestedTypes);
    for (MethodDeclaration method : methods) {
      method.parameters().forEach(parameter -> names.add(parameter.name()));
    }
    return names;
  }

  /** A string in the source and where it stands. */
  public record Text(String value, SourceLocation location) {}
}
