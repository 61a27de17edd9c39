package dev.bespoke.processor.declaration;

import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads an interface annotated with {@code @ServiceClient}. */
public final class ClientDeclarationReader {
  private static final String SUFFIX = "Operations";

  private final TypeRefReader types;
  private final ParameterReader parameters;
  private final InterfaceReader interfaces;
  private final MethodCollector collector;
  private final MethodReader methods;
  private final MissingAnnotations missing;

  /** Creates a reader over a compilation. */
  public ClientDeclarationReader(Elements elements, Types typeUtils, MissingAnnotations missing) {
    this.missing = missing;
    types = new TypeRefReader(elements);
    parameters = new ParameterReader(types, missing);
    interfaces = new InterfaceReader(types);
    collector = new MethodCollector(typeUtils, types);
    methods = new MethodReader(types, parameters, missing);
  }

  /**
   * Reads the interface. Malformed methods are reported and left out, so that what is wrong with
   * the others can still be said.
   *
   * @return null where nothing sensible can be said about the interface's methods; {@code
   *     diagnostics} say why, unless the compiler does
   */
  public @Nullable ClientDeclaration read(TypeElement type, Diagnostics diagnostics) {
    AnnotationMirror mirror = Annotations.find(type, AnnotationNames.SERVICE_CLIENT);
    Text service = mirror == null ? null : Annotations.text(type, mirror, "value");
    if (mirror == null
        || service == null
        || !InterfaceReader.check(type, AnnotationNames.SERVICE_CLIENT, diagnostics)) {
      return null;
    }
    MisplacedAnnotations.check(type, diagnostics);
    MisplacedAnnotations.checkNoIdentifiers(type, diagnostics);
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
    List<MethodDeclaration> declared = new ArrayList<>();
    List<ImplementedMethod> implemented = new ArrayList<>();
    List<String> malformed = new ArrayList<>();
    for (MethodCollector.Method method :
        collector.collectAll(type, s -> interfaces.isFollowed(s, type, SUFFIX, diagnostics))) {
      if (!method.isAbstract()) {
        implemented.add(ImplementedMethod.of(method, types));
        continue;
      }
      MethodDeclaration declaration = methods.read(method, type, diagnostics);
      deprecations.read(method);
      boolean visible = records.read(method.type().getReturnType(), method.owner());
      for (TypeMirror parameter : method.type().getParameterTypes()) {
        visible &= records.read(parameter, method.owner());
      }
      if (declaration != null && visible) {
        declared.add(declaration);
      } else {
        malformed.add(MethodReader.operation(method.element()));
      }
    }
    if (diagnostics.has(DiagnosticCode.MISSING_SUPERTYPE)) {
      return null; // its methods are another interface's
    }
    ClientDeclaration declaration =
        new ClientDeclaration(
            InterfaceReader.packageName(type),
            type.getSimpleName().toString(),
            type.getModifiers().contains(Modifier.PUBLIC),
            SourceLocation.of(type),
            service,
            Annotations.text(type, mirror, "protocol"),
            Annotations.texts(type, mirror, "operations"),
            interfaces.extendsGenerated(type, type, SUFFIX),
            declared,
            implemented,
            malformed,
            InterfaceReader.nestedTypes(type),
            records.records(),
            deprecations.warnings());
    checkSupertype(declaration, diagnostics);
    return declaration;
  }

  /** What is declared has to be reachable, and something has to be declared. */
  private static void checkSupertype(ClientDeclaration declaration, Diagnostics diagnostics) {
    String supertype = declaration.name() + SUFFIX;
    if (declaration.extendsOperations()) {
      return;
    }
    if (!declaration.operationPatterns().isEmpty()) {
      diagnostics.add(
          DiagnosticCode.MISSING_SUPERTYPE,
          declaration.operationPatterns().get(0).location(),
          declaration.name(),
          supertype,
          "it is generated with the methods that \"operations\" lists");
    } else if (declaration.methods().isEmpty()
        && !diagnostics.hasErrors()
        && !diagnostics.areTypesMissing()) {
      diagnostics.add(
          DiagnosticCode.MISSING_SUPERTYPE,
          declaration.location(),
          declaration.name(),
          supertype,
          "it declares no method, and a client of no operation is of no use");
    }
  }
}
