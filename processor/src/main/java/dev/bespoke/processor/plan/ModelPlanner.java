package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.BlobDefinition;
import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.PaginatorDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.processor.plan.ShapePlan.ErrorPlan;
import dev.bespoke.processor.plan.ShapePlan.Role;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.path.PathCompiler;
import dev.bespoke.processor.plan.path.PathNode;
import dev.bespoke.processor.plan.path.PathTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Plans the package of shapes and operations: the closure of the operations asked for. */
public final class ModelPlanner {
  private final ServiceDefinition definition;
  private final ServicePlan service;
  private final SortedMap<String, OperationDefinition> operations = new TreeMap<>();
  private final SortedMap<String, WaiterDefinition> waiters = new TreeMap<>();
  private final ShapeClosure closure;
  private final ModelNames names;
  private final ShapePlanner shapes;
  private final SortedMap<String, String> unfollowed = new TreeMap<>();

  private ModelPlanner(ServiceDefinition definition, ServicePlan service) {
    this.definition = definition;
    this.service = service;
    this.closure = new ShapeClosure(definition);
    this.names = new ModelNames(definition, service);
    this.shapes =
        new ShapePlanner(
            definition,
            service,
            closure,
            new TypeResolver(definition, service.protocol(), names.shapes()),
            names.sentErrors());
  }

  /** Plans the closure of these operations and waiters, all of which the service has. */
  public static ModelPlan plan(
      ServiceDefinition definition,
      ServicePlan service,
      Set<String> operations,
      Set<String> waiters) {
    return new ModelPlanner(definition, service).plan(operations, waiters);
  }

  private ModelPlan plan(Set<String> operationNames, Set<String> waiterNames) {
    SortedSet<String> needed = new TreeSet<>(operationNames);
    for (String name : new TreeSet<>(waiterNames)) {
      WaiterDefinition waiter = require(definition.waiter(name), name);
      waiters.put(name, waiter);
      needed.add(waiter.operation());
    }
    for (String name : needed) {
      OperationDefinition operation = require(definition.operation(name), name);
      operations.put(name, operation);
      closure.addInput(structure(operation.input()));
      closure.addOutput(structure(operation.output()));
      for (String error : operation.errors()) {
        closure.addError(error);
      }
    }
    closure.findChecked();
    names.allocate(operations.keySet(), waiters.keySet(), closure);

    Map<String, ErrorPlan> errors = new LinkedHashMap<>();
    for (String name : closure.errors()) {
      errors.put(
          name,
          shapes.error(
              (StructureDefinition) definition.shape(name), classOf(name), service.exception()));
    }
    Map<String, ShapePlan> nested = new LinkedHashMap<>();
    for (String name : closure.nested()) {
      ClassName className = names.shapes().get(name);
      if (className != null && !closure.errors().contains(name)) {
        nested.put(name, shapes.nested(definition.shape(name), className));
      }
    }
    for (Map.Entry<String, ClassName> sent : new TreeMap<>(names.sentErrors()).entrySet()) {
      StructureDefinition error = (StructureDefinition) definition.shape(sent.getKey());
      nested.put(sent.getKey(), shapes.structure(error, sent.getValue(), Role.EVENT));
    }
    EventsPlanner events = new EventsPlanner(definition, service.protocol(), nested, errors);
    SortedMap<String, OperationPlan> planned = new TreeMap<>();
    List<ShapePlan> plans = new ArrayList<>(errors.values());
    plans.addAll(nested.values());
    for (OperationDefinition operation : operations.values()) {
      OperationPlan plan = operation(operation, errors, events);
      planned.put(operation.name(), plan);
      plans.add(plan.request());
      plans.add(plan.response());
    }
    plans.sort(Comparator.comparing(plan -> plan.className().simpleName()));
    PathCompiler paths = new PathCompiler(plans);
    WaiterPlans waiterPlans = waiters(planned, paths);
    addPaths(planned, paths);
    return new ModelPlan(service, planned, plans, waiterPlans, new UnfollowedPages(unfollowed));
  }

  private WaiterPlans waiters(Map<String, OperationPlan> planned, PathCompiler paths) {
    WaiterPlanner planner = new WaiterPlanner(definition.source(), paths);
    WaiterPlans plans = new WaiterPlans();
    for (WaiterDefinition waiter : waiters.values()) {
      OperationPlan operation = require(planned.get(waiter.operation()), waiter.operation());
      try {
        plans.add(planner.plan(waiter, names.ofWaiter(waiter.name()), operation));
      } catch (UnsupportedDefinitionException e) {
        plans.add(waiter.name(), e);
      }
    }
    return plans;
  }

