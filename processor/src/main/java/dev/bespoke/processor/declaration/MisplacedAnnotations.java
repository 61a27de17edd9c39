package dev.bespoke.processor.declaration;

import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds annotations on methods that are not generated, where they would have no effect. */
final class MisplacedAnnotations {
  private static final List<String> NAMES =
      List.of(
          AnnotationNames.OPERATION,
          AnnotationNames.WAIT_FOR,
          AnnotationNames.PRESIGNED,
          AnnotationNames.RESULT,
          AnnotationNames.EMPTY_ON);

  private MisplacedAnnotations() {}

  /** Reports those on the default, static and private methods of an interface. */
  static void check(TypeElement type, Diagnostics diagnostics) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
        for (String name : NAMES) {
          AnnotationMirror mirror = Annotations.find(method, name);
          if (mirror != null) {
            diagnostics.add(
                DiagnosticCode.MISPLACED_ANNOTATION,
                SourceLocation.of(method, mirror),
                InterfaceReader.simpleName(name),
                "a method with a body",
                "the method does what its body says");
          }
        }
      }
    }
  }
}
