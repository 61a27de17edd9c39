package dev.bespoke.processor.declaration;

import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads annotations as mirrors, so that no class of the user's is ever loaded. */
final class Annotations {
  private Annotations() {}

  /** The annotation of that qualified name, or null. */
  static @Nullable AnnotationMirror find(AnnotatedConstruct annotated, String name) {
    for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
      if (typeOf(mirror).getQualifiedName().contentEquals(name)) {
        return mirror;
      }
    }
    return null;
  }

  /** Whether a type is generated, or within one that is. */
  static boolean isGenerated(Element type) {
    for (@Nullable Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (find(e, AnnotationNames.GENERATED) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether an annotation of that simple name, of whatever package, is there. */
  static boolean hasSimpleName(AnnotatedConstruct annotated, String simpleName) {
    for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
      if (typeOf(mirror).getSimpleName().contentEquals(simpleName)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The string of an annotation's element, or null where the user left it out or it is no string.
   */
  static @Nullable Text text(Element annotated, AnnotationMirror mirror, String element) {
    AnnotationValue value = value(mirror, element);
    return value == null ? null : text(annotated, mirror, value);
  }

  /** The strings of an annotation's array element; empty where the user left it out. */
  static List<Text> texts(Element annotated, AnnotationMirror mirror, String element) {
    List<Text> texts = new ArrayList<>();
    AnnotationValue value = value(mirror, element);
    if (value != null && value.getValue() instanceof List<?> items) {
      for (Object item : items) {
        Text text = text(annotated, mirror, (AnnotationValue) item);
        if (text != null) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  private static @Nullable Text text(
      Element annotated, AnnotationMirror mirror, AnnotationValue value) {
    return value.getValue() instanceof String string
        ? new Text(string, SourceLocation.of(annotated, mirror, value))
        : null;
  }

  private static @Nullable AnnotationValue value(AnnotationMirror mirror, String element) {
    for (ExecutableElement key : mirror.getElementValues().keySet()) {
      if (key.getSimpleName().contentEquals(element)) {
        return mirror.getElementValues().get(key);
      }
    }
    return null;
  }

  private static TypeElement typeOf(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }
}
