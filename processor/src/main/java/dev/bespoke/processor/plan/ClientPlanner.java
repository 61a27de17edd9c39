package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.processor.declaration.ClientDeclaration;
import dev.bespoke.processor.declaration.ImplementedMethod;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import dev.bespoke.processor.plan.ClientPlan.RefusedMethod;
import dev.bespoke.processor.plan.MethodPlan.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Joins an annotated interface with its service: all that is to be generated for it. */
public final class ClientPlanner {
  /** Methods without parameters that every client's class has, with other meanings. */
  private static final Set<String> TAKEN =
      Set.of("builder", "create", "sharedPipeline", "close", "finalize");

  private final ClientDeclaration declaration;
  private final ServiceDefinition definition;
  private final Diagnostics diagnostics;
  private final SortedSet<String> operations = new TreeSet<>();
  private final SortedSet<String> waiters = new TreeSet<>();
  private final Map<MethodDeclaration, String> operationOf = new LinkedHashMap<>();

  private ClientPlanner(
      ClientDeclaration declaration, ServiceDefinition definition, Diagnostics diagnostics) {
    this.declaration = declaration;
    this.definition = definition;
    this.diagnostics = diagnostics;
  }

  /**
   * Plans everything for the interface and reports what is wrong with it; null where not even the
   * shapes can be generated.
   */
  public static @Nullable GenerationPlan plan(
      ClientDeclaration declaration, ServiceDefinition definition, Diagnostics diagnostics) {
    try {
      return new ClientPlanner(declaration, definition, diagnostics).plan();
    } catch (UnsupportedDefinitionException e) {
      e.report(declaration.location(), diagnostics);
      return null;
    }
  }

  private @Nullable GenerationPlan plan() {
    ServicePlan service =
        ServicePlanner.plan(
            definition,
            declaration.packageName(),
            declaration.name(),
            declaration.service().location(),
            declaration.protocol(),
            diagnostics);
    if (service == null) {
      return null;
    }
    OperationMatcher matcher = new OperationMatcher(definition, diagnostics);
    SortedSet<String> inherited = new TreeSet<>();
    if (declaration.extendsOperations()) {
      inherited.addAll(matcher.matching(declaration.operationPatterns()));
    }
    operations.addAll(inherited);
    operations.addAll(matcher.known(declaration.malformed())); // for the shapes that they mention
    for (ImplementedMethod method : declaration.implemented()) {
      clashes(method.name(), method.parameters(), method.location());
    }
    for (MethodDeclaration method : declaration.methods()) {
      if (clashes(method.name(), method.parameters(), method.location()) && !method.named()) {
        continue;
      }
      if (method.kind() == MethodDeclaration.Kind.WAIT) {
        WaiterDefinition waiter = matcher.findWaiter(method);
        if (waiter != null) {
          waiters.add(waiter.name());
          operationOf.put(method, waiter.operation());
        }
      } else {
        String operation = matcher.find(method);
        if (operation != null) {
          operationOf.put(method, operation);
          operations.add(operation);
        } else if (diagnostics.has(DiagnosticCode.UNKNOWN_OPERATION)
            && !diagnostics.areAnnotationsMissing()) {
          operations.addAll(matcher.near(method)); // for the shapes that it mentions
        }
      }
    }
    ModelPlan model = ModelPlanner.plan(definition, service, operations, waiters);
    ClientPlan client = client(model, inherited);
    boolean complete =
        !diagnostics.areTypesMissing() && !diagnostics.has(DiagnosticCode.NAME_CLASH);
    return new GenerationPlan(complete ? client : null, model);
  }

  /** Whether a method's name is that of one that every client has, which is reported. */
  private boolean clashes(String name, List<?> parameters, SourceLocation location) {
    boolean clashing = parameters.isEmpty() && TAKEN.contains(name);
    if (clashing) {
      diagnostics.add(
          DiagnosticCode.NAME_CLASH,
          location,
          "This method",
          "one that every generated client has",
          name,
          "Give it another name; @Operation says what it stands for.");
    }
    return clashing;
  }

  private ClientPlan client(ModelPlan model, SortedSet<String> inherited) {
    MethodPlanner planner =
        new MethodPlanner(model, declaration.records(), GivenMembers.none(), diagnostics);
    declaration.implemented().forEach(method -> planner.keepName(method.name()));
    declaration.methods().forEach(method -> planner.keepName(method.name()));
    InheritedMethods generated = new InheritedMethods(model, inherited);
    List<MethodPlan> methods = new ArrayList<>();
    List<RefusedMethod> refused = new ArrayList<>();
    for (MethodDeclaration method : declaration.methods()) {
      MethodPlan plan = method(method, model, planner);
      if (plan != null) {
        generated.check(plan, method.location(), diagnostics);
        methods.add(plan);
      } else {
        RefusedMethod stub = planner.refused(method);
        if (stub != null) {
          refused.add(stub);
        }
      }
    }
    List<OperationPlan> inheritedPlans = new ArrayList<>();
    for (String name : inherited) {
      OperationPlan operation = model.operations().get(name);
      if (operation != null) {
        inheritedPlans.add(operation);
      }
    }
    String name = declaration.name();
    String packageName = declaration.packageName();
    return new ClientPlan(
        ClassName.get(packageName, name),
        ClassName.get(packageName, name + "Client"),
        declaration.isPublic(),
        declaration.ownNames(),
        declaration.extendsOperations() ? ClassName.get(packageName, name + "Operations") : null,
        inheritedPlans,
        methods,
        own(planner, methods, refused),
        refused,
        planner.copies(),
        DeprecatedUses.warnings(declaration.warnings(), methods, planner.copies()));
  }

  private Set<String> own(
      MethodPlanner planner, List<MethodPlan> methods, List<RefusedMethod> refused) {
    Set<String> own = new HashSet<>();
    for (ImplementedMethod method : declaration.implemented()) {
      String signature = planner.signature(method);
      if (signature != null) {
        own.add(signature);
      }
    }
    for (MethodPlan method : methods) {
      own.add(signature(method.name(), method.parameters()));
    }
    for (RefusedMethod method : refused) {
      own.add(signature(method.name(), method.parameters()));
    }
    return own;
  }

  private static String signature(String name, List<Parameter> parameters) {
    return ClientPlan.signature(name, parameters.stream().map(Parameter::type).toList());
  }

  private @Nullable MethodPlan method(
      MethodDeclaration method, ModelPlan model, MethodPlanner planner) {
    String name = operationOf.get(method);
    OperationPlan operation = name == null ? null : model.operations().get(name);
    if (operation == null) {
      return null;
    }
    if (method.kind() != MethodDeclaration.Kind.WAIT) {
      return planner.plan(method, operation, null);
    }
    WaiterPlan waiter = model.waiters().of(method, diagnostics);
    return waiter == null ? null : planner.plan(method, operation, waiter);
  }
}
