package dev.bespoke.processor.plan;

import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.MethodDeclaration.EmptyOn;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.ShapePlan.ErrorPlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks which errors a method answers with an empty result. */
final class EmptyOnPlanner {
  private final Diagnostics diagnostics;

  EmptyOnPlanner(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The codes of the errors, in every spelling; what is wrong with them is reported. */
  List<String> plan(MethodDeclaration method, OperationPlan operation, boolean optional) {
    Set<String> codes = new LinkedHashSet<>();
    EmptyOn emptyOn = method.emptyOn();
    if (emptyOn == null) {
      return List.of();
    }
    if (!optional) {
      diagnostics.add(
          DiagnosticCode.MISPLACED_ANNOTATION,
          emptyOn.location(),
          "EmptyOn",
          "a method that returns no Optional",
          "it names the errors for which an Optional is empty");
      return List.of();
    }
    if (emptyOn.errors().isEmpty() && emptyOn.codes().isEmpty()) {
      diagnostics.add(
          DiagnosticCode.MISPLACED_ANNOTATION,
          emptyOn.location(),
          "EmptyOn",
          "a method without naming an error",
          "an Optional is empty without it where the value is absent, or the service answers 404"
              + " and nothing else");
    }
    for (Text name : emptyOn.errors()) {
      ErrorPlan error = find(name.value(), operation);
      if (error == null) {
        report(name, operation);
      } else {
        codes.addAll(error.codes());
      }
    }
    emptyOn.codes().forEach(code -> codes.add(code.value()));
    return List.copyOf(codes);
  }

  private static @Nullable ErrorPlan find(String name, OperationPlan operation) {
    for (ErrorPlan error : operation.errors()) {
      if (error.codes().contains(name) || error.className().simpleName().equals(name)) {
        return error;
      }
    }
    return null;
  }

  private void report(Text name, OperationPlan operation) {
    List<String> known = new ArrayList<>();
    for (ErrorPlan error : operation.errors()) {
      known.add(error.codes().get(0));
    }
    diagnostics.add(
        DiagnosticCode.UNKNOWN_ERROR,
        name.location(),
        operation.name(),
        name.value(),
        NameSuggestions.didYouMean(name.value(), known),
        name.value());
  }
}
