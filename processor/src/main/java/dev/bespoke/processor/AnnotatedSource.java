package dev.bespoke.processor;

import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.processor.declaration.AnnotationNames;
import dev.bespoke.processor.plan.NamingStrategy;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Looks around in source that is being typed; nothing is reported, and anything may be missing. */
final class AnnotatedSource {
  private static final String PACKAGE = "dev.bespoke.annotation.";

  private AnnotatedSource() {}

  /** The simple name of one of our annotations; empty for another's. */
  static String simpleName(AnnotationMirror annotation) {
    String name = annotation.getAnnotationType().toString();
    return name.startsWith(PACKAGE) ? name.substring(PACKAGE.length()) : "";
  }

  /** The type itself, or the innermost around the element. */
  static @Nullable TypeElement enclosingType(@Nullable Element element) {
    Element around = element;
    while (around != null && !(around instanceof TypeElement)) {
      around = around.getEnclosingElement();
    }
    return (TypeElement) around;
  }

  /** The interface around an element that names a service, or null. */
  static @Nullable TypeElement annotatedInterface(@Nullable Element element) {
    TypeElement type = enclosingType(element);
    while (type != null && service(type) == null) {
      type = enclosingType(type.getEnclosingElement());
    }
    return type;
  }

  /** The service that a type's annotation names, or null. */
  static @Nullable String service(TypeElement type) {
    String client = value(type, AnnotationNames.SERVICE_CLIENT);
    String resource = client == null ? value(type, AnnotationNames.SERVICE_RESOURCE) : client;
    return resource == null ? value(type, AnnotationNames.RESOURCE, "service") : resource;
  }

  /** The string that an annotation's {@code value} has, or null. */
  static @Nullable String value(Element element, String annotation) {
    return value(element, annotation, "value");
  }

  /** The string that a member of an annotation has, or null. */
  static @Nullable String value(Element element, String annotation, String member) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().toString().equals(annotation)) {
        for (ExecutableElement key : mirror.getElementValues().keySet()) {
          AnnotationValue value = mirror.getElementValues().get(key);
          if (key.getSimpleName().contentEquals(member)
              && value != null
              && value.getValue() instanceof String text) {
            return text;
          }
        }
      }
    }
    return null;
  }

  /** The methods of an interface. */
  static List<ExecutableElement> methods(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements());
  }

  /** The operation that a method stands for, by annotation or name; null for none. */
  static @Nullable OperationDefinition operation(
      ExecutableElement method, ServiceDefinition service) {
    String waiterName = value(method, PACKAGE + "WaitFor");
    if (waiterName != null) {
      WaiterDefinition waiter = service.waiter(waiterName);
      return waiter == null ? null : service.operation(waiter.operation());
    }
    for (String annotation : List.of("Operation", "Presigned")) {
      String name = value(method, PACKAGE + annotation);
      if (name != null) {
        return service.operation(name);
      }
    }
    for (String name : service.operationNames()) {
      if (method.getSimpleName().contentEquals(NamingStrategy.member(name))) {
        return service.operation(name);
      }
    }
    return null;
  }

  /** The operation that loads a resource of the user's; null for none. */
  static @Nullable OperationDefinition load(TypeElement owner, ServiceDefinition service) {
    String load = value(owner, AnnotationNames.RESOURCE, "load");
    return load == null ? null : service.operation(load);
  }
}
