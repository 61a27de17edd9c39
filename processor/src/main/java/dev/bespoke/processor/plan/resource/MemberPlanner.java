package dev.bespoke.processor.plan.resource;

import dev.bespoke.definitions.resource.ActionDefinition;
import dev.bespoke.definitions.resource.AttributeDefinition;
import dev.bespoke.definitions.resource.BatchActionDefinition;
import dev.bespoke.definitions.resource.IdentifierBinding;
import dev.bespoke.definitions.resource.LoadDefinition;
import dev.bespoke.definitions.resource.ParameterBinding;
import dev.bespoke.definitions.resource.ReferenceDefinition;
import dev.bespoke.definitions.resource.ResourceWaiterDefinition;
import dev.bespoke.definitions.resource.ReturnedResource;
import dev.bespoke.definitions.resource.SubResourceDefinition;
import dev.bespoke.definitions.resource.ValueSource;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.ModelPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.WaiterPlan;
import dev.bespoke.processor.plan.resource.AccessPlanner.Split;
import dev.bespoke.processor.plan.resource.LoadPlan.Match;
import dev.bespoke.processor.plan.resource.ValuePlan.Access;
import dev.bespoke.processor.plan.resource.ValuePlan.OwnIdentifier;
import dev.bespoke.processor.plan.resource.ValuePlan.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plans the members of one resource, or of the service. */
final class MemberPlanner {
  private final ModelPlan model;
  private final Map<String, TargetPlan> targets;
  private final AccessPlanner access;
  private final DataPlanner data;
  private final ReturnPlanner returns;
  private final FillPlanner fills;
  private final @Nullable TargetPlan own;
  private final MethodNames names;

  /** Plans for a resource, or for the service where {@code own} is null. */
  MemberPlanner(
      ModelPlan model,
      Map<String, TargetPlan> targets,
      AccessPlanner access,
      DataPlanner data,
      @Nullable TargetPlan own) {
    this.model = model;
    this.targets = targets;
    this.access = access;
    this.data = data;
    this.returns = new ReturnPlanner(targets, access, data);
    this.fills = new FillPlanner(access);
    this.own = own;
    this.names = own == null ? MethodNames.ofService() : MethodNames.ofResource();
    if (own != null) {
      own.identifiers().forEach(identifier -> names.allocate(identifier.name(), "Identifier"));
    }
  }

  MethodNames names() {
    return names;
  }

  @Nullable LoadPlan load(@Nullable LoadDefinition load, @Nullable StructurePlan to) {
    if (load == null || to == null) {
      return null;
    }
    RequestPlan request = request(load.operation(), load.parameters());
    StructurePlan response = request.operation().response();
    if (load.where().isEmpty()) {
      AccessPath path = access.single(response, load.data());
      DataPlan found =
          data.plan(
              new Access(Root.RESPONSE, path),
              access.structureAt(response, path),
              to,
              load.attributes());
      return new LoadPlan(request, found, null, null, null, List.of());
    }
    Split split = access.splits(response, load.data()).get(0);
    StructurePlan element = access.structureAt(response, split.elements());
    List<Match> matches = new ArrayList<>();
    load.where()
        .forEach(
            (member, identifier) ->
                matches.add(
                    new Match(
                        Objects.requireNonNull(element.member(member), member),
                        owner().identifier(identifier))));
    return new LoadPlan(
        request,
        data.plan(new Access(Root.ELEMENT, AccessPath.START), element, to, load.attributes()),
        null,
        split.elements(),
        element.className(),
        matches);
  }

  List<ActionPlan> actions(List<ActionDefinition> actions, boolean invalidates) {
    List<ActionPlan> plans = new ArrayList<>();
    for (ActionDefinition action : actions) {
      if (lacksData(action.parameters())) {
        continue;
      }
      RequestPlan request = request(action.operation(), action.parameters());
      OperationPlan operation = request.operation();
      plans.add(
          new ActionPlan(
              names.allocate(action.name(), "Action"),
              request,
              action.returns() == null
                  ? null
                  : returns.plan(own, operation.request(), operation.response(), action.returns()),
              invalidates));
    }
    return plans;
  }

  List<BatchActionPlan> batchActions(List<BatchActionDefinition> actions, boolean invalidates) {
    List<BatchActionPlan> plans = new ArrayList<>();
    for (BatchActionDefinition action : actions) {
      if (lacksData(action.parameters())) {
        continue;
      }
      List<IdentifierPlan> shared = new ArrayList<>();
      for (ParameterBinding parameter : action.parameters()) {
        if (!parameter.target().perItem()
            && parameter.source() instanceof ValueSource.Identifier identifier) {
          shared.add(owner().identifier(identifier.name()));
        }
      }
      plans.add(
          new BatchActionPlan(
              names.allocate(action.name() + "All", "Action"),
              MethodNames.ofCollection().allocate(action.name(), "Action"),
              request(action.operation(), action.parameters()),
              shared,
              invalidates));
    }
    return plans;
  }

