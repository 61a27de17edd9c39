package dev.bespoke.processor.declaration;

import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** What the annotations ask of an interface: that a class can be written beside it. */
final class InterfaceReader {
  /** The annotations of interfaces for which classes are generated, of which one may be there. */
  private static final List<String> ENTRIES =
      List.of(
          AnnotationNames.SERVICE_CLIENT,
          AnnotationNames.SERVICE_RESOURCE,
          AnnotationNames.RESOURCE);

  private final TypeRefReader types;

  InterfaceReader(TypeRefReader types) {
    this.types = types;
  }

  /** Whether the annotated type can be implemented; says why where not. */
  static boolean check(TypeElement type, String annotation, Diagnostics diagnostics) {
    String problem = problem(type);
    SourceLocation location = SourceLocation.of(type);
    String name = type.getSimpleName().toString();
    if (problem != null) {
      diagnostics.add(
          DiagnosticCode.NOT_AN_INTERFACE, location, simpleName(annotation), name, problem);
    } else if (name.equals(name.toLowerCase(Locale.ROOT))) {
      diagnostics.add(DiagnosticCode.LOWER_CASE_NAME, location, name);
    } else {
      List<String> found = new ArrayList<>(ENTRIES);
      found.removeIf(entry -> Annotations.find(type, entry) == null);
      if (found.size() > 1 && annotation.equals(found.get(0))) { // once is enough
        diagnostics.add(
            DiagnosticCode.CONFLICTING_ANNOTATIONS,
            location,
            name,
            simpleName(found.get(0)),
            simpleName(found.get(1)));
      }
      return found.size() <= 1;
    }
    return false;
  }

  private static @Nullable String problem(TypeElement type) {
    if (type.getKind() != ElementKind.INTERFACE) {
      return switch (type.getKind()) {
        case ANNOTATION_TYPE -> "an annotation";
        case ENUM -> "an enum";
        case RECORD -> "a record";
        default -> "a class";
      };
    }
    if (type.getNestingKind() != NestingKind.TOP_LEVEL) {
      return "nested";
    }
    if (!type.getTypeParameters().isEmpty()) {
      return "generic";
    }
    return type.getModifiers().contains(Modifier.SEALED) ? "sealed" : null;
  }

  static String packageName(TypeElement topLevel) {
    String qualifiedName = topLevel.getQualifiedName().toString();
    return qualifiedName.substring(0, Math.max(0, qualifiedName.lastIndexOf('.')));
  }

  /**
   * Whether the supertype is the one to be generated beside {@code type}, or was in a past build.
   */
  boolean isGenerated(TypeMirror supertype, TypeElement type, String suffix) {
    String simpleName = type.getSimpleName() + suffix;
    String packageName = packageName(type);
    String qualifiedName = packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    return types.read(supertype) instanceof TypeRef.Named named
        && named.arguments().isEmpty()
        && (named.name().equals(qualifiedName)
            || (!named.resolved() && named.name().equals(simpleName)));
  }

  /** Whether the interface extends the one to be generated beside {@code type}, itself or not. */
  boolean extendsGenerated(TypeElement extending, TypeElement type, String suffix) {
    for (TypeMirror supertype : extending.getInterfaces()) {
      TypeElement element = types.resolve(supertype);
      if (isGenerated(supertype, type, suffix)
          || (element != null && extendsGenerated(element, type, suffix))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a supertype's methods count: not those of a generated one. Reports unknown ones, and
   * those that are generated for others.
   */
  boolean isFollowed(
      TypeMirror supertype, TypeElement type, String suffix, Diagnostics diagnostics) {
    if (isGenerated(supertype, type, suffix)) {
      return false;
    }
    TypeElement element = types.resolve(supertype);
    if (element != null && Annotations.isGenerated(element)) {
      diagnostics.add(
          DiagnosticCode.MISSING_SUPERTYPE,
          SourceLocation.of(type),
          type.getSimpleName(),
          type.getSimpleName() + suffix,
          element.getSimpleName() + " is generated for another interface");
      return false;
    }
    if (element == null) {
      String name = types.read(supertype).toString();
      diagnostics.addUnresolved(
          SourceLocation.of(type),
          name,
          NameSuggestions.nearest(name, List.of(type.getSimpleName() + suffix)));
    }
    return true;
  }

  static String simpleName(String qualifiedName) {
    return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
  }

  /** The simple names of the types that an interface declares or inherits. */
  static Set<String> nestedTypes(TypeElement type) {
    Set<String> names = new TreeSet<>();
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      names.add(nested.getSimpleName().toString());
    }
    for (TypeMirror supertype : type.getInterfaces()) {
      if (supertype.getKind() == TypeKind.DECLARED
          && ((DeclaredType) supertype).asElement() instanceof TypeElement parent) {
        names.addAll(nestedTypes(parent));
      }
    }
    return names;
  }
}
