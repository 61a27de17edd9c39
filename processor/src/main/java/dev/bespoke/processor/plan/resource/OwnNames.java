package dev.bespoke.processor.plan.resource;

import dev.bespoke.processor.declaration.IdentifierDeclaration;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import dev.bespoke.processor.declaration.ResourceDeclaration;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for methods that the generated class has already. */
final class OwnNames {
  /** Methods without parameters that it has, or inherits, with other meanings. */
  private static final Set<String> TAKEN =
      Set.of(
          "builder",
          "close",
          "data",
          "fetch",
          "finalize",
          "invalidate",
          "pipeline",
          "sharedPipeline");

  /** A field that the generated class has. */
  private static final String SERVICE = "SERVICE";

  /** What every resource with attributes has, and what it returns. */
  static final Map<String, TypeRef> LIFECYCLE =
      Map.of(
          "load", new TypeRef.Primitive("void"),
          "reload", new TypeRef.Primitive("void"),
          "isLoaded", new TypeRef.Primitive("boolean"));

  private OwnNames() {}

  /** The methods of operations and attributes that cannot be written so, which is reported. */
  static Set<MethodDeclaration> check(ResourceDeclaration declaration, Diagnostics diagnostics) {
    Set<MethodDeclaration> clashing = new HashSet<>();
    for (IdentifierDeclaration identifier : declaration.identifiers()) {
      String name = identifier.name();
      if (TAKEN.contains(name) || LIFECYCLE.containsKey(name) || name.equals(SERVICE)) {
        report(identifier.name(), identifier.location(), diagnostics);
      }
    }
    for (MethodDeclaration method : declaration.type().methods()) {
      boolean ofLoaded =
          declaration.load() != null
              && LIFECYCLE.containsKey(method.name())
              && method.parameters().isEmpty();
      if (isTaken(method) || ofLoaded || isCreate(method, declaration.identifiers())) {
        report(method.name(), method.location(), diagnostics);
        clashing.add(method);
      }
    }
    for (MethodDeclaration method : declaration.lifecycle()) {
      if (!method.returnType().equals(LIFECYCLE.get(method.name()))) {
        report(method.name(), method.location(), diagnostics);
      }
    }
    return clashing;
  }

  /** Whether a method would be one that every generated class has. */
  static boolean isTaken(MethodDeclaration method) {
    return method.parameters().isEmpty() && TAKEN.contains(method.name());
  }

  /** Whether it takes what the static method does that makes a resource of its identifiers. */
  private static boolean isCreate(
      MethodDeclaration method, List<IdentifierDeclaration> identifiers) {
    List<ParameterDeclaration> parameters = method.parameters();
    if (!method.name().equals("create") || parameters.size() != identifiers.size()) {
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      TypeRef type = parameters.get(i).type();
      boolean text = type instanceof TypeRef.Named named && named.is("java.lang.String");
      boolean integer = type.equals(new TypeRef.Primitive("int"));
      if (identifiers.get(i).integer() ? !integer : !text) {
        return false;
      }
    }
    return true;
  }

  private static void report(String name, SourceLocation location, Diagnostics diagnostics) {
    diagnostics.add(
        DiagnosticCode.NAME_CLASH,
        location,
        "This method",
        "one that every generated resource has",
        name,
        "Give it another name; @Operation, @Result or @Identifier says what it stands for.");
  }
}
