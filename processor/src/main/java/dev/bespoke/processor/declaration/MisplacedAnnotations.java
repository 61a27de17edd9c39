package dev.bespoke.processor.declaration;

import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Finds annotations where they would have no effect. */
final class MisplacedAnnotations {
  private static final List<String> NAMES =
      List.of(
          AnnotationNames.OPERATION,
          AnnotationNames.WAIT_FOR,
          AnnotationNames.PRESIGNED,
          AnnotationNames.RESULT,
          AnnotationNames.EMPTY_ON,
          AnnotationNames.IDENTIFIER);

  private static final Set<String> OF_EVERY_CLASS = Set.of("close", "hashCode", "toString");

  private MisplacedAnnotations() {}

  /**
   * Reports those on the default, static and private methods of an interface, and on methods that
   * mean the same in every class.
   */
  static void check(TypeElement type, Diagnostics diagnostics) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
        String reason = "the method does what its body says";
        report(method, "a method with a body", reason, diagnostics);
      } else if (isOfEveryClass(method)) {
        String name = method.getSimpleName().toString();
        String reason = "\"" + name + "\" means the same in every generated class";
        report(method, "this method", reason, diagnostics);
      }
    }
  }

  private static boolean isOfEveryClass(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    List<? extends VariableElement> parameters = method.getParameters();
    return name.equals("equals")
        ? parameters.size() == 1
            && parameters.get(0).asType() instanceof DeclaredType type
            && ((TypeElement) type.asElement()).getQualifiedName().contentEquals("java.lang.Object")
        : parameters.isEmpty() && OF_EVERY_CLASS.contains(name);
  }

  private static void report(
      ExecutableElement method, String place, String reason, Diagnostics diagnostics) {
    for (String name : NAMES) {
      report(method, name, place, reason, diagnostics);
    }
    for (VariableElement parameter : method.getParameters()) {
      report(parameter, AnnotationNames.MEMBER, "a parameter of " + place, reason, diagnostics);
    }
  }

  /** Reports identifiers of what is no resource. */
  static void checkNoIdentifiers(TypeElement type, Diagnostics diagnostics) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (method.getModifiers().contains(Modifier.ABSTRACT)) {
        report(
            method,
            AnnotationNames.IDENTIFIER,
            "a method of a client",
            "only an interface with @Resource has identifiers",
            diagnostics);
      }
    }
  }

  private static void report(
      Element element, String name, String place, String reason, Diagnostics diagnostics) {
    AnnotationMirror mirror = Annotations.find(element, name);
    if (mirror != null) {
      diagnostics.add(
          DiagnosticCode.MISPLACED_ANNOTATION,
          SourceLocation.of(element, mirror),
          InterfaceReader.simpleName(name),
          place,
          reason);
    }
  }
}
