package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.MethodPlan.Binding;
import dev.bespoke.processor.plan.MethodPlan.ConsumerInput;
import dev.bespoke.processor.plan.MethodPlan.Conversion;
import dev.bespoke.processor.plan.MethodPlan.FlattenedInput;
import dev.bespoke.processor.plan.MethodPlan.Input;
import dev.bespoke.processor.plan.MethodPlan.NoInput;
import dev.bespoke.processor.plan.MethodPlan.RequestInput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds which of the input forms a method's parameters are. */
final class InputPlanner {
  private final TypeNames types;
  private final GivenMembers given;
  private final Diagnostics diagnostics;

  InputPlanner(TypeNames types, GivenMembers given, Diagnostics diagnostics) {
    this.types = types;
    this.given = given;
    this.diagnostics = diagnostics;
  }

  /**
   * Plans where the request comes from; null where these parameters are none of the forms, which is
   * reported.
   *
   * @param parameters the method's parameters but for body, options and the like
   */
  @Nullable Input plan(
      MethodDeclaration method, List<ParameterDeclaration> parameters, OperationPlan operation) {
    if (parameters.size() == 1 && !parameters.get(0).named()) {
      ParameterDeclaration only = parameters.get(0);
      ClassName request = operation.request().className();
      TypeName type = types.resolve(only.type());
      if (request.equals(type)) {
        return request(only, operation);
      }
      if (type instanceof ParameterizedTypeName generic && isConsumer(generic)) {
        return consumer(only, generic, operation);
      }
      if (type instanceof ClassName found && isRequest(found, request)) {
        diagnostics.add(
            DiagnosticCode.WRONG_INPUT,
            only.location(),
            operation.name(),
            request.simpleName(),
            found.simpleName());
        return null;
      }
      if (type == null && Members.find(operation.request(), only) == null) {
        Members.reportUnresolved(only, types, diagnostics);
        return null;
      }
    }
    return flattened(method, parameters, operation);
  }

  /** A request of the caller's would lack what is given. */
  private @Nullable Input request(ParameterDeclaration parameter, OperationPlan operation) {
    if (given.of(operation).isEmpty()) {
      return new RequestInput(parameter.name());
    }
    ClassName request = operation.request().className();
    diagnostics.add(
        DiagnosticCode.WRONG_INPUT,
        parameter.location(),
        operation.name(),
        "Consumer<"
            + Members.describe(request.nestedClass("Builder"))
            + "> in a resource, which"
            + " fills in its identifiers before",
        request.simpleName());
    return null;
  }

  private @Nullable Input consumer(
      ParameterDeclaration parameter, ParameterizedTypeName type, OperationPlan operation) {
    ClassName builder = operation.request().className().nestedClass("Builder");
    if (type.typeArguments().get(0).equals(builder)) {
      return new ConsumerInput(parameter.name(), given.of(operation));
    }
    diagnostics.add(
        DiagnosticCode.WRONG_INPUT,
        parameter.location(),
        operation.name(),
        "Consumer<" + Members.describe(builder) + ">",
        Members.describe(type));
    return null;
  }

  private @Nullable Input flattened(
      MethodDeclaration method, List<ParameterDeclaration> parameters, OperationPlan operation) {
    List<Binding> bindings = new ArrayList<>(given.of(operation));
    Set<MemberPlan> bound = new HashSet<>();
    bindings.forEach(binding -> bound.add(binding.member()));
    boolean complete = true;
    for (ParameterDeclaration parameter : parameters) {
      Binding binding = binding(parameter, operation);
      if (binding == null) {
        complete = false;
      } else {
        bindings.add(binding);
        if (!bound.add(binding.member())) {
          diagnostics.add(
              DiagnosticCode.DUPLICATE_MEMBER,
              parameter.location(),
              binding.member().name(),
              operation.name());
          complete = false;
        }
      }
    }
    if (complete) {
      for (MemberPlan member : operation.request().members()) {
        if (member.required()
            && !member.definition().idempotencyToken()
            && !bound.contains(member)) {
          diagnostics.add(
              DiagnosticCode.MISSING_MEMBER,
              method.location(),
              operation.name(),
              member.name(),
              operation.request().className().simpleName());
          complete = false;
        }
      }
    }
    if (!complete) {
      return null;
    }
    return bindings.isEmpty() ? new NoInput() : new FlattenedInput(bindings);
  }

  private @Nullable Binding binding(ParameterDeclaration parameter, OperationPlan operation) {
    MemberPlan member = Members.find(operation.request(), parameter);
    if (member == null) {
      diagnostics.add(
          DiagnosticCode.UNKNOWN_MEMBER,
          parameter.location(),
          operation.name(),
          parameter.member(),
          NameSuggestions.didYouMean(parameter.member(), Members.javaNames(operation.request())));
      return null;
    }
    TypeName type = types.resolve(parameter.type());
    if (type == null) {
      Members.reportUnresolved(parameter, types, diagnostics);
      return null;
    }
    Conversion conversion = Conversions.toMember(type, member.type());
    if (conversion == null) {
      Members.reportWrongType(parameter, member, operation.request(), diagnostics);
      return null;
    }
    return new Binding(parameter.name(), member, conversion);
  }

  private static boolean isConsumer(ParameterizedTypeName type) {
    return type.rawType().equals(ClassName.get(Consumer.class));
  }

  private static boolean isRequest(ClassName found, ClassName request) {
    return found.packageName().equals(request.packageName())
        && found.simpleName().endsWith("Request");
  }
}
