package dev.bespoke.processor.declaration;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Whether a type may be named elsewhere, as far as its modifiers and those around it say. */
final class Visibility {
  private Visibility() {}

  /** Whether another class of a package may name the type. */
  static boolean isVisibleIn(String packageName, TypeElement type) {
    return !isPrivate(type)
        && (isPublic(type) || InterfaceReader.packageName(outermost(type)).equals(packageName));
  }

  /** Whether another type may name the type, which may be nested beside it. */
  static boolean isVisibleTo(TypeElement other, TypeElement type) {
    TypeElement outermost = outermost(other);
    return outermost.equals(outermost(type))
        || isVisibleIn(InterfaceReader.packageName(outermost), type);
  }

  private static boolean isPublic(TypeElement type) {
    for (@Nullable Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (!e.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPrivate(TypeElement type) {
    for (@Nullable Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  private static TypeElement outermost(TypeElement type) {
    TypeElement outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement outer) {
      outermost = outer;
    }
    return outermost;
  }
}
