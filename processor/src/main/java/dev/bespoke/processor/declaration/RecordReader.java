package dev.bespoke.processor.declaration;

import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Collects the records that signatures mention, and those that these mention. */
final class RecordReader {
  private final TypeRefReader types;
  private final ParameterReader parameters;
  private final DeprecationReader deprecations;
  private final MissingAnnotations missing;
  private final Diagnostics diagnostics;
  private final Map<String, RecordDeclaration> records = new LinkedHashMap<>();

  RecordReader(
      TypeRefReader types,
      ParameterReader parameters,
      DeprecationReader deprecations,
      MissingAnnotations missing,
      Diagnostics diagnostics) {
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

  /** Finds the records in a type: itself, its arguments, its components. */
  void read(TypeMirror type) {
    if (type instanceof ArrayType array) {
      read(array.getComponentType());
    } else if (type instanceof DeclaredType declared) {
      declared.getTypeArguments().forEach(this::read);
      TypeElement element = types.resolve(type);
      if (element != null && element.getKind() == ElementKind.RECORD) {
        readRecord(element);
      }
    }
  }

  private void readRecord(TypeElement element) {
    String name = element.getQualifiedName().toString();
    if (!records.containsKey(name)) {
      deprecations.read(element);
      if (missing.areOn(element)) {
        diagnostics.addMissingAnnotation();
      }
      List<ParameterDeclaration> components = new ArrayList<>();
      for (RecordComponentElement component : element.getRecordComponents()) {
        ParameterDeclaration declaration =
            parameters.read(component, component.asType(), element, location(element, component));
        components.add(declaration);
        deprecations.read(component.getAccessor());
      }
      records.put(name, new RecordDeclaration(name, components, location(components, element)));
      element.getRecordComponents().stream().map(Element::asType).forEach(this::read);
    }
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
