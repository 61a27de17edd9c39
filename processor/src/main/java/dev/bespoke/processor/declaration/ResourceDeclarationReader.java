package dev.bespoke.processor.declaration;

import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.declaration.ResourceDeclaration.Other;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads an interface annotated with {@code @Resource}. */
public final class ResourceDeclarationReader {
  /** No supertype is generated for a resource. */
  private static final String NO_SUFFIX = "";

  /** What every generated resource with attributes has, and an interface may declare. */
  private static final Set<String> LIFECYCLE = Set.of("load", "reload", "isLoaded");

  private final TypeRefReader types;
  private final ParameterReader parameters;
  private final InterfaceReader interfaces;
  private final MethodCollector collector;
  private final MethodReader methods;
  private final MissingAnnotations missing;
  private final IdentifierReader identifiers;

  /** Creates a reader over a compilation. */
  public ResourceDeclarationReader(Elements elements, Types typeUtils, MissingAnnotations missing) {
    this.missing = missing;
    types = new TypeRefReader(elements);
    parameters = new ParameterReader(types, missing);
    interfaces = new InterfaceReader(types);
    collector = new MethodCollector(typeUtils, types);
    methods = new MethodReader(types, parameters, missing);
    identifiers = new IdentifierReader(types);
  }

  /**
   * Reads the interface. Malformed methods are reported and left out.
   *
   * @return null where nothing sensible can be said about the interface's methods; {@code
   *     diagnostics} say why, unless the compiler does
   */
  public @Nullable ResourceDeclaration read(TypeElement type, Diagnostics diagnostics) {
    AnnotationMirror mirror = Annotations.find(type, AnnotationNames.RESOURCE);
    Text service = mirror == null ? null : Annotations.text(type, mirror, "service");
    if (mirror == null
        || service == null
        || !InterfaceReader.check(type, AnnotationNames.RESOURCE, diagnostics)) {
      return null;
    }
    MisplacedAnnotations.check(type, diagnostics);
    Text load = filled(Annotations.text(type, mirror, "load"));
    DeprecationReader deprecations = new DeprecationReader();
    deprecations.read(type);
    RecordReader records =
        new RecordReader(
            InterfaceReader.packageName(type),
            types,
            parameters,
            deprecations,
            missing,
            diagnostics);
    List<IdentifierDeclaration> own = new ArrayList<>();
    List<MethodDeclaration> declared = new ArrayList<>();
    List<MethodDeclaration> lifecycle = new ArrayList<>();
    Map<String, Other> others = new TreeMap<>();
    for (MethodCollector.Method method : methods(type, diagnostics)) {
      deprecations.read(method);
      if (IdentifierReader.isIdentifier(method)) {
        own.add(identifiers.read(method, diagnostics));
        continue;
      }
      MethodDeclaration declaration = methods.read(method, type, diagnostics);
      if (declaration != null) {
        boolean ofEveryResource =
            load != null
                && LIFECYCLE.contains(declaration.name())
                && declaration.parameters().isEmpty()
                && !declaration.named();
        (ofEveryResource ? lifecycle : declared).add(declaration);
        method.type().getParameterTypes().forEach(it -> records.read(it, method.owner()));
        records.read(method.type().getReturnType(), method.owner());
        addOthers(method.type().getReturnType(), others, deprecations, diagnostics);
      }
    }
    ReservedMethods.checkResource(type, load != null, own, collector, diagnostics);
    ClientDeclaration client =
        new ClientDeclaration(
            InterfaceReader.packageName(type),
            type.getSimpleName().toString(),
            type.getModifiers().contains(Modifier.PUBLIC),
            SourceLocation.of(type),
            service,
            Annotations.text(type, mirror, "protocol"),
            List.of(),
            false,
            declared,
            List.of(),
            List.of(),
            InterfaceReader.nestedTypes(type),
            records.records(),
            deprecations.warnings());
    return new ResourceDeclaration(
        client,
        load,
        filled(Annotations.text(type, mirror, "data")),
        Annotations.texts(type, mirror, "loadWith"),
        own,
        lifecycle,
        others);
  }

  private List<MethodCollector.Method> methods(TypeElement type, Diagnostics diagnostics) {
    return collector.collect(
        type, supertype -> interfaces.isFollowed(supertype, type, NO_SUFFIX, diagnostics));
  }

  private static @Nullable Text filled(@Nullable Text text) {
    return text == null || text.value().isEmpty() ? null : text;
  }

  /** Finds the resources in a type: itself, its arguments. */
  private void addOthers(
      TypeMirror type,
      Map<String, Other> others,
      DeprecationReader deprecations,
      Diagnostics diagnostics) {
    TypeElement element = types.resolve(type);
    if (element == null) {
      return;
    }
    deprecations.read(element);
    if (missing.areOn(element)) {
      diagnostics.addMissingAnnotation();
    }
    ((DeclaredType) type)
        .getTypeArguments()
        .forEach(argument -> addOthers(argument, others, deprecations, diagnostics));
    AnnotationMirror mirror = Annotations.find(element, AnnotationNames.RESOURCE);
    Text service = mirror == null ? null : Annotations.text(element, mirror, "service");
    String name = element.getQualifiedName().toString();
    if (service != null && !others.containsKey(name)) {
      Diagnostics itsOwn = new Diagnostics(); // said where the interface itself is read
      List<IdentifierDeclaration> found = new ArrayList<>();
      for (MethodCollector.Method method : methods(element, itsOwn)) {
        if (missing.areOn(method.element())) {
          diagnostics.addMissingAnnotation();
        }
        if (IdentifierReader.isIdentifier(method)) {
          found.add(identifiers.read(method, itsOwn));
        }
      }
      others.put(
          name,
          new Other(
              InterfaceReader.packageName(element),
              element.getSimpleName().toString(),
              service.value(),
              found));
    }
  }
}
