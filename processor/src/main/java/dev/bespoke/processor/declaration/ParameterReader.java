package dev.bespoke.processor.declaration;

import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import dev.bespoke.processor.diagnostic.SourceLocation;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads a method's parameter or a record's component. */
final class ParameterReader {
  private final TypeRefReader types;
  private final MissingAnnotations missing;

  ParameterReader(TypeRefReader types, MissingAnnotations missing) {
    this.types = types;
    this.missing = missing;
  }

  /** Reads a parameter whose type, seen from the interface, is {@code type}. */
  ParameterDeclaration read(VariableElement parameter, TypeMirror type, ExecutableElement method) {
    Text member = member(parameter);
    SourceLocation location =
        member == null || parameter.getEnclosingElement() == null
            ? SourceLocation.of(parameter, method)
            : member.location();
    boolean nullable = NullnessReader.isNullable(parameter, parameter.asType());
    return read(parameter, type, method, nullable, location);
  }

  /** Reads a record's component, of which findings are reported at {@code location}. */
  ParameterDeclaration read(
      RecordComponentElement component, TypeElement type, SourceLocation location) {
    boolean nullable = NullnessReader.isNullable(component, type);
    return read(component, component.asType(), type, nullable, location);
  }

  private ParameterDeclaration read(
      Element element, TypeMirror type, Element owner, boolean nullable, SourceLocation location) {
    String name = element.getSimpleName().toString();
    Text member = member(element);
    return new ParameterDeclaration(
        name,
        member == null ? name : member.value(),
        member != null,
        types.read(type),
        nullable,
        NullnessReader.isNullMarked(owner, missing),
        location);
  }

  private static @Nullable Text member(Element element) {
    AnnotationMirror mirror = Annotations.find(element, AnnotationNames.MEMBER);
    return mirror == null ? null : Annotations.text(element, mirror, "value");
  }
}
