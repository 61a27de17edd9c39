package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import dev.bespoke.processor.declaration.RecordDeclaration;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.ClientPlan.RefusedMethod;
import dev.bespoke.processor.plan.MethodPlan.Input;
import dev.bespoke.processor.plan.MethodPlan.Output;
import dev.bespoke.processor.plan.MethodPlan.Parameter;
import dev.bespoke.processor.plan.MethodPlan.PresignedOutput;
import dev.bespoke.processor.plan.MethodPlan.WaitOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins a declared method with its operation. */
public final class MethodPlanner {
  private final TypeNames types;
  private final InputPlanner inputs;
  private final OutputPlanner outputs;
  private final ProjectionPlanner projections;
  private final Diagnostics diagnostics;

  /**
   * Creates a planner of an interface's methods.
   *
   * @param records the records that the methods mention
   * @param given what requests have before a caller fills them
   */
  public MethodPlanner(
      ModelPlan model,
      Map<String, RecordDeclaration> records,
      GivenMembers given,
      Diagnostics diagnostics) {
    this.types = new TypeNames(model);
    this.projections = new ProjectionPlanner(model, types, records, diagnostics);
    this.inputs = new InputPlanner(types, given, diagnostics);
    this.outputs = new OutputPlanner(types, projections, diagnostics);
    this.diagnostics = diagnostics;
  }

  /** The records that responses of the methods planned so far are copied into. */
  public List<ProjectionPlan> projections() {
    return projections.planned();
  }

  /** Plans a method; null where it fits no form, which is reported. */
  public @Nullable MethodPlan plan(
      MethodDeclaration method, OperationPlan operation, @Nullable WaiterPlan waiter) {
    ParameterDeclaration body = parameter(method, RuntimeTypes.REQUEST_BODY);
    ParameterDeclaration options = parameter(method, RuntimeTypes.CALL_OPTIONS);
    ParameterDeclaration special =
        switch (method.kind()) {
          case CALL -> null;
          case WAIT -> parameter(method, RuntimeTypes.WAITER_OPTIONS);
          case PRESIGN -> parameter(method, ClassName.get(java.time.Duration.class));
        };
    List<ParameterDeclaration> rest = new ArrayList<>(method.parameters());
    rest.remove(body);
    rest.remove(options);
    rest.remove(special);
    boolean bodyFits = checkBody(method, operation, body);
    Input input = inputs.plan(method, rest, operation);
    Output output = output(method, operation, special);
    List<Parameter> parameters = parameters(method);
    TypeName returnType = types.resolve(method.returnType());
    if (input == null || output == null || parameters == null || returnType == null || !bodyFits) {
      return null;
    }
    return new MethodPlan(
        method.name(),
        parameters,
        returnType,
        operation,
        waiter,
        input,
        body == null ? null : body.name(),
        options == null ? null : options.name(),
        output);
  }

  /** A method that fits no form, where at least its types are known. */
  public @Nullable RefusedMethod refused(MethodDeclaration method) {
    List<Parameter> parameters = parameters(method);
    TypeName returnType = types.resolve(method.returnType());
    return parameters == null || returnType == null
        ? null
        : new RefusedMethod(method.name(), parameters, returnType);
  }

  private @Nullable Output output(
      MethodDeclaration method, OperationPlan operation, @Nullable ParameterDeclaration special) {
    return switch (method.kind()) {
      case CALL -> outputs.plan(method, operation);
      case WAIT -> waited(method, operation, special);
      case PRESIGN -> presigned(method, special);
    };
  }

  private @Nullable Output waited(
      MethodDeclaration method, OperationPlan operation, @Nullable ParameterDeclaration options) {
    ClassName response = operation.response().className();
    boolean returnsResponse = response.equals(types.resolve(method.returnType()));
    if (!returnsResponse && !method.returnType().equals(new TypeRef.Primitive("void"))) {
      diagnostics.add(
          DiagnosticCode.RETURN_FORM,
          method.location(),
          "A method with @WaitFor",
          method.returnType(),
          "void, or " + response.simpleName());
      return null;
    }
    return new WaitOutput(returnsResponse, options == null ? null : options.name());
  }

  private @Nullable Output presigned(
      MethodDeclaration method, @Nullable ParameterDeclaration validity) {
    boolean isUri = method.returnType() instanceof TypeRef.Named named && named.is("java.net.URI");
    if (!isUri || validity == null) {
      diagnostics.add(
          DiagnosticCode.RETURN_FORM,
          method.location(),
          "A method with @Presigned",
          isUri ? "a URL that never expires" : method.returnType(),
          "java.net.URI, with one parameter of type java.time.Duration for its validity");
      return null;
    }
    return new PresignedOutput(validity.name());
  }

  private boolean checkBody(
      MethodDeclaration method, OperationPlan operation, @Nullable ParameterDeclaration body) {
    boolean uploads = operation.inputStream() != null;
    if (uploads && body == null && method.kind() == MethodDeclaration.Kind.CALL) {
      diagnostics.add(DiagnosticCode.MISSING_BODY, method.location(), operation.name());
      return false;
    }
    if (body != null && (!uploads || method.kind() != MethodDeclaration.Kind.CALL)) {
      diagnostics.add(DiagnosticCode.UNEXPECTED_BODY, body.location(), operation.name());
      return false;
    }
    return true;
  }

  private @Nullable List<Parameter> parameters(MethodDeclaration method) {
    List<Parameter> parameters = new ArrayList<>();
    for (ParameterDeclaration parameter : method.parameters()) {
      TypeName type = types.resolve(parameter.type());
      if (type == null) {
        return null;
      }
      parameters.add(new Parameter(parameter.name(), type));
    }
    return parameters;
  }

  private static @Nullable ParameterDeclaration parameter(
      MethodDeclaration method, ClassName type) {
    for (ParameterDeclaration parameter : method.parameters()) {
      if (parameter.type() instanceof TypeRef.Named named && named.is(type.canonicalName())) {
        return parameter;
      }
    }
    return null;
  }
}
