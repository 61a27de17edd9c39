package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.declaration.ImplementedMethod;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.MethodDeclaration.EmptyOn;
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
  private final Protocol protocol;
  private final Copies copies = new Copies();
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
    this.protocol = model.service().protocol();
    this.types = new TypeNames(model);
    UserRecords userRecords = new UserRecords(model, records);
    ProjectionPlanner projections = new ProjectionPlanner(types, userRecords, copies, diagnostics);
    ResultPlanner results = new ResultPlanner(model, types, projections, copies, diagnostics);
    RecordInputPlanner recordInputs =
        new RecordInputPlanner(types, userRecords, copies, diagnostics);
    this.inputs = new InputPlanner(types, given, recordInputs, diagnostics);
    this.outputs = new OutputPlanner(types, projections, results, model.unfollowed(), diagnostics);
    this.diagnostics = diagnostics;
  }

  /** The methods that copy values for the methods planned so far. */
  public List<CopyPlan> copies() {
    return copies.planned();
  }

  /** Keeps a name from the methods that copy values: the interface has a method of that name. */
  void keepName(String name) {
    copies.name(name);
  }

  /** Plans a method; null where it fits no form, which is reported. */
  public @Nullable MethodPlan plan(
      MethodDeclaration method, OperationPlan operation, @Nullable WaiterPlan waiter) {
    if (reportMissingTypes(method)) {
      return null;
    }
    if (method.kind() == MethodDeclaration.Kind.PRESIGN && !checkFitsUrl(method, operation)) {
      return null; // what else is wrong would not make it right
    }
    EventsPlan events = operation.inputEvents();
    ParameterDeclaration body =
        events == null
            ? parameter(method, RuntimeTypes.REQUEST_BODY)
            : events(method, events.union());
    ParameterDeclaration options = parameter(method, RuntimeTypes.CALL_OPTIONS);
    ParameterDeclaration special =
        switch (method.kind()) {
          case CALL -> null;
          case WAIT -> parameter(method, RuntimeTypes.WAITER_OPTIONS);
          case PRESIGN -> parameter(method, ClassName.get(java.time.Duration.class));
        };
    List<ParameterDeclaration> rest = new ArrayList<>(method.parameters());
    rest.remove(body);
    if (events != null && body == null) {
      rest.removeIf(MethodPlanner::looksUploaded); // the operation uploads, but not this
    }
    rest.remove(options);
    rest.remove(special);
    MistakenParameters mistaken = new MistakenParameters(operation, rest, diagnostics);
    boolean repeated = mistaken.repeat(body);
    repeated |= mistaken.repeat(options);
    repeated |= mistaken.repeat(special);
    if (special == null && method.kind() == MethodDeclaration.Kind.PRESIGN) {
      mistaken.removeValidity();
    }
    boolean bodyFits =
        !repeated
            && checkBody(method, operation, body, mistaken)
            && checkUnnamed(body)
            && checkUnnamed(options)
            && checkUnnamed(special);
    Input input = inputs.plan(method, rest, operation);
    Output output = output(method, operation, special);
    List<Parameter> parameters = parameters(method);
    TypeName returnType = types.signature(method.returnType());
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
        output,
        method.leavesNullOpen());
  }

  /** Reports types that are missing: with them the method might be what it now seems not to be. */
  private boolean reportMissingTypes(MethodDeclaration method) {
    boolean missing =
        Members.reportMissing(method.returnType(), method.location(), types, diagnostics);
    for (ParameterDeclaration parameter : method.parameters()) {
      missing |= Members.reportMissing(parameter.type(), parameter.location(), types, diagnostics);
    }
    return missing;
  }

  /** A method that fits no form, where at least its types are known. */
  public @Nullable RefusedMethod refused(MethodDeclaration method) {
    List<Parameter> parameters = parameters(method);
    TypeName returnType = types.signature(method.returnType());
    return parameters == null || returnType == null
        ? null
        : new RefusedMethod(method.name(), parameters, returnType);
  }

  /** The signature of a method with a body; null where its types are unknown. */
  @Nullable String signature(ImplementedMethod method) {
    List<TypeName> parameters = new ArrayList<>();
    for (TypeRef parameter : method.parameters()) {
      TypeName type = types.resolve(parameter);
      if (type == null) {
        return null;
      }
      parameters.add(type);
    }
    return ClientPlan.signature(method.name(), parameters);
  }

  private @Nullable Output output(
      MethodDeclaration method, OperationPlan operation, @Nullable ParameterDeclaration special) {
    if (method.kind() != MethodDeclaration.Kind.CALL && !checkNoResult(method)) {
      return null;
    }
    return switch (method.kind()) {
      case CALL -> outputs.plan(method, operation);
      case WAIT -> waited(method, operation, special);
      case PRESIGN -> presigned(method, special);
    };
  }

  private boolean checkNoResult(MethodDeclaration method) {
    boolean waits = method.kind() == MethodDeclaration.Kind.WAIT;
    String what = waits ? "a method that waits" : "a method that signs";
    String reason = waits ? "it returns what the waiter saw last" : "it returns a URL";
    Text result = method.result();
    EmptyOn emptyOn = method.emptyOn();
    if (result != null) {
      diagnostics.add(
          DiagnosticCode.MISPLACED_ANNOTATION, result.location(), "Result", what, reason);
    }
    if (emptyOn != null) {
      diagnostics.add(
          DiagnosticCode.MISPLACED_ANNOTATION, emptyOn.location(), "EmptyOn", what, reason);
    }
    return result == null && emptyOn == null;
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

  private boolean checkFitsUrl(MethodDeclaration method, OperationPlan operation) {
    if (!UrlForm.fits(operation, protocol)) {
      diagnostics.add(
          DiagnosticCode.UNSUPPORTED,
          method.target().location(),
          "@Presigned(\"" + operation.name() + "\")",
          "its members travel in a body, which a URL does not have");
      return false;
    }
    String secret = operation.authentication().unfitForUrls();
    if (secret != null) {
      diagnostics.add(
          DiagnosticCode.UNSUPPORTED,
          method.target().location(),
          "@Presigned(\"" + operation.name() + "\")",
          secret);
      return false;
    }
    return true;
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
      MethodDeclaration method,
      OperationPlan operation,
      @Nullable ParameterDeclaration body,
      MistakenParameters mistaken) {
    boolean uploads = operation.streamsInput();
    if (uploads && body == null && method.kind() == MethodDeclaration.Kind.CALL) {
      if (mistaken.haveBody()) {
        return false;
      }
      diagnostics.add(
          DiagnosticCode.MISSING_BODY,
          method.location(),
          operation.name(),
          operation.inputEvents() == null ? "a body" : "events",
          uploadTypes(operation));
      return false;
    }
    if (body != null && (!uploads || method.kind() != MethodDeclaration.Kind.CALL)) {
      diagnostics.add(DiagnosticCode.UNEXPECTED_BODY, body.location(), subject(method, operation));
      return false;
    }
    return true;
  }

  /** The types of the parameter for what an operation uploads, in words. */
  private static String uploadTypes(OperationPlan operation) {
    EventsPlan events = operation.inputEvents();
    if (events == null) {
      return "RequestBody";
    }
    String event = events.union().simpleName();
    return "Iterable<" + event + "> or Flow.Publisher<" + event + ">";
  }

  private static boolean looksUploaded(ParameterDeclaration parameter) {
    return parameter.type() instanceof TypeRef.Named named
        && (named.is(RuntimeTypes.REQUEST_BODY.canonicalName())
            || named.is("java.lang.Iterable")
            || named.is("java.util.concurrent.Flow.Publisher"));
  }

  /** The parameter that is the events to send, or null. */
  private @Nullable ParameterDeclaration events(MethodDeclaration method, ClassName union) {
    for (ParameterDeclaration parameter : method.parameters()) {
      if (looksUploaded(parameter)
          && parameter.type() instanceof TypeRef.Named named
          && named.arguments().size() == 1
          && union.equals(types.resolve(named.arguments().get(0)))) {
        return parameter;
      }
    }
    return null;
  }

  /** A parameter that has a part of its own stands for no member. */
  private boolean checkUnnamed(@Nullable ParameterDeclaration parameter) {
    if (parameter == null || !parameter.named()) {
      return true;
    }
    diagnostics.add(
        DiagnosticCode.MISPLACED_ANNOTATION,
        parameter.location(),
        "Member",
        "a parameter of type " + parameter.type(),
        "it stands for no member");
    return false;
  }

  private static String subject(MethodDeclaration method, OperationPlan operation) {
    return switch (method.kind()) {
      case CALL -> operation.name();
      case WAIT -> "A method that waits";
      case PRESIGN -> "A method that signs " + operation.name();
    };
  }

  private @Nullable List<Parameter> parameters(MethodDeclaration method) {
    List<Parameter> parameters = new ArrayList<>();
    for (ParameterDeclaration parameter : method.parameters()) {
      TypeRef declared = parameter.type();
      TypeName type = types.signature(parameter.nullable() ? declared.asNullable() : declared);
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
