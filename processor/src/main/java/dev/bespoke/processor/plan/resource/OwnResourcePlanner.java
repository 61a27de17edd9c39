package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.processor.declaration.ClientDeclaration;
import dev.bespoke.processor.declaration.IdentifierDeclaration;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.ResourceDeclaration;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.ClientPlan;
import dev.bespoke.processor.plan.ClientPlan.RefusedMethod;
import dev.bespoke.processor.plan.DeprecatedUses;
import dev.bespoke.processor.plan.MethodPlan;
import dev.bespoke.processor.plan.MethodPlanner;
import dev.bespoke.processor.plan.ModelPlan;
import dev.bespoke.processor.plan.ModelPlanner;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.ServicePlan;
import dev.bespoke.processor.plan.ServicePlanner;
import dev.bespoke.processor.plan.UnsupportedDefinitionException;
import dev.bespoke.processor.plan.WaiterPlan;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.Action;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.Attribute;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.Link;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.Making;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.OwnMethod;
import dev.bespoke.processor.plan.resource.OwnRoles.Calls;
import dev.bespoke.processor.plan.resource.OwnRoles.LeadsTo;
import dev.bespoke.processor.plan.resource.OwnRoles.Makes;
import dev.bespoke.processor.plan.resource.OwnRoles.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Joins a resource of the user's with its service: all that is to be generated for it. */
public final class OwnResourcePlanner {
  /** How the names of operations begin that read and change nothing. */
  private static final List<String> READS =
      List.of("Get", "Head", "List", "Describe", "Query", "Scan", "Search", "BatchGet");

  private final ResourceDeclaration declaration;
  private final ClientDeclaration type;
  private final OwnRoles roles;
  private final ModelPlan model;
  private final MethodPlanner methods;
  private final OwnIdentifiers identifiers;
  private final Set<String> misdirected;
  private final OwnAttributes attributes;
  private final OwnMakers makers;
  private final Diagnostics diagnostics;
  private final Map<String, IdentifierPlan> identifierPlans = new LinkedHashMap<>();
  private final List<OwnMethod> planned = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<RefusedMethod> refused = new ArrayList<>();

  private OwnResourcePlanner(
      ResourceDeclaration declaration, OwnRoles roles, ModelPlan model, Diagnostics diagnostics) {
    this.declaration = declaration;
    this.type = declaration.type();
    this.roles = roles;
    this.model = model;
    this.diagnostics = diagnostics;
    this.identifiers = new OwnIdentifiers(declaration.identifiers());
    this.methods = new MethodPlanner(model, type.records(), identifiers, diagnostics);
    this.misdirected = OwnIdentifierCheck.check(declaration, roles, model, diagnostics);
    planIdentifiers();
    AccessPlanner access = new AccessPlanner(model);
    OwnPaths paths = new OwnPaths(access, diagnostics);
    OwnReturnPlanner returns =
        new OwnReturnPlanner(identifierPlans, declaration.identifiers(), access, diagnostics);
    this.attributes =
        new OwnAttributes(
            declaration,
            roles.load() == null || misdirected.contains(roles.load()) ? null : roles.load(),
            model,
            identifierPlans,
            diagnostics);
    OwnLists lists = new OwnLists(paths, diagnostics);
    this.makers =
        new OwnMakers(methods, returns, lists, attributes, model.unfollowed(), diagnostics);
  }

  /**
   * Plans everything for the interface and reports what is wrong with it; null where nothing can be
   * generated.
   */
  public static @Nullable OwnResourcePlan plan(
      ResourceDeclaration declaration, ServiceDefinition definition, Diagnostics diagnostics) {
    ClientDeclaration type = declaration.type();
    ServicePlan service =
        ServicePlanner.plan(
            definition,
            type.packageName(),
            type.name(),
            type.service().location(),
            type.protocol(),
            diagnostics);
    if (service == null) {
      return null;
    }
    try {
      OwnRoles roles = new OwnRoles(declaration, definition, diagnostics);
      ModelPlan model = ModelPlanner.plan(definition, service, roles.operations(), roles.waiters());
      return new OwnResourcePlanner(declaration, roles, model, diagnostics).plan();
    } catch (UnsupportedDefinitionException e) {
      e.report(type.location(), diagnostics);
      return null;
    }
  }

