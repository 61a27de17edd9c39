package dev.bespoke.processor.plan.resource;

import dev.bespoke.definitions.resource.ParameterBinding;
import dev.bespoke.definitions.resource.TargetPath;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.UnsupportedDefinitionException;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.resource.FillPlan.ListFill;
import dev.bespoke.processor.plan.resource.FillPlan.MemberFill;
import dev.bespoke.processor.plan.resource.FillPlan.StructureFill;
import dev.bespoke.processor.plan.resource.FillPlan.ValueFill;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers what is bound to the parts of a request: one fill for each of its members. */
final class FillPlanner {
  private final AccessPlanner access;

  FillPlanner(AccessPlanner access) {
    this.access = access;
  }

  /** The fills of a request. */
  List<MemberFill> plan(
      StructurePlan request,
      List<ParameterBinding> bindings,
      Function<ParameterBinding, ValuePlan> values) {
    Part root = new Part();
    for (ParameterBinding binding : bindings) {
      Part part = root;
      for (TargetPath.Step step : binding.target().steps()) {
        part = step.accept(new Descent(part));
      }
      part.value = values.apply(binding);
    }
    return members(request, root);
  }

  private List<MemberFill> members(StructurePlan structure, Part part) {
    List<MemberFill> fills = new ArrayList<>();
    part.fields.forEach(
        (name, inner) -> {
          MemberPlan member = structure.member(name);
          if (member == null) {
            throw new UnsupportedDefinitionException(
                structure.className().simpleName() + "." + name, "it cannot be filled in");
          }
          fills.add(new MemberFill(member, fill(member.type(), inner)));
        });
    return fills;
  }

  private FillPlan fill(ValueType type, Part part) {
    if (part.value != null) {
      return new ValueFill(part.value, type);
    }
    if (type instanceof ListOf list) {
      List<FillPlan> elements = new ArrayList<>();
      part.elements.values().forEach(element -> elements.add(fill(list.element(), element)));
      return new ListFill(
          list.element(),
          elements,
          part.perItem == null ? null : fill(list.element(), part.perItem));
    }
    StructurePlan structure = access.structureOf(type);
    if (structure == null) {
      throw new UnsupportedDefinitionException(
          type.javaType().toString(), "its members cannot be filled in");
    }
    return new StructureFill(structure.className(), members(structure, part));
  }

  /** A part of a request: a value, a structure's members or a list's elements. */
  private static final class Part {
    private final Map<String, Part> fields = new LinkedHashMap<>();
    private final SortedMap<Integer, Part> elements = new TreeMap<>();
    private @Nullable Part perItem;
    private @Nullable ValuePlan value;
  }

  private record Descent(Part part) implements TargetPath.Visitor<Part> {
    @Override
    public Part field(TargetPath.Field step) {
      return part.fields.computeIfAbsent(step.name(), name -> new Part());
    }

    @Override
    public Part index(TargetPath.Index step) {
      return part.elements.computeIfAbsent(step.index(), index -> new Part());
    }

    @Override
    public Part append(TargetPath.Append step) {
      int end = part.elements.isEmpty() ? 0 : part.elements.lastKey() + 1;
      return part.elements.computeIfAbsent(end, index -> new Part());
    }

    @Override
    public Part eachItem(TargetPath.EachItem step) {
      if (part.perItem == null) {
        part.perItem = new Part();
      }
      return part.perItem;
    }
  }
}
