package dev.bespoke.processor.plan.resource;

import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.declaration.IdentifierDeclaration;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.ResourceDeclaration;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.Members;
import dev.bespoke.processor.plan.ModelPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.resource.OwnRoles.Calls;
import dev.bespoke.processor.plan.resource.OwnRoles.Makes;
import dev.bespoke.processor.plan.resource.OwnRoles.Role;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Looks for operations that do not take an identifier: they would act on something else than the
 * resource; and for those that take two as one member.
 */
final class OwnIdentifierCheck {
  private OwnIdentifierCheck() {}

  /** The operations that do not take all identifiers, each once, which is reported. */
  static Set<String> check(
      ResourceDeclaration declaration, OwnRoles roles, ModelPlan model, Diagnostics diagnostics) {
    Set<String> wrong = new HashSet<>();
    Map<SourceLocation, OperationPlan> calls = calls(declaration, roles, model);
    for (IdentifierDeclaration identifier : declaration.identifiers()) {
      Map<SourceLocation, OperationPlan> without = new LinkedHashMap<>(calls);
      without.values().removeIf(it -> OwnIdentifiers.input(identifier, it.request()) != null);
      without.values().forEach(operation -> wrong.add(operation.name()));
      if (without.size() == calls.size() && !calls.isEmpty()) {
        if (!diagnostics.areTypesMissing()) { // with them, other methods might call operations
          reportUnused(identifier, calls, diagnostics);
        }
      } else {
        without.forEach(
            (location, operation) ->
                diagnostics.add(
                    DiagnosticCode.MISSING_IDENTIFIER,
                    location,
                    operation.name(),
                    identifier.name(),
                    problem(identifier, operation)));
      }
    }
    wrong.addAll(reportDuplicates(declaration, calls, diagnostics));
    return wrong;
  }

  /** Reports each identifier that an operation takes as the same member as one before it. */
  private static Set<String> reportDuplicates(
      ResourceDeclaration declaration,
      Map<SourceLocation, OperationPlan> calls,
      Diagnostics diagnostics) {
    Set<String> wrong = new HashSet<>();
    Set<IdentifierDeclaration> reported = new HashSet<>();
    for (OperationPlan operation : calls.values()) {
      Set<MemberPlan> taken = new HashSet<>();
      for (IdentifierDeclaration identifier : declaration.identifiers()) {
        MemberPlan member = OwnIdentifiers.input(identifier, operation.request());
        if (member != null && !taken.add(member)) {
          wrong.add(operation.name());
          if (reported.add(identifier)) {
            diagnostics.add(
                DiagnosticCode.DUPLICATE_MEMBER,
                identifier.members().get(0).location(),
                member.name(),
                operation.name());
          }
        }
      }
    }
    return wrong;
  }

  private static Map<SourceLocation, OperationPlan> calls(
      ResourceDeclaration declaration, OwnRoles roles, ModelPlan model) {
    Map<SourceLocation, OperationPlan> calls = new LinkedHashMap<>();
    Text load = declaration.load();
    if (load != null && roles.load() != null) {
      calls.put(load.location(), operation(model, roles.load()));
    }
    for (Map.Entry<MethodDeclaration, Role> entry : roles.roles().entrySet()) {
      SourceLocation location = entry.getKey().location();
      if (entry.getValue() instanceof Calls call) {
        calls.put(location, operation(model, call.operation()));
      } else if (entry.getValue() instanceof Makes makes) {
        calls.put(location, operation(model, makes.operation()));
      }
    }
    return calls;
  }

  private static OperationPlan operation(ModelPlan model, String name) {
    return Objects.requireNonNull(model.operations().get(name), name);
  }

  private static void reportUnused(
      IdentifierDeclaration identifier,
      Map<SourceLocation, OperationPlan> calls,
      Diagnostics diagnostics) {
    Set<String> taken = new LinkedHashSet<>();
    for (OperationPlan operation : calls.values()) {
      MemberPlan namesake = OwnIdentifiers.namesake(identifier, operation.request());
      if (namesake != null) {
        diagnostics.add(
            DiagnosticCode.UNUSED_IDENTIFIER,
            identifier.location(),
            identifier.name(),
            problem(identifier, operation),
            OwnIdentifiers.fitsOtherwise(identifier, namesake)
                ? "Let it return " + (identifier.integer() ? "String." : "int.")
                : "Name another member in @Identifier.");
        return;
      }
      operation.request().members().stream().map(MemberPlan::name).forEach(taken::add);
    }
    Text first = identifier.members().get(0);
    diagnostics.add(
        DiagnosticCode.UNUSED_IDENTIFIER,
        first.location(),
        identifier.name(),
        "none has an input member " + names(identifier),
        "Name the member in @Identifier." + NameSuggestions.didYouMean(first.value(), taken));
  }

  /** Why an operation does not take the identifier. */
  private static String problem(IdentifierDeclaration identifier, OperationPlan operation) {
    MemberPlan namesake = OwnIdentifiers.namesake(identifier, operation.request());
    return namesake == null
        ? "its input has no member " + names(identifier)
        : "member "
            + namesake.name()
            + " of "
            + operation.name()
            + " is "
            + Members.describe(namesake.type().javaType())
            + ", not "
            + (identifier.integer() ? "int" : "String");
  }

  private static String names(IdentifierDeclaration identifier) {
    return String.join(" or ", identifier.members().stream().map(Text::value).toList());
  }
}
