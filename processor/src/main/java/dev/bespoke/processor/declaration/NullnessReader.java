package dev.bespoke.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads what declarations and uses of types say of null. */
final class NullnessReader {
  private static final String JSPECIFY = "org.jspecify.annotations.";

  private NullnessReader() {}

  /** Whether one of these is annotated with a {@code Nullable}, of whatever package. */
  static boolean isNullable(AnnotatedConstruct... annotated) {
    for (AnnotatedConstruct construct : annotated) {
      if (Annotations.hasSimpleName(construct, "Nullable")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a component of a record is so annotated: itself or, as older annotations cannot be
   * there, what the compiler copies them to, its field, accessor and parameter.
   */
  static boolean isNullable(RecordComponentElement component, TypeElement type) {
    List<Element> places = new ArrayList<>(List.of(component, component.getAccessor()));
    places.addAll(ElementFilter.fieldsIn(type.getEnclosedElements()));
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      places.addAll(constructor.getParameters());
    }
    for (Element place : places) {
      if (place.getSimpleName().equals(component.getSimpleName()) && isNullable(place)) {
        return true;
      }
    }
    return isNullable(component.asType());
  }

  /**
   * Whether types in an element that are not annotated exclude null: JSpecify's {@code @NullMarked}
   * says so for a method, a class, a package or a module, and {@code @NullUnmarked} takes it back.
   * Where its {@code @Nullable} is hidden, nothing is known of null.
   */
  static boolean isNullMarked(Element element, MissingAnnotations annotations) {
    if (annotations.areHiddenOnTypes(element)) {
      return false;
    }
    for (@Nullable Element e = element; e != null; e = e.getEnclosingElement()) {
      if (Annotations.find(e, JSPECIFY + "NullMarked") != null) {
        return true;
      }
      if (Annotations.find(e, JSPECIFY + "NullUnmarked") != null) {
        return false;
      }
    }
    return false;
  }
}
