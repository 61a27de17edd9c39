package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.resource.ResultPath;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.ModelPlan;
import dev.bespoke.processor.plan.ShapePlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.UnsupportedDefinitionException;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import dev.bespoke.processor.plan.resource.AccessPath.Each;
import dev.bespoke.processor.plan.resource.AccessPath.Field;
import dev.bespoke.processor.plan.resource.AccessPath.Index;
import dev.bespoke.processor.plan.resource.AccessPath.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves the paths of a description against the planned shapes. */
final class AccessPlanner {
  private final Map<ClassName, StructurePlan> structures = new HashMap<>();

  AccessPlanner(ModelPlan model) {
    for (ShapePlan shape : model.shapes()) {
      if (shape instanceof StructurePlan structure) {
        structures.put(structure.className(), structure);
      }
    }
  }

  /** A path in two: to each element of the last list on its way, and on from there. */
  record Split(AccessPath elements, AccessPath rest) {}

  /** Resolves a path that leads to one value. */
  AccessPath single(StructurePlan root, ResultPath path) {
    return all(root, path).get(0);
  }

  /** Resolves a path that leads to several values, once for each list that it merges. */
  List<Split> splits(StructurePlan root, ResultPath path) {
    List<Split> splits = new ArrayList<>();
    for (AccessPath resolved : all(root, path)) {
      splits.add(split(resolved));
    }
    return splits;
  }

  private static Split split(AccessPath path) {
    int last = path.steps().lastIndexOf(new Each());
    List<Step> elements = path.steps().subList(0, last + 1);
    List<Step> rest = path.steps().subList(last + 1, path.steps().size());
    ValueType element = typeAfter(elements);
    return new Split(
        new AccessPath(elements, element),
        rest.isEmpty() ? AccessPath.START : new AccessPath(rest, path.type()));
  }

  /** The type of the value after these steps, or null after none. */
  static @Nullable ValueType typeAfter(List<Step> steps) {
    ValueType type = null;
    for (Step step : steps) {
      if (step instanceof Field field) {
        type = field.member().type();
      } else if (type instanceof ListOf list) {
        type = list.element();
      }
    }
    return type;
  }

  private List<AccessPath> all(StructurePlan root, ResultPath path) {
    List<List<Step>> ways = new ArrayList<>();
    ways.add(new ArrayList<>());
    for (ResultPath.Step step : path.steps()) {
      ways = step.accept(new Walk(root, ways));
    }
    List<AccessPath> paths = new ArrayList<>();
    for (List<Step> way : ways) {
      paths.add(way.isEmpty() ? AccessPath.START : new AccessPath(way, typeAfter(way)));
    }
    return paths;
  }

  /** The structure that a path from another one leads to. */
  StructurePlan structureAt(StructurePlan root, AccessPath path) {
    ValueType type = path.type();
    if (type == null) {
      return root;
    }
    StructurePlan structure = structureOf(type);
    if (structure == null) {
      throw new UnsupportedDefinitionException(
          root.className().simpleName(), "data that is not a structure");
    }
    return structure;
  }

  /** The only member of a structure that has no other, where it is a structure itself; or null. */
  @Nullable MemberPlan onlyStructure(StructurePlan structure) {
    MemberPlan only = structure.members().size() == 1 ? structure.members().get(0) : null;
    return only != null && structureOf(only.type()) != null ? only : null;
  }

  /** The structure of a type, or null if it is of no structure. */
  @Nullable StructurePlan structureOf(@Nullable ValueType type) {
    return type instanceof StructureRef ref ? structures.get(ref.javaType()) : null;
  }

  private final class Walk implements ResultPath.Visitor<List<List<Step>>> {
    private final StructurePlan root;
    private final List<List<Step>> ways;

    Walk(StructurePlan root, List<List<Step>> ways) {
      this.root = root;
      this.ways = ways;
    }

    @Override
    public List<List<Step>> field(ResultPath.Field step) {
      for (List<Step> way : ways) {
        way.add(member(way, step.name()));
      }
      return ways;
    }

    @Override
    public List<List<Step>> index(ResultPath.Index step) {
      ways.forEach(way -> way.add(new Index(step.index())));
      return ways;
    }

    @Override
    public List<List<Step>> each(ResultPath.Each step) {
      ways.forEach(way -> way.add(new Each()));
      return ways;
    }

    @Override
    public List<List<Step>> merge(ResultPath.Merge step) {
      List<List<Step>> merged = new ArrayList<>();
      for (String name : step.names()) {
        List<Step> way = new ArrayList<>(ways.get(0));
        way.add(member(way, name));
        way.add(new Each());
        merged.add(way);
      }
      return merged;
    }

    private Field member(List<Step> way, String name) {
      StructurePlan structure = way.isEmpty() ? root : structureOf(typeAfter(way));
      MemberPlan member = structure == null ? null : structure.member(name);
      if (member == null) {
        throw new UnsupportedDefinitionException(
            "the path to " + name, root.className().simpleName() + " does not lead there");
      }
      return new Field(member);
    }
  }
}