  List<ResourceWaiterPlan> waiters(List<ResourceWaiterDefinition> waiters) {
    List<ResourceWaiterPlan> plans = new ArrayList<>();
    for (ResourceWaiterDefinition waiter : waiters) {
      if (lacksData(waiter.parameters())) {
        continue;
      }
      WaiterPlan plan = model.waiters().get(waiter.waiter());
      plans.add(
          new ResourceWaiterPlan(
              names.allocate("WaitUntil" + waiter.name(), "Waiter"),
              plan,
              request(waiter.operation(), waiter.parameters())));
    }
    return plans;
  }

  List<SubResourcePlan> subResources(List<SubResourceDefinition> subResources) {
    List<SubResourcePlan> plans = new ArrayList<>();
    for (SubResourceDefinition sub : subResources) {
      TargetPlan target = Objects.requireNonNull(targets.get(sub.type()), sub.type());
      List<ValuePlan> identifiers = new ArrayList<>();
      for (IdentifierPlan identifier : target.identifiers()) {
        for (IdentifierBinding binding : sub.identifiers()) {
          if (binding.identifier().equals(identifier.name())) {
            identifiers.add(
                binding.source() instanceof ValueSource.Identifier source
                    ? new OwnIdentifier(owner().identifier(source.name()))
                    : new ValuePlan.Parameter(identifier));
          }
        }
      }
      plans.add(
          new SubResourcePlan(
              names.allocate(sub.name(), "Resource"),
              target.className(),
              target.label(),
              target.data() != null,
              target.definition().documentation(),
              identifiers));
    }
    return plans;
  }

  List<ReferencePlan> references(List<ReferenceDefinition> references) {
    List<ReferencePlan> plans = new ArrayList<>();
    StructurePlan held = own == null ? null : own.data();
    if (held != null) {
      for (ReferenceDefinition reference : references) {
        plans.add(
            new ReferencePlan(
                names.allocate(reference.name(), "Reference"),
                returns.plan(own, null, held, reference.target())));
      }
    }
    return plans;
  }

  /** What a collection's responses are made into. */
  ReturnPlan items(OperationPlan operation, ReturnedResource item) {
    return returns.plan(own, operation.request(), operation.response(), item);
  }

  List<AttributePlan> attributes() {
    List<AttributePlan> plans = new ArrayList<>();
    StructurePlan held = own == null ? null : own.data();
    if (own == null || held == null) {
      return plans;
    }
    LoadDefinition load = own.definition().load();
    for (AttributeDefinition attribute : own.definition().attributes()) {
      MemberPlan member = held.member(attribute.name());
      if (member == null && load != null) {
        member = held.member(load.attributes().getOrDefault(attribute.name(), attribute.name()));
      }
      if (member != null) {
        String identifier = attribute.identifier();
        plans.add(
            new AttributePlan(
                names.allocate(attribute.name(), "Attribute"),
                member,
                identifier == null ? null : own.identifier(identifier)));
      }
    }
    return plans;
  }

  /** Whether a request needs data of the resource that nothing yields: of the selection at hand. */
  private boolean lacksData(List<ParameterBinding> parameters) {
    return own != null
        && own.data() == null
        && parameters.stream().anyMatch(it -> it.source() instanceof ValueSource.Data);
  }

  /** The request of an operation, with what the resource fills in. */
  RequestPlan request(String name, List<ParameterBinding> parameters) {
    OperationPlan operation = Objects.requireNonNull(model.operations().get(name), name);
    return new RequestPlan(
        operation, fills.plan(operation.request(), parameters, binding -> value(binding)));
  }

  private ValuePlan value(ParameterBinding binding) {
    ValueSource source = binding.source();
    if (source instanceof ValueSource.Identifier identifier) {
      return new OwnIdentifier(owner().identifier(identifier.name()));
    }
    if (source instanceof ValueSource.Data path) {
      StructurePlan held = Objects.requireNonNull(owner().data(), "data");
      return new Access(Root.DATA, access.single(held, path.path()));
    }
    if (source instanceof ValueSource.Constant constant) {
      return new ValuePlan.Constant(constant.value());
    }
    throw new IllegalArgumentException(source + " was not checked before");
  }

  private TargetPlan owner() {
    return Objects.requireNonNull(own, "the service has no identifiers and no data");
  }
}
