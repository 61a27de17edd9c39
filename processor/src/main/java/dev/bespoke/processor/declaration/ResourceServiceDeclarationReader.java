package dev.bespoke.processor.declaration;

import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads an interface annotated with {@code @ServiceResource}. */
public final class ResourceServiceDeclarationReader {
  private static final String SUFFIX = "Resources";

  private final TypeRefReader types;
  private final InterfaceReader interfaces;
  private final MethodCollector collector;

  /** Creates a reader over a compilation. */
  public ResourceServiceDeclarationReader(Elements elements, Types typeUtils) {
    types = new TypeRefReader(elements);
    interfaces = new InterfaceReader(types);
    collector = new MethodCollector(typeUtils, types);
  }

  /**
   * Reads the interface.
   *
   * @return null where it is malformed; {@code diagnostics} say why, unless the compiler does
   */
  public @Nullable ResourceServiceDeclaration read(TypeElement type, Diagnostics diagnostics) {
    AnnotationMirror mirror = Annotations.find(type, AnnotationNames.SERVICE_RESOURCE);
    Text service = mirror == null ? null : Annotations.text(type, mirror, "value");
    if (mirror == null
        || service == null
        || !InterfaceReader.check(type, AnnotationNames.SERVICE_RESOURCE, diagnostics)) {
      return null;
    }
    MisplacedAnnotations.check(type, diagnostics);
    List<MethodCollector.Method> methods =
        collector.collectAll(type, s -> interfaces.isFollowed(s, type, SUFFIX, diagnostics));
    checkMembers(type, methods, diagnostics);
    ReservedMethods.checkService(type, collector, diagnostics);
    DeprecationReader deprecations = new DeprecationReader();
    deprecations.read(type);
    return new ResourceServiceDeclaration(
        InterfaceReader.packageName(type),
        type.getSimpleName().toString(),
        type.getModifiers().contains(Modifier.PUBLIC),
        SourceLocation.of(type),
        service,
        Annotations.text(type, mirror, "protocol"),
        Annotations.texts(type, mirror, "resources"),
        implemented(methods),
        InterfaceReader.nestedTypes(type),
        deprecations.warnings());
  }

  private Set<String> implemented(List<MethodCollector.Method> methods) {
    return methods.stream()
        .filter(method -> !method.isAbstract())
        .map(this::signature)
        .collect(Collectors.toSet());
  }

  private String signature(MethodCollector.Method method) {
    return method.type().getParameterTypes().stream()
        .map(types::read)
        .map(it -> it instanceof TypeRef.Named named ? named.simpleName() : it.toString())
        .collect(Collectors.joining(",", method.element().getSimpleName() + "(", ")"));
  }

  /** Its methods are all generated: it extends what has them, and declares none itself. */
  private void checkMembers(
      TypeElement type, List<MethodCollector.Method> methods, Diagnostics diagnostics) {
    if (!interfaces.extendsGenerated(type, type, SUFFIX)) {
      String name = type.getSimpleName().toString();
      diagnostics.add(
          DiagnosticCode.MISSING_SUPERTYPE,
          SourceLocation.of(type),
          name,
          name + SUFFIX,
          "it is generated with the service's resources");
    }
    for (MethodCollector.Method method : methods) {
      if (method.isAbstract()) {
        diagnostics.add(
            DiagnosticCode.UNSUPPORTED,
            SourceLocation.of(method.element()),
            "\"" + method.element().getSimpleName() + "\"",
            "an interface with @ServiceResource declares no methods of its own; make it default");
      }
    }
  }
}
