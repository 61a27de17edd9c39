package dev.bespoke.processor.declaration;

import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Finds out which warnings an implementation would get for naming what the user deprecated. */
final class DeprecationReader {
  private final Set<String> warnings = new TreeSet<>();

  /** The warnings, as {@code @SuppressWarnings} has them. */
  Set<String> warnings() {
    return warnings;
  }

  /** Takes note of an element that the implementation names, and of what it is nested in. */
  void read(Element named) {
    for (@Nullable Element e = named; e != null; e = e.getEnclosingElement()) {
      AnnotationMirror mirror = Annotations.find(e, "java.lang.Deprecated");
      if (mirror != null) {
        warnings.add(isForRemoval(mirror) ? "removal" : "deprecation");
      }
    }
  }

  /** Takes note of a method that the implementation has, and of what it overrides with that. */
  void read(MethodCollector.Method implemented) {
    read(implemented.element());
    implemented.overridden().forEach(this::read);
  }

  private static boolean isForRemoval(AnnotationMirror mirror) {
    for (ExecutableElement key : mirror.getElementValues().keySet()) {
      AnnotationValue value = mirror.getElementValues().get(key);
      if (key.getSimpleName().contentEquals("forRemoval")
          && value != null
          && Boolean.TRUE.equals(value.getValue())) {
        return true;
      }
    }
    return false;
  }
}
