package dev.bespoke.processor.diagnostic;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Where in the user's source something stands: an element, or a value of an annotation on it.
 *
 * <p>Opaque to all stages but {@link DiagnosticPrinter}, so that they need no compiler.
 */
public final class SourceLocation {
  private static final SourceLocation NONE = new SourceLocation(null, null, null);

  final @Nullable Element element;
  final @Nullable AnnotationMirror annotation;
  final @Nullable AnnotationValue value;

  private SourceLocation(
      @Nullable Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value) {
    this.element = element;
    this.annotation = annotation;
    this.value = value;
  }

  /** No place in particular. */
  public static SourceLocation none() {
    return NONE;
  }

  /** An element. */
  public static SourceLocation of(Element element) {
    return new SourceLocation(element, null, null);
  }

  /** A parameter, or its method where the compiler has forgotten whose parameter it is. */
  public static SourceLocation of(VariableElement parameter, ExecutableElement method) {
    // ECJ does in its last round.
    return of(parameter.getEnclosingElement() == null ? method : parameter);
  }

  /** An annotation on an element. */
  public static SourceLocation of(Element element, AnnotationMirror annotation) {
    return new SourceLocation(element, annotation, null);
  }

  /** A value of an annotation on an element. */
  public static SourceLocation of(
      Element element, AnnotationMirror annotation, AnnotationValue value) {
    return new SourceLocation(element, annotation, value);
  }
}
