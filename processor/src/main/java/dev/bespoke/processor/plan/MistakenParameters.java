package dev.bespoke.processor.plan;

import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds parameters that are meant for a part of their own, and miss it by their type or number: as
 * members they would be a second mistake.
 */
final class MistakenParameters {
  private static final Set<String> NUMBERS =
      Set.of("int", "long", "java.lang.Integer", "java.lang.Long");

  private static final Set<String> BODIES =
      Set.of(
          "byte[]",
          "java.io.File",
          "java.io.InputStream",
          "java.nio.ByteBuffer",
          "java.nio.file.Path",
          "dev.bespoke.runtime.serde.Blob");

  private final OperationPlan operation;
  private final List<ParameterDeclaration> rest;
  private final Diagnostics diagnostics;

  /**
   * Creates a finder.
   *
   * @param rest the parameters that have no part of their own; those found are taken out
   */
  MistakenParameters(
      OperationPlan operation, List<ParameterDeclaration> rest, Diagnostics diagnostics) {
    this.operation = operation;
    this.rest = rest;
    this.diagnostics = diagnostics;
  }

  /** Whether there is a second parameter of a type that has a part of its own: reported. */
  boolean repeat(@Nullable ParameterDeclaration first) {
    boolean found = false;
    for (ParameterDeclaration parameter : List.copyOf(rest)) {
      if (first != null && parameter.type().equals(first.type())) {
        diagnostics.add(
            DiagnosticCode.INPUT_FORM,
            parameter.location(),
            operation.name(),
            parameter.type() + " twice",
            "one parameter of that type");
        rest.remove(parameter);
        found = true;
      }
    }
    return found;
  }

  /** Whether a parameter is the body in another type, which is reported. */
  boolean haveBody() {
    String body = operation.inputStream();
    for (ParameterDeclaration parameter : List.copyOf(rest)) {
      if (body != null && (parameter.member().equalsIgnoreCase(body) || isContent(parameter))) {
        diagnostics.add(
            DiagnosticCode.WRONG_TYPE,
            parameter.location(),
            parameter.name(),
            parameter.type(),
            body,
            operation.request().className().simpleName(),
            RuntimeTypes.REQUEST_BODY.simpleName());
        rest.remove(parameter);
        return true;
      }
    }
    return false;
  }

  private boolean isContent(ParameterDeclaration parameter) {
    return BODIES.contains(nameOf(parameter.type()))
        && Members.find(operation.request(), parameter) == null;
  }

  private static String nameOf(TypeRef type) {
    return type instanceof TypeRef.Named named ? named.name() : type.toString();
  }

  /** Takes out numbers that would be how long a link is valid. */
  void removeValidity() {
    rest.removeIf(
        parameter ->
            NUMBERS.contains(nameOf(parameter.type()))
                && Members.find(operation.request(), parameter) == null);
  }
}
