package dev.bespoke.processor.declaration;

import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.declaration.MethodDeclaration.EmptyOn;
import dev.bespoke.processor.declaration.MethodDeclaration.Kind;
import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads an abstract method. */
final class MethodReader {
  private final TypeRefReader types;
  private final ParameterReader parameters;
  private final MissingAnnotations missing;

  MethodReader(TypeRefReader types, ParameterReader parameters, MissingAnnotations missing) {
    this.types = types;
    this.parameters = parameters;
    this.missing = missing;
  }

  /**
   * The method, or null where it is malformed, which {@code diagnostics} then say.
   *
   * @param interfaceType the annotated interface: it bears what two of its superinterfaces disagree
   *     about
   */
  @Nullable MethodDeclaration read(
      MethodCollector.Method method, TypeElement interfaceType, Diagnostics diagnostics) {
    MethodDeclaration declaration = read(method, diagnostics);
    if (missing.areOn(method.element())) {
      diagnostics.addMissingAnnotation();
    }
    for (MethodCollector.Method rival : method.rivals()) {
      MethodDeclaration other = read(rival, new Diagnostics());
      if (missing.areOn(rival.element())) {
        diagnostics.addMissingAnnotation();
      }
      if (declaration != null
          && !diagnostics.areAnnotationsMissing()
          && other != null
          && !MethodMeaning.isSame(declaration, other)) {
        diagnostics.add(
            DiagnosticCode.AMBIGUOUS_METHOD,
            SourceLocation.of(interfaceType),
            interfaceType.getSimpleName(),
            declaration.name(),
            method.owner().getSimpleName(),
            rival.owner().getSimpleName());
        break;
      }
    }
    return declaration;
  }

  private @Nullable MethodDeclaration read(MethodCollector.Method method, Diagnostics diagnostics) {
    ExecutableElement element = method.element();
    SourceLocation location = SourceLocation.of(element);
    String name = element.getSimpleName().toString();
    Target target = target(element, diagnostics);
    if (!element.getTypeParameters().isEmpty()) {
      diagnostics.add(
          DiagnosticCode.UNSUPPORTED,
          location,
          "\"" + name + "\"",
          "a method with type parameters cannot stand for an operation; name the types");
    } else if (element.isVarArgs()) {
      diagnostics.add(
          DiagnosticCode.UNSUPPORTED,
          SourceLocation.of(element.getParameters().get(element.getParameters().size() - 1)),
          "a variable number of arguments",
          "declare a List");
    } else if (target != null) {
      return new MethodDeclaration(
          name,
          location,
          target.kind,
          target.text,
          target.named,
          parameters(method),
          returnType(method),
          NullnessReader.isNullMarked(element, missing),
          result(element),
          emptyOn(element));
    }
    return null;
  }

  /** Not only the type may be annotated, but the method, too: older annotations go there. */
  private TypeRef returnType(MethodCollector.Method method) {
    TypeRef type = types.read(method.type().getReturnType());
    boolean nullable =
        NullnessReader.isNullable(method.element(), method.element().getReturnType());
    return nullable ? type.asNullable() : type;
  }

  private static @Nullable Text result(ExecutableElement method) {
    AnnotationMirror mirror = Annotations.find(method, AnnotationNames.RESULT);
    return mirror == null ? null : Annotations.text(method, mirror, "value");
  }

  private static @Nullable EmptyOn emptyOn(ExecutableElement method) {
    AnnotationMirror mirror = Annotations.find(method, AnnotationNames.EMPTY_ON);
    return mirror == null
        ? null
        : new EmptyOn(
            SourceLocation.of(method, mirror),
            Annotations.texts(method, mirror, "value"),
            Annotations.texts(method, mirror, "codes"));
  }

  private List<ParameterDeclaration> parameters(MethodCollector.Method method) {
    List<ParameterDeclaration> list = new ArrayList<>();
    for (int i = 0; i < method.element().getParameters().size(); i++) {
      list.add(
          parameters.read(
              method.element().getParameters().get(i),
              method.type().getParameterTypes().get(i),
              method.element()));
    }
    return list;
  }

  private record Target(Kind kind, Text text, boolean named) {}

  private static final Map<String, Kind> KINDS =
      Map.of(
          AnnotationNames.OPERATION, Kind.CALL,
          AnnotationNames.WAIT_FOR, Kind.WAIT,
          AnnotationNames.PRESIGNED, Kind.PRESIGN);

  private static @Nullable Target target(ExecutableElement method, Diagnostics diagnostics) {
    Target found = null;
    String foundName = "";
    for (String name : KINDS.keySet().stream().sorted().toList()) {
      AnnotationMirror mirror = Annotations.find(method, name);
      Text text = mirror == null ? null : Annotations.text(method, mirror, "value");
      if (text != null) {
        if (found != null) {
          diagnostics.add(
              DiagnosticCode.CONFLICTING_ANNOTATIONS,
              SourceLocation.of(method),
              method.getSimpleName(),
              InterfaceReader.simpleName(foundName),
              InterfaceReader.simpleName(name));
          return null;
        }
        found = new Target(KINDS.getOrDefault(name, Kind.CALL), text, true);
        foundName = name;
      }
    }
    return found != null
        ? found
        : new Target(
            Kind.CALL,
            new Text(capitalized(method.getSimpleName().toString()), SourceLocation.of(method)),
            false);
  }

  /** The operation that a method names, be it malformed or not. */
  static String operation(ExecutableElement method) {
    for (String annotation : List.of(AnnotationNames.OPERATION, AnnotationNames.PRESIGNED)) {
      AnnotationMirror mirror = Annotations.find(method, annotation);
      Text text = mirror == null ? null : Annotations.text(method, mirror, "value");
      if (text != null) {
        return text.value();
      }
    }
    return capitalized(method.getSimpleName().toString());
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
