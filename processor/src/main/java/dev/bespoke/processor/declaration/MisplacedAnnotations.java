package dev.bespoke.processor.declaration;

import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
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

  private MisplacedAnnotations() {}

  /** Reports those on the default, static and private methods of an interface. */
  static void check(TypeElement type, Diagnostics diagnostics) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
        String place = "a method with a body";
        String reason = "the method does what its body says";
        for (String name : NAMES) {
          report(method, name, place, reason, diagnostics);
        }
        for (VariableElement parameter : method.getParameters()) {
          report(parameter, AnnotationNames.MEMBER, "a parameter of " + place, reason, diagnostics);
        }
      }
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
