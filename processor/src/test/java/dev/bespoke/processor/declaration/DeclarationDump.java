package dev.bespoke.processor.declaration;

import dev.bespoke.processor.diagnostic.DiagnosticPrinter;
import dev.bespoke.processor.diagnostic.Diagnostics;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** A processor that reads declarations, writes them down as text, and generates nothing. */
final class DeclarationDump extends AbstractProcessor {
  private final StringBuilder text = new StringBuilder();
  private final SortedMap<String, String> texts = new TreeMap<>();

  /** What was read, in the order of the interfaces' names. */
  String text() {
    return String.join("", texts.values());
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(AnnotationNames.SERVICE_CLIENT, AnnotationNames.SERVICE_RESOURCE);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    DiagnosticPrinter printer = new DiagnosticPrinter(processingEnv.getMessager(), true);
    printer.compiling(round.getRootElements());
    var clients =
        new ClientDeclarationReader(
            processingEnv.getElementUtils(),
            processingEnv.getTypeUtils(),
            new MissingAnnotations(null));
    var resources =
        new ResourceServiceDeclarationReader(
            processingEnv.getElementUtils(), processingEnv.getTypeUtils());
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        TypeElement type = (TypeElement) element;
        Diagnostics diagnostics = new Diagnostics();
        if (annotation.getQualifiedName().contentEquals(AnnotationNames.SERVICE_CLIENT)) {
          ClientDeclaration declaration = clients.read(type, diagnostics);
          if (declaration != null) {
            dump(declaration);
          }
        } else {
          ResourceServiceDeclaration declaration = resources.read(type, diagnostics);
          if (declaration != null) {
            dump(declaration);
          }
        }
        printer.print(diagnostics.list(), type);
        texts.put(type.getQualifiedName().toString(), text.toString());
        text.setLength(0);
      }
    }
    return false;
  }

  private void dump(ClientDeclaration client) {
    line(
        "client %s.%s public=%s service=%s operations=%s extendsOperations=%s",
        client.packageName(),
        client.name(),
        client.isPublic(),
        client.service().value(),
        client.operationPatterns().stream().map(ClientDeclaration.Text::value).toList(),
        client.extendsOperations());
    for (MethodDeclaration method : client.methods()) {
      line(
          "  %s %s -> %s %s%s%s%s%s",
          method.kind(),
          method.name(),
          method.target().value(),
          show(method.returnType()),
          method.named() ? " named" : "",
          method.nullMarked() ? " nullMarked" : "",
          method.result() == null ? "" : " result=" + method.result().value(),
          method.emptyOn() == null ? "" : show(method.emptyOn()));
      method.parameters().forEach(this::dump);
    }
    new TreeMap<>(client.records())
        .values()
        .forEach(
            record -> {
              line("  record %s", record.name());
              record.components().forEach(this::dump);
            });
  }

  private void dump(MethodDeclaration.ParameterDeclaration parameter) {
    line(
        "    %s -> %s %s%s%s",
        parameter.name(),
        parameter.member(),
        show(parameter.type()),
        parameter.named() ? " named" : "",
        parameter.nullable() ? " nullable" : "");
  }

  private void dump(ResourceServiceDeclaration service) {
    line(
        "resources %s.%s public=%s service=%s resources=%s",
        service.packageName(),
        service.name(),
        service.isPublic(),
        service.service().value(),
        service.resources().stream().map(ClientDeclaration.Text::value).toList());
  }

  private static String show(MethodDeclaration.EmptyOn emptyOn) {
    return " emptyOn="
        + emptyOn.errors().stream().map(ClientDeclaration.Text::value).toList()
        + emptyOn.codes().stream().map(ClientDeclaration.Text::value).toList();
  }

  private static String show(TypeRef type) {
    if (type instanceof TypeRef.Named named) {
      String name =
          (named.nullable() ? "@Nullable " : "") + (named.resolved() ? "" : "?") + named.name();
      return named.arguments().isEmpty()
          ? name
          : name + named.arguments().stream().map(DeclarationDump::show).toList();
    }
    return type instanceof TypeRef.Array array ? show(array.component()) + "[]" : type.toString();
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(java.util.Locale.ROOT, format, arguments)).append('\n');
  }
}
