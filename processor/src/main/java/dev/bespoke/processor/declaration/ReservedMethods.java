package dev.bespoke.processor.declaration;

import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Looks for methods of the user's, those with bodies above all, that a generated class has itself:
 * it would not compile, or would quietly do something else.
 */
final class ReservedMethods {
  private static final Set<String> OF_SERVICE =
      Set.of("builder()", "close()", "create()", "sharedPipeline()");

  private static final Set<String> OF_RESOURCE =
      Set.of(
          "builder()",
          "close()",
          "pipeline()",
          "require(java.lang.String,java.lang.String,java.lang.String)",
          "sharedPipeline()");

  private static final Set<String> OF_LOADED =
      Set.of("data()", "fetch()", "invalidate()", "isLoaded()", "load()", "reload()");

  private ReservedMethods() {}

  /** Reports those of an interface with {@code @ServiceResource}. */
  static void checkService(TypeElement type, MethodCollector collector, Diagnostics diagnostics) {
    check(type, collector, OF_SERVICE, "one that every service with resources has", diagnostics);
  }

  /** Reports those of an interface with {@code @Resource}. */
  static void checkResource(
      TypeElement type,
      boolean loaded,
      List<IdentifierDeclaration> identifiers,
      MethodCollector collector,
      Diagnostics diagnostics) {
    Set<String> reserved = new HashSet<>(OF_RESOURCE);
    reserved.add(
        identifiers.stream()
            .map(identifier -> identifier.integer() ? "int" : "java.lang.String")
            .collect(Collectors.joining(",", "create(", ")")));
    if (loaded) {
      reserved.addAll(OF_LOADED);
    }
    check(type, collector, reserved, "one that every generated resource has", diagnostics);
  }

  private static void check(
      TypeElement type,
      MethodCollector collector,
      Set<String> reserved,
      String having,
      Diagnostics diagnostics) {
    collector
        .bySignature(type, supertype -> true)
        .forEach(
            (signature, method) -> {
              if (reserved.contains(signature) && isRefused(method.element())) {
                diagnostics.add(
                    DiagnosticCode.NAME_CLASH,
                    SourceLocation.of(method.element()),
                    "This method",
                    having,
                    method.element().getSimpleName(),
                    "Give it another name.");
              }
            });
  }

  /** Such methods without a body stand for something, which is looked at with their meaning. */
  private static boolean isRefused(ExecutableElement method) {
    boolean meansSomething =
        method.getParameters().isEmpty() || method.getSimpleName().contentEquals("create");
    return !method.getModifiers().contains(Modifier.ABSTRACT) || !meansSomething;
  }
}
