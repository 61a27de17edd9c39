package dev.bespoke.processor.declaration;

import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/** Reads methods annotated with {@code @Identifier}. */
final class IdentifierReader {
  /** What else a method can be. */
  private static final List<String> OTHERS =
      List.of(
          AnnotationNames.OPERATION,
          AnnotationNames.WAIT_FOR,
          AnnotationNames.PRESIGNED,
          AnnotationNames.RESULT,
          AnnotationNames.EMPTY_ON);

  private final TypeRefReader types;

  IdentifierReader(TypeRefReader types) {
    this.types = types;
  }

  static boolean isIdentifier(MethodCollector.Method method) {
    return Annotations.find(method.element(), AnnotationNames.IDENTIFIER) != null;
  }

  /**
   * The identifier. A malformed one is reported, and read as if it were well-formed, so that
   * operations are not found to lack it besides.
   */
  IdentifierDeclaration read(MethodCollector.Method method, Diagnostics diagnostics) {
    ExecutableElement element = method.element();
    String name = element.getSimpleName().toString();
    SourceLocation location = SourceLocation.of(element);
    TypeRef type = types.read(method.type().getReturnType());
    boolean integer = type.equals(new TypeRef.Primitive("int"));
    boolean text = type instanceof TypeRef.Named named && named.is("java.lang.String");
    String problem =
        !element.getParameters().isEmpty()
            ? "it takes parameters"
            : integer || text ? null : "it returns " + type;
    if (problem != null) {
      diagnostics.add(DiagnosticCode.BAD_IDENTIFIER, location, name, problem);
    }
    for (String other : OTHERS) {
      if (Annotations.find(element, other) != null) {
        diagnostics.add(
            DiagnosticCode.CONFLICTING_ANNOTATIONS,
            location,
            name,
            InterfaceReader.simpleName(AnnotationNames.IDENTIFIER),
            InterfaceReader.simpleName(other));
      }
    }
    AnnotationMirror mirror = Annotations.find(element, AnnotationNames.IDENTIFIER);
    List<Text> members = mirror == null ? List.of() : Annotations.texts(element, mirror, "value");
    boolean named = !members.isEmpty();
    return new IdentifierDeclaration(
        name, named ? members : List.of(new Text(name, location)), named, integer, location);
  }
}
