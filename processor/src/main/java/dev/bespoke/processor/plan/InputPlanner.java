package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import dev.bespoke.processor.declaration.RecordDeclaration;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.MethodPlan.Binding;
import dev.bespoke.processor.plan.MethodPlan.ConsumerInput;
import dev.bespoke.processor.plan.MethodPlan.FlattenedInput;
import dev.bespoke.processor.plan.MethodPlan.Input;
import dev.bespoke.processor.plan.MethodPlan.NoInput;
import dev.bespoke.processor.plan.MethodPlan.RecordInput;
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
  private final RecordInputPlanner records;
  private final Diagnostics diagnostics;

  InputPlanner(
      TypeNames types, GivenMembers given, RecordInputPlanner records, Diagnostics diagnostics) {
    this.types = types;
    this.given = given;
    this.records = records;
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
      RecordDeclaration record = records.record(only.type());
      if (record != null && records.holdsMembers(record, only, operation.request())) {
        return record(only, record, operation);
      }
      if (type == null && Members.find(operation.request(), only) == null) {
        Members.reportUnresolved(only.type(), only.location(), types, diagnostics);
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

  private @Nullable Input record(
      ParameterDeclaration parameter, RecordDeclaration record, OperationPlan operation) {
    List<Binding> bindings = given.of(operation);
    Set<MemberPlan> bound = new HashSet<>();
    bindings.forEach(binding -> bound.add(binding.member()));
    String method = records.plan(record, operation.request(), bound);
    return method == null ? null : new RecordInput(parameter.name(), method, bindings);
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
    if (reportUnresolved(parameters, operation)) {
      return null;
    }
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
      for (MemberPlan member : Members.missing(operation.request(), bound)) {
        diagnostics.add(
            DiagnosticCode.MISSING_MEMBER,
            method.location(),
            operation.name(),
            member.name(),
            "Add a parameter for it, or take "
                + operation.request().className().simpleName()
                + ".");
        complete = false;
      }
    }
    if (!complete) {
      return null;
    }
    return bindings.isEmpty() ? new NoInput() : new FlattenedInput(bindings);
  }

  /**
   * Reports types that are missing of parameters that are no members: with them the parameters
   * might be what they now seem not to be.
   */
  private boolean reportUnresolved(List<ParameterDeclaration> parameters, OperationPlan operation) {
    boolean found = false;
    for (ParameterDeclaration parameter : parameters) {
      if (types.resolve(parameter.type()) == null
          && Members.find(operation.request(), parameter) == null) {
        Members.reportUnresolved(parameter.type(), parameter.location(), types, diagnostics);
        found = true;
      }
    }
    return found;
  }

  private @Nullable Binding binding(ParameterDeclaration parameter, OperationPlan operation) {
    MemberPlan member = Members.find(operation.request(), parameter);
    if (member == null && isWhole(parameter, operation)) {
      diagnostics.add(
          DiagnosticCode.INPUT_FORM,
          parameter.location(),
          operation.name(),
          parameter.type() + " beside other parameters",
          forms(operation));
      return null;
    }
    if (member == null) {
      Members.reportUnknown(parameter, operation.name(), operation.request(), diagnostics);
      return null;
    }
    ValueCopy copy = records.copy(parameter, member, operation.request());
    return copy == null ? null : new Binding(parameter.name(), member, copy);
  }

  /** Whether a parameter is of a type that stands for all members at once. */
  private boolean isWhole(ParameterDeclaration parameter, OperationPlan operation) {
    TypeName type = types.resolve(parameter.type());
    return !parameter.named()
        && (operation.request().className().equals(type)
            || (type instanceof ParameterizedTypeName generic && isConsumer(generic))
            || records.record(parameter.type()) != null);
  }

  /** The input forms that an operation allows, in words. */
  private static String forms(OperationPlan operation) {
    String request = operation.request().className().simpleName();
    return request
        + ", Consumer<"
        + request
        + ".Builder>, a record whose components are members of it, or one parameter per member";
  }

  private static boolean isConsumer(ParameterizedTypeName type) {
    return type.rawType().equals(ClassName.get(Consumer.class));
  }

  private static boolean isRequest(ClassName found, ClassName request) {
    return found.packageName().equals(request.packageName())
        && found.simpleName().endsWith("Request");
  }
}
