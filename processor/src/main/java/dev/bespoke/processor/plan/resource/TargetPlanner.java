package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.resource.IdentifierDefinition;
import dev.bespoke.definitions.resource.LoadDefinition;
import dev.bespoke.definitions.resource.ParameterBinding;
import dev.bespoke.definitions.resource.ResourceDefinition;
import dev.bespoke.definitions.resource.ResourceServiceDefinition;
import dev.bespoke.definitions.resource.TargetPath;
import dev.bespoke.definitions.resource.ValueSource;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.ModelPlan;
import dev.bespoke.processor.plan.NameAllocator;
import dev.bespoke.processor.plan.NamingStrategy;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans what others need to know of each resource: class, identifiers, data. */
final class TargetPlanner {
  private final ModelPlan model;
  private final DataPlanner data;
  private final NameAllocator classNames;
  private final String packageName;

  TargetPlanner(ModelPlan model, DataPlanner data, NameAllocator classNames, String packageName) {
    this.model = model;
    this.data = data;
    this.classNames = classNames;
    this.packageName = packageName;
  }

  /** The resources by their names in the description, in its order. */
  Map<String, TargetPlan> plan(ResourceServiceDefinition resources) {
    String prefix = NamingStrategy.service(model.service().metadata().serviceId());
    Map<String, TargetPlan> targets = new LinkedHashMap<>();
    for (ResourceDefinition resource : resources.resources().values()) {
      String name = classNames.allocate(NamingStrategy.type(resource.name(), prefix), "Resource");
      StructurePlan structure = data.structure(resource);
      targets.put(
          resource.name(),
          new TargetPlan(
              resource,
              resources.service() + "." + resource.name(),
              ClassName.get(packageName, name),
              identifiers(resource, structure),
              structure));
    }
    return targets;
  }

  private List<IdentifierPlan> identifiers(
      ResourceDefinition resource, @Nullable StructurePlan structure) {
    MethodNames names = MethodNames.ofResource();
    List<IdentifierPlan> identifiers = new ArrayList<>();
    for (IdentifierDefinition identifier : resource.identifiers()) {
      identifiers.add(
          new IdentifierPlan(
              identifier.name(),
              names.allocate(identifier.name(), "Identifier"),
              identifier.type() == IdentifierDefinition.Type.INTEGER,
              isSensitive(resource, identifier, structure),
              isRequired(resource, new ValueSource.Identifier(identifier.name()))));
    }
    return identifiers;
  }

  /** An identifier is as sensitive as the members that it is passed as or read from. */
  private boolean isSensitive(
      ResourceDefinition resource,
      IdentifierDefinition identifier,
      @Nullable StructurePlan structure) {
    String attribute = identifier.attribute() == null ? identifier.name() : identifier.attribute();
    if (structure != null && isSensitive(structure.member(attribute))) {
      return true;
    }
    return uses(resource, new ValueSource.Identifier(identifier.name())).stream()
        .anyMatch(use -> isSensitive(use.member()));
  }

  private boolean isRequired(ResourceDefinition resource, ValueSource identifier) {
    return uses(resource, identifier).stream()
        .anyMatch(use -> use.direct() && OwnIdentifiers.isRequired(use.member()));
  }

  /**
   * A member of a request that an identifier is given to.
   *
   * @param direct whether the identifier is its value, or an element of it
   */
  private record Use(MemberPlan member, boolean direct) {}

  private List<Use> uses(ResourceDefinition resource, ValueSource identifier) {
    List<Use> uses = new ArrayList<>();
    LoadDefinition load = resource.load();
    if (load != null) {
      addUses(load.operation(), load.parameters(), identifier, uses);
    }
    resource.actions().forEach(it -> addUses(it.operation(), it.parameters(), identifier, uses));
    resource
        .collections()
        .forEach(it -> addUses(it.operation(), it.parameters(), identifier, uses));
    resource.waiters().forEach(it -> addUses(it.operation(), it.parameters(), identifier, uses));
    return uses;
  }

  private void addUses(
      String name, List<ParameterBinding> parameters, ValueSource identifier, List<Use> uses) {
    OperationPlan operation = model.operations().get(name);
    for (ParameterBinding parameter : parameters) {
      TargetPath target = parameter.target();
      boolean direct =
          target.steps().stream().skip(1).noneMatch(TargetPath.Field.class::isInstance);
      if (operation != null && parameter.source().equals(identifier)) {
        MemberPlan member = operation.request().member(target.member());
        if (member != null) {
          uses.add(new Use(member, direct));
        }
      }
    }
  }

  private static boolean isSensitive(@Nullable MemberPlan member) {
    return member != null && member.sensitive();
  }
}
