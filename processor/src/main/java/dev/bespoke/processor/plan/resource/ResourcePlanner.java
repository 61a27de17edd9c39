package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.resource.BatchActionDefinition;
import dev.bespoke.definitions.resource.CollectionDefinition;
import dev.bespoke.definitions.resource.ResourceDefinition;
import dev.bespoke.definitions.resource.ResourceServiceDefinition;
import dev.bespoke.processor.declaration.ResourceServiceDeclaration;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.ClientPlan;
import dev.bespoke.processor.plan.ModelPlan;
import dev.bespoke.processor.plan.ModelPlanner;
import dev.bespoke.processor.plan.NameAllocator;
import dev.bespoke.processor.plan.NamingStrategy;
import dev.bespoke.processor.plan.ServicePlan;
import dev.bespoke.processor.plan.ServicePlanner;
import dev.bespoke.processor.plan.UnsupportedDefinitionException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Joins an interface with the resources of its service: all that is to be generated for it. */
public final class ResourcePlanner {
  private final ResourceServiceDeclaration declaration;
  private final ResourceServiceDefinition resources;
  private final ModelPlan model;
  private final AccessPlanner access;
  private final DataPlanner data;
  private final NameAllocator classNames = new NameAllocator();
  private final String packageName;
  private final ClassName clientName;
  private final Map<String, TargetPlan> targets;
  private final Map<String, List<BatchActionPlan>> batchActions = new HashMap<>();

  private ResourcePlanner(
      ResourceServiceDeclaration declaration,
      ResourceServiceDefinition resources,
      ModelPlan model) {
    this.declaration = declaration;
    this.resources = resources;
    this.model = model;
    this.access = new AccessPlanner(model);
    this.data = new DataPlanner(resources, model, access);
    String modelPackage = model.service().modelPackage();
    this.packageName =
        modelPackage.substring(0, modelPackage.length() - "model".length()) + "resource";
    String stem = NamingStrategy.service(model.service().metadata().serviceId());
    this.clientName = ClassName.get(packageName, classNames.allocate(stem + "Client", ""));
    this.targets = new TargetPlanner(model, data, classNames, packageName).plan(resources);
  }

  /**
   * Plans everything for the interface and reports what is wrong with it; null where nothing can be
   * generated.
   */
  public static @Nullable ResourceGenerationPlan plan(
      ResourceServiceDeclaration declaration,
      ServiceDefinition definition,
      ResourceServiceDefinition resources,
      Diagnostics diagnostics) {
    ServicePlan service =
        ServicePlanner.plan(
            definition,
            declaration.packageName(),
            declaration.name(),
            declaration.service().location(),
            declaration.protocol(),
            diagnostics);
    ResourceServiceDefinition selected =
        ResourceSelection.select(resources, declaration.resources(), diagnostics);
    if (service == null) {
      return null;
    }
    try {
      ResourceNeeds needs = ResourceNeeds.of(selected);
      ModelPlan model = ModelPlanner.plan(definition, service, needs.operations(), needs.waiters());
      return new ResourcePlanner(declaration, selected, model).plan();
    } catch (UnsupportedDefinitionException e) {
      e.report(declaration.location(), diagnostics);
      return null;
    }
  }

  private ResourceGenerationPlan plan() {
    for (TargetPlan target : targets.values()) {
      MemberPlanner members = members(target);
      members.actions(target.definition().actions(), false);
      List<BatchActionDefinition> actions = target.definition().batchActions();
      batchActions.put(target.definition().name(), members.batchActions(actions, false));
    }
    List<ResourcePlan> plans = new ArrayList<>();
    for (TargetPlan target : targets.values()) {
      plans.add(resource(target));
    }
    return new ResourceGenerationPlan(service(), plans, model);
  }

  private MemberPlanner members(@Nullable TargetPlan own) {
    return new MemberPlanner(model, targets, access, data, own);
  }

  private ServiceResourcePlan service() {
    MemberPlanner members = members(null);
    ResourceDefinition root = resources.root();
    String name = declaration.name();
    List<ActionPlan> actions = members.actions(root.actions(), false);
    List<SubResourcePlan> subResources = members.subResources(root.subResources());
    return new ServiceResourcePlan(
        ClassName.get(declaration.packageName(), name),
        ClassName.get(declaration.packageName(), name + "Resources"),
        ClassName.get(declaration.packageName(), name + "Resource"),
        clientName,
        declaration.isPublic(),
        declaration.nestedTypes(),
        ClientPlan.suppression(warnings(actions)),
        declaration.implemented(),
        resources.service(),
        actions,
        subResources,
        collections(members, null, root.collections()));
  }

  private Set<String> warnings(List<ActionPlan> actions) {
    Set<String> warnings = new TreeSet<>(declaration.warnings());
    if (actions.stream().anyMatch(DeprecatedParts::areIn)) {
      warnings.add("deprecation");
    }
    return warnings;
  }

  private ResourcePlan resource(TargetPlan target) {
    ResourceDefinition definition = target.definition();
    MemberPlanner members = members(target);
    LoadPlan load = members.load(definition.load(), target.data());
    boolean invalidates = load != null;
    // The order of these calls is that in which names are given.
    List<ActionPlan> actions = members.actions(definition.actions(), invalidates);
    List<BatchActionPlan> batch = members.batchActions(definition.batchActions(), invalidates);
    List<SubResourcePlan> subResources = members.subResources(definition.subResources());
    List<ReferencePlan> references = members.references(definition.references());
    List<CollectionPlan> collections = collections(members, target, definition.collections());
    List<ResourceWaiterPlan> waiters = members.waiters(definition.waiters());
    List<AttributePlan> attributes = members.attributes();
    return new ResourcePlan(
        target.className(),
        clientName,
        target.label(),
        definition.documentation(),
        target.identifiers(),
        target.data(),
        load,
        attributes,
        actions,
        batch,
        waiters,
        subResources,
        references,
        collections);
  }

  private List<CollectionPlan> collections(
      MemberPlanner members, @Nullable TargetPlan owner, List<CollectionDefinition> definitions) {
    List<CollectionPlan> plans = new ArrayList<>();
    for (CollectionDefinition definition : definitions) {
      RequestPlan request = members.request(definition.operation(), definition.parameters());
      model.unfollowed().check(request.operation());
      String stem = owner == null ? "" : owner.className().simpleName();
      String name = classNames.allocate(stem + definition.name() + "Collection", "");
      plans.add(
          new CollectionPlan(
              members.names().allocate(definition.name(), "Collection"),
              ClassName.get(packageName, name),
              owner == null ? null : owner.className(),
              resources.service(),
              request,
              members.items(request.operation(), definition.item()),
              Objects.requireNonNull(batchActions.get(definition.item().type()))));
    }
    return plans;
  }
}
