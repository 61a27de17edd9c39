package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.TypeName;
import dev.bespoke.definitions.resource.ActionDefinition;
import dev.bespoke.definitions.resource.CollectionDefinition;
import dev.bespoke.definitions.resource.LoadDefinition;
import dev.bespoke.definitions.resource.ReferenceDefinition;
import dev.bespoke.definitions.resource.ResourceDefinition;
import dev.bespoke.definitions.resource.ResourceServiceDefinition;
import dev.bespoke.definitions.resource.ResultPath;
import dev.bespoke.definitions.resource.ReturnedResource;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.ModelPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import dev.bespoke.processor.plan.resource.DataPlan.CopiedMember;
import dev.bespoke.processor.plan.resource.DataPlan.Copy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the structures that hold resources' data. */
final class DataPlanner {
  private final ResourceServiceDefinition resources;
  private final ModelPlan model;
  private final AccessPlanner access;

  /** The resources whose data are being looked for in those that refer to them. */
  private final Set<String> open = new HashSet<>();

  DataPlanner(ResourceServiceDefinition resources, ModelPlan model, AccessPlanner access) {
    this.resources = resources;
    this.model = model;
    this.access = access;
  }

  /**
   * The structure of a resource's data: of its shape where that is among the planned ones, else
   * what its load yields; null where nothing yields data.
   */
  @Nullable StructurePlan structure(ResourceDefinition resource) {
    String shape = resource.shape();
    if (shape == null) {
      return null;
    }
    LoadDefinition load = resource.load();
    StructurePlan loaded = null;
    if (load != null) {
      OperationPlan operation = operation(load.operation());
      loaded = at(operation.response(), load.data());
      if (isOf(shape, operation, load.data())) {
        return loaded;
      }
    }
    StructurePlan returned = returned(resource.name(), shape);
    if (returned == null) {
      returned = referred(resource.name(), shape);
    }
    return returned == null ? loaded : returned;
  }

  private boolean isOf(String shape, OperationPlan operation, ResultPath path) {
    return path.equals(ResultPath.WHOLE)
        ? shape.equals(operation.definition().output())
        : isOf(shape, operation.response(), path);
  }

  private boolean isOf(String shape, StructurePlan root, ResultPath path) {
    AccessPath resolved =
        path.plural() ? access.splits(root, path).get(0).elements() : access.single(root, path);
    return resolved.type() instanceof StructureRef ref && ref.shape().equals(shape);
  }

  private StructurePlan at(StructurePlan root, ResultPath path) {
    return access.structureAt(
        root,
        path.plural() ? access.splits(root, path).get(0).elements() : access.single(root, path));
  }

  /** The structure of a shape as an action or a collection returns it. */
  private @Nullable StructurePlan returned(String type, String shape) {
    List<ResourceDefinition> all = new ArrayList<>(resources.resources().values());
    all.add(resources.root());
    for (ResourceDefinition resource : all) {
      for (ActionDefinition action : resource.actions()) {
        StructurePlan found = returned(type, shape, action.operation(), action.returns());
        if (found != null) {
          return found;
        }
      }
      for (CollectionDefinition collection : resource.collections()) {
        StructurePlan found = returned(type, shape, collection.operation(), collection.item());
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable StructurePlan returned(
      String type, String shape, String operationName, @Nullable ReturnedResource returned) {
    if (returned == null || !returned.type().equals(type) || returned.data() == null) {
      return null;
    }
    OperationPlan operation = operation(operationName);
    return isOf(shape, operation, returned.data())
        ? at(operation.response(), returned.data())
        : null;
  }

  /** The structure of a shape as it stands within the data of a resource that refers to it. */
  private @Nullable StructurePlan referred(String type, String shape) {
    if (!open.add(type)) {
      return null; // two resources that refer to each other hold no data of themselves
    }
    StructurePlan found = null;
    for (ResourceDefinition owner : resources.resources().values()) {
      for (ReferenceDefinition reference : owner.references()) {
        ReturnedResource target = reference.target();
        ResultPath path = target.data();
        if (found == null && path != null && target.type().equals(type)) {
          StructurePlan held = structure(owner);
          found = held != null && isOf(shape, held, path) ? at(held, path) : null;
        }
      }
    }
    open.remove(type);
    return found;
  }

  /** How data that is found there becomes data of a resource. */
  DataPlan plan(
      ValuePlan.Access source, StructurePlan from, StructurePlan to, Map<String, String> renamed) {
    if (from.className().equals(to.className())) {
      return new DataPlan(source, null);
    }
    List<CopiedMember> members = new ArrayList<>();
    for (MemberPlan member : to.members()) {
      MemberPlan same = from.member(renamed.getOrDefault(member.name(), member.name()));
      if (same != null && copies(same.type(), member.type())) {
        members.add(new CopiedMember(same, member));
      }
    }
    return new DataPlan(source, new Copy("dataOf", from, to, members));
  }

  private static boolean copies(ValueType from, ValueType to) {
    TypeName type = from.javaType();
    return type.equals(to.javaType())
        || (isText(from) && isText(to))
        || (isKind(from, Kind.INTEGER) && isKind(to, Kind.LONG));
  }

  private static boolean isText(ValueType type) {
    return type instanceof EnumRef || isKind(type, Kind.STRING);
  }

  private static boolean isKind(ValueType type, Kind kind) {
    return type instanceof Scalar scalar && scalar.kind() == kind;
  }

  private OperationPlan operation(String name) {
    return Objects.requireNonNull(model.operations().get(name), name);
  }
}
