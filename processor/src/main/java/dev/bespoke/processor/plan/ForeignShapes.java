package dev.bespoke.processor.plan;

import dev.bespoke.processor.declaration.ClientDeclaration;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import dev.bespoke.processor.declaration.RecordDeclaration;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;

/**
 * Finds shapes that are generated for another interface. Before they are, the compiler knows of an
 * imported type no more than its simple name, which passes for this interface's own.
 */
public final class ForeignShapes {
  private final String modelPackage;
  private final Diagnostics diagnostics;

  private ForeignShapes(String modelPackage, Diagnostics diagnostics) {
    this.modelPackage = modelPackage;
    this.diagnostics = diagnostics;
  }

  /** Reports them in an interface whose shapes and those of others have been generated. */
  public static void report(ClientDeclaration declaration, Diagnostics diagnostics) {
    ForeignShapes shapes =
        new ForeignShapes(
            ServicePlanner.modelPackage(declaration.packageName(), declaration.name()),
            diagnostics);
    for (MethodDeclaration method : declaration.methods()) {
      shapes.find(method.returnType(), method.location());
      for (ParameterDeclaration parameter : method.parameters()) {
        shapes.find(parameter.type(), parameter.location());
      }
    }
    for (RecordDeclaration user : declaration.records().values()) {
      for (ParameterDeclaration component : user.components()) {
        shapes.find(component.type(), component.location());
      }
    }
  }

  private void find(TypeRef type, SourceLocation location) {
    if (type instanceof TypeRef.Array array) {
      find(array.component(), location);
    } else if (type instanceof TypeRef.Named named) {
      if (named.generated() && !named.name().startsWith(modelPackage + ".")) {
        diagnostics.add(
            DiagnosticCode.FOREIGN_SHAPE,
            location,
            named.simpleName(),
            named.name(),
            modelPackage + "." + named.simpleName());
      }
      named.arguments().forEach(argument -> find(argument, location));
    }
  }
}
