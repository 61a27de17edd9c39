package dev.bespoke.processor.declaration;

import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Looks for methods of the user's, those with bodies above all, that a generated class has itself:
 * it would not compile, or would quietly do something else.
 */
final class ReservedMethods {
  private static final String TEXTS = "(java.lang.String,java.lang.String,java.lang.String)";

  private static final Set<String> OF_SERVICE =
      Set.of("builder()", "close()", "create()", "sharedPipeline()");

  private static final Set<String> OF_RESOURCE =
      Set.of("builder()", "close()", "pipeline()", "require" + TEXTS, "sharedPipeline()");

  private static final Set<String> OF_LOADED =
      Set.of("data()", "fetch()", "invalidate()", "isLoaded()", "load()", "reload()");

  private final TypeRefReader types;
  private final Set<String> reserved;
  private final Map<String, ExecutableElement> methods = new LinkedHashMap<>();

  private ReservedMethods(TypeRefReader types, Set<String> reserved) {
    this.types = types;
    this.reserved = reserved;
  }

  /** Reports those of an interface with {@code @ServiceResource}. */
  static void checkService(TypeElement type, TypeRefReader types, Diagnostics diagnostics) {
    new ReservedMethods(types, OF_SERVICE)
        .report(type, "one that every service with resources has", diagnostics);
  }

  /** Reports those of an interface with {@code @Resource}. */
  static void checkResource(
      TypeElement type, boolean loaded, TypeRefReader types, Diagnostics diagnostics) {
    Set<String> reserved = new HashSet<>(OF_RESOURCE);
    if (loaded) {
      reserved.addAll(OF_LOADED);
    }
    new ReservedMethods(types, reserved)
        .report(type, "one that every generated resource has", diagnostics);
  }

  private void report(TypeElement type, String having, Diagnostics diagnostics) {
    collect(type, new HashSet<>());
    methods.forEach(
        (signature, method) -> {
          if (reserved.contains(signature) && isRefused(method)) {
            diagnostics.add(
                DiagnosticCode.NAME_CLASH,
                SourceLocation.of(method),
                "This method",
                having,
                method.getSimpleName(),
                "Give it another name.");
          }
        });
  }

  /** Other methods without a body stand for something, which is looked at with their meaning. */
  private static boolean isRefused(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.ABSTRACT) || !method.getParameters().isEmpty();
  }

  /** A subtype's method before those that it overrides. */
  private void collect(TypeElement type, Set<TypeElement> visited) {
    for (Element member : type.getEnclosedElements()) {
      Set<Modifier> modifiers = member.getModifiers();
      if (member.getKind() == ElementKind.METHOD
          && !modifiers.contains(Modifier.STATIC)
          && !modifiers.contains(Modifier.PRIVATE)) {
        ExecutableElement method = (ExecutableElement) member;
        methods.putIfAbsent(signature(method), method);
      }
    }
    for (TypeMirror supertype : type.getInterfaces()) {
      TypeElement element = types.resolve(supertype);
      if (element != null && visited.add(element)) {
        collect(element, visited);
      }
    }
  }

  private String signature(ExecutableElement method) {
    List<String> parameters = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      TypeRef type = types.read(parameter.asType());
      parameters.add(type instanceof TypeRef.Named named ? named.name() : type.toString());
    }
    return method.getSimpleName() + "(" + String.join(",", parameters) + ")";
  }
}
