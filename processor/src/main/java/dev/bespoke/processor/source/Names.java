package dev.bespoke.processor.source;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What classes are called at each place of a file. Asked for every type of the file once, it knows
 * which to import; the first of those that share a simple name is.
 */
final class Names {
  private final String packageName;
  private final Set<String> alwaysQualified;

  /** The types around the place, the outermost first. */
  private final List<Scope> scopes = new ArrayList<>();

  /** Canonical names of what is imported, by simple name; empty until all types are known. */
  private final Map<String, String> imported = new HashMap<>();

  private final Map<String, String> wanted = new LinkedHashMap<>();

  /** Simple names that mean a class of the file's own package. */
  private final Set<String> taken = new HashSet<>();

  /** What was answered at this place, by canonical name. */
  private final Map<String, String> known = new HashMap<>();

  /** A type around the place: its canonical name, and the types that it nests. */
  private record Scope(String canonicalName, Set<String> nested) {}

  /**
   * Creates the names of a file.
   *
   * @param packageName the file's package
   * @param alwaysQualified simple names that mean something else wherever they stand alone
   */
  Names(String packageName, Set<String> alwaysQualified) {
    this.packageName = packageName;
    this.alwaysQualified = alwaysQualified;
  }

  /** Enters a type, whose nested types mean what they are called. */
  void enter(TypeSpec type) {
    Set<String> nested = type.types.isEmpty() ? Set.of() : new HashSet<>();
    for (TypeSpec inner : type.types) {
      nested.add(inner.name);
    }
    enter(type.name, nested);
  }

  /** Enters a type's own declaration, in which its nested types mean nothing yet. */
  void enterHeader(TypeSpec type) {
    enter(type.name, Set.of());
  }

  private void enter(String name, Set<String> nested) {
    String outer = scopes.isEmpty() ? packageName : scopes.get(scopes.size() - 1).canonicalName;
    scopes.add(new Scope(qualified(outer, name), nested));
    known.clear();
  }

  /** Leaves the type that was entered last. */
  void leave() {
    scopes.remove(scopes.size() - 1);
    known.clear();
  }

  /** Lets what was asked for be imported from now on. */
  void importWanted() {
    wanted.keySet().removeAll(taken);
    imported.putAll(wanted);
    known.clear();
  }

  /** The canonical names of what is imported, in no order. */
  Collection<String> imported() {
    return imported.values();
  }

  /** What a class is called here, without its annotations. */
  String of(ClassName type) {
    String name = known.get(type.canonicalName());
    if (name == null) {
      name = find(type);
      known.put(type.canonicalName(), name);
    }
    return name;
  }

  private String find(ClassName type) {
    boolean other = false;
    for (ClassName part = type; part != null; part = part.enclosingClassName()) {
      String meant = meant(part.simpleName());
      other = meant != null;
      if (part.canonicalName().equals(meant)) {
        return inner(type, part.simpleNames().size() - 1);
      }
    }
    String topLevel = type.simpleNames().get(0);
    if (other || type.packageName().isEmpty() || alwaysQualified.contains(topLevel)) {
      return type.canonicalName();
    }
    if (type.packageName().equals(packageName)) {
      taken.add(topLevel);
      return inner(type, 0);
    }
    wanted.putIfAbsent(topLevel, type.topLevelClassName().canonicalName());
    return type.canonicalName();
  }

  /** The canonical name of what a simple name means here, or null. */
  private @Nullable String meant(String simpleName) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      Scope scope = scopes.get(i);
      if (scope.nested.contains(simpleName)) {
        return qualified(scope.canonicalName, simpleName);
      }
    }
    if (!scopes.isEmpty()) {
      String file = scopes.get(0).canonicalName;
      if (file.endsWith(simpleName) && file.equals(qualified(packageName, simpleName))) {
        return file;
      }
    }
    return imported.get(simpleName);
  }

  private static String inner(ClassName type, int from) {
    List<String> names = type.simpleNames();
    return names.size() == from + 1
        ? type.simpleName()
        : String.join(".", names.subList(from, names.size()));
  }

  private static String qualified(String outer, String name) {
    return outer.isEmpty() ? name : outer + "." + name;
  }
}