  private OperationPlan operation(
      OperationDefinition operation, Map<String, ErrorPlan> errors, EventsPlanner events) {
    String name = operation.name();
    StructureDefinition input = structure(operation.input());
    StructureDefinition output = structure(operation.output());
    BlobDefinition stream = stream(input);
    StructurePlan request =
        shapes.structure(input, names.ofOperation(name, "Request"), Role.REQUEST);
    StructurePlan response =
        shapes.structure(output, names.ofOperation(name, "Response"), Role.RESPONSE);
    return new OperationPlan(
        operation,
        Authentication.of(service, operation),
        names.ofOperation(name, "Operation"),
        request,
        response,
        input.payload() == null ? null : request.member(input.payload()),
        output.payload() == null ? null : response.member(output.payload()),
        streamingMember(input),
        stream == null ? null : stream.mediaType(),
        stream != null && stream.requiresLength(),
        streamingMember(output),
        events.plan(name, input, names.ofOperation(name, "InputEvents")),
        events.plan(name, output, names.ofOperation(name, "Events")),
        ServiceQuirks.requestUri(service.metadata(), operation.requestUri()),
        ServiceQuirks.headers(service.metadata()),
        ServiceQuirks.treeHash(service.metadata(), name),
        operation.errors().stream().distinct().map(errors::get).toList(),
        ServiceQuirks.unwrappedOutput(service.metadata(), operation.name()),
        ServiceQuirks.longPoll(service.metadata(), operation.name()),
        null,
        new TreeMap<>());
  }

  private void addPaths(SortedMap<String, OperationPlan> planned, PathCompiler paths) {
    PaginatorPlanner paginators = new PaginatorPlanner(definition.source(), paths);
    for (Map.Entry<String, OperationPlan> entry : planned.entrySet()) {
      OperationPlan operation = entry.getValue();
      entry.setValue(operation.withPaths(pages(operation, paginators), context(operation, paths)));
    }
  }

  private SortedMap<String, PathNode> context(OperationPlan operation, PathCompiler paths) {
    SortedMap<String, PathNode> context = new TreeMap<>();
    String subject = operation.name() + " (" + definition.source() + ")";
    Map<String, String> expressions = operation.definition().operationContextParams();
    for (Map.Entry<String, String> expression : expressions.entrySet()) {
      PathNode path = paths.compile(expression.getValue(), operation.request(), subject);
      if (!PathTypes.isEndpointParameter(path.type())) {
        throw new UnsupportedDefinitionException(
            subject,
            "the endpoint parameter "
                + expression.getKey()
                + " is no string, boolean or list of strings");
      }
      context.put(expression.getKey(), path);
    }
    return context;
  }

  /** An operation's pages; null where it has none, or none that can be followed. */
  private @Nullable PaginatorPlan pages(OperationPlan operation, PaginatorPlanner paginators) {
    PaginatorDefinition paginator = definition.paginator(operation.name());
    if (paginator == null) {
      return null;
    }
    try {
      ClassName className = names.ofOperation(operation.name(), "Paginator");
      return paginators.plan(paginator, operation, className);
    } catch (UnsupportedDefinitionException e) {
      unfollowed.put(operation.name(), e.reason());
      return null;
    }
  }

  private @Nullable String streamingMember(StructureDefinition structure) {
    for (MemberDefinition member : structure.members()) {
      if (shapes.isStreaming(member) && !EventsPlanner.isStream(definition.shape(member.shape()))) {
        return member.name();
      }
    }
    return null;
  }

  /** The bytes that an input streams; null for none. */
  private @Nullable BlobDefinition stream(StructureDefinition input) {
    String name = streamingMember(input);
    MemberDefinition member = name == null ? null : input.member(name);
    return member != null && definition.shape(member.shape()) instanceof BlobDefinition blob
        ? blob
        : null;
  }

  private StructureDefinition structure(@Nullable String name) {
    if (name == null) {
      return new StructureDefinition(
          "", "", false, null, List.of(), Set.of(), null, false, false, false, null, null, null);
    }
    if (definition.shape(name) instanceof StructureDefinition structure) {
      return structure;
    }
    throw new DefinitionException(
        definition.source(), name, "it is an input or output, so it must be a structure");
  }

  private ClassName classOf(String shape) {
    return require(names.shapes().get(shape), shape);
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " was not checked before");
    }
    return value;
  }
}
