package dev.bespoke.processor.declaration;

import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Collects the records that signatures mention, and those that these mention. */
final class RecordReader {
  private final String beside;
  private final TypeRefReader types;
  private final ParameterReader parameters;
  private final DeprecationReader deprecations;
  private final MissingAnnotations missing;
  private final Diagnostics diagnostics;
  private final Map<String, RecordDeclaration> records = new LinkedHashMap<>();

  /** The names of those that generated classes cannot see. */
  private final Set<String> hidden = new HashSet<>();

  /**
   * Creates a reader.
   *
   * @param beside the package of the classes that will name the records
   */
  RecordReader(
      String beside,
      TypeRefReader types,
      ParameterReader parameters,
      DeprecationReader deprecations,
      MissingAnnotations missing,
      Diagnostics diagnostics) {
    this.beside = beside;
    this.types = types;
    this.parameters = parameters;
    this.missing = missing;
    this.deprecations = deprecations;
    this.diagnostics = diagnostics;
  }

  /** The records found, by canonical name. */
  Map<String, RecordDeclaration> records() {
    return records;
  }

  /**
   * Finds the records in a type: itself, its arguments, its components. Returns whether generated
   * classes can see them. Where not, it is reported, unless the compiler says so of {@code user},
   * too, which names them.
   */
  boolean read(TypeMirror type, TypeElement user) {
    if (type instanceof ArrayType array) {
      return read(array.getComponentType(), user);
    }
    boolean visible = true;
    if (type instanceof DeclaredType declared) {
      for (TypeMirror argument : declared.getTypeArguments()) {
        visible &= read(argument, user);
      }
      TypeElement element = types.resolve(type);
      if (element != null && element.getKind() == ElementKind.RECORD) {
        visible &= readRecord(element, user);
      }
    }
    return visible;
  }

  private boolean readRecord(TypeElement element, TypeElement user) {
    String name = element.getQualifiedName().toString();
    if (!records.containsKey(name)) {
      deprecations.read(element);
      if (missing.areOn(element)) {
        diagnostics.addMissingAnnotation();
      }
      for (ExecutableElement constructor :
          ElementFilter.constructorsIn(element.getEnclosedElements())) {
        if (constructor.getParameters().size() == element.getRecordComponents().size()) {
          deprecations.read(constructor);
        }
      }
      List<ParameterDeclaration> components = new ArrayList<>();
      for (RecordComponentElement component : element.getRecordComponents()) {
        ParameterDeclaration declaration =
            parameters.read(component, element, location(element, component));
        components.add(declaration);
        deprecations.read(component.getAccessor());
      }
      SourceLocation location = location(components, element);
      records.put(
          name, new RecordDeclaration(types.packageName(element), name, components, location));
      if (!Visibility.isVisibleIn(beside, element) && Visibility.isVisibleTo(user, element)) {
        hidden.add(name);
        diagnostics.add(
            DiagnosticCode.UNSUPPORTED,
            location,
            "A record that the generated class cannot see",
            "make \"" + element.getSimpleName() + "\" public, or move it into the interface");
      }
      for (RecordComponentElement component : element.getRecordComponents()) {
        if (!read(component.asType(), element)) {
          hidden.add(name);
        }
      }
    }
    return !hidden.contains(name);
  }

  /** ECJ has no line for a record either: its first component's will do. */
  private static SourceLocation location(
      List<ParameterDeclaration> components, TypeElement element) {
    return components.isEmpty() ? SourceLocation.of(element) : components.get(0).location();
  }

  /** The component's field: neither javac nor ECJ has a line for a component. */
  private static SourceLocation location(TypeElement type, RecordComponentElement component) {
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getSimpleName().equals(component.getSimpleName())) {
        return SourceLocation.of(field);
      }
    }
    return SourceLocation.of(component);
  }
}