  private OwnResourcePlan plan() {
    Set<MethodDeclaration> clashing = OwnNames.check(declaration, diagnostics);
    LoadPlan load = attributes.load();
    for (MethodDeclaration method : type.methods()) {
      if (clashing.contains(method)) {
        continue;
      }
      Role role = roles.roles().get(method);
      if (role == null || !plan(method, role)) {
        RefusedMethod stub = methods.refused(method);
        if (stub != null) {
          refused.add(stub);
        }
      }
    }
    return new OwnResourcePlan(
        clientPlan(),
        model.service().name() + "." + type.name(),
        List.copyOf(identifierPlans.values()),
        load,
        planned,
        links,
        model);
  }

  /** Plans a method; false where it is wrong, which is reported. */
  private boolean plan(MethodDeclaration method, Role role) {
    if (role instanceof LeadsTo leads) {
      Link link = makers.link(method, leads.other());
      return link != null && links.add(link);
    }
    String called =
        role instanceof Calls calls
            ? calls.operation()
            : role instanceof Makes makes ? makes.operation() : null;
    if (called != null && misdirected.contains(called)) {
      return false; // what else is wrong with it follows from that
    }
    OwnMethod plan;
    if (role instanceof Calls calls) {
      plan = action(method, operation(calls.operation()));
    } else if (role instanceof Makes makes) {
      OperationPlan operation = operation(makes.operation());
      plan = makers.making(method, makes.other(), operation, changes(method, operation));
    } else {
      MethodPlan read = attributes.plan(method, methods);
      plan = read == null ? null : new Attribute(read);
    }
    return plan != null && planned.add(plan);
  }

  private @Nullable OwnMethod action(MethodDeclaration method, OperationPlan operation) {
    WaiterPlan waiter = null;
    if (method.kind() == MethodDeclaration.Kind.WAIT) {
      waiter = model.waiters().of(method, diagnostics);
      if (waiter == null) {
        return null;
      }
    }
    MethodPlan plan = methods.plan(method, operation, waiter);
    return plan == null ? null : new Action(plan, changes(method, operation));
  }

  private boolean changes(MethodDeclaration method, OperationPlan operation) {
    return attributes.load() != null
        && method.kind() == MethodDeclaration.Kind.CALL
        && READS.stream().noneMatch(operation.name()::startsWith);
  }

  private OperationPlan operation(String name) {
    return Objects.requireNonNull(model.operations().get(name), name);
  }

  private void planIdentifiers() {
    for (IdentifierDeclaration identifier : declaration.identifiers()) {
      boolean sensitive = false;
      boolean required = false;
      for (OperationPlan operation : model.operations().values()) {
        sensitive = sensitive || OwnIdentifiers.isSensitive(identifier, operation);
        required = required || OwnIdentifiers.isRequired(identifier, operation);
      }
      String name = identifier.name();
      identifierPlans.put(
          name, new IdentifierPlan(name, name, identifier.integer(), sensitive, required));
    }
  }

  private ClientPlan clientPlan() {
    return new ClientPlan(
        ClassName.get(type.packageName(), type.name()),
        ClassName.get(type.packageName(), type.name() + "Resource"),
        type.isPublic(),
        type.ownNames(),
        null,
        List.of(),
        List.of(),
        Set.of(),
        refused,
        methods.copies(),
        warnings());
  }

  private Set<String> warnings() {
    Set<String> warnings =
        new TreeSet<>(
            DeprecatedUses.warnings(
                type.warnings(),
                planned.stream().map(OwnMethod::method).toList(),
                methods.copies()));
    boolean makesOf =
        planned.stream()
            .anyMatch(it -> it instanceof Making making && DeprecatedParts.areIn(making.returns()));
    if (makesOf
        || DeprecatedParts.areIn(attributes.load())
        || links.stream().anyMatch(it -> DeprecatedParts.areIn(it.returns()))) {
      warnings.add("deprecation");
    }
    return warnings;
  }
}
