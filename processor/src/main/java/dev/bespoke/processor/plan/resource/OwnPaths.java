package dev.bespoke.processor.plan.resource;

import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.definitions.resource.ResultPath;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.resource.AccessPath.Each;
import dev.bespoke.processor.plan.resource.AccessPath.Field;
import dev.bespoke.processor.plan.resource.AccessPath.Index;
import dev.bespoke.processor.plan.resource.AccessPath.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves the paths that a user writes in annotations, and says what is wrong with them. */
final class OwnPaths {
  private final AccessPlanner access;
  private final Diagnostics diagnostics;

  OwnPaths(AccessPlanner access, Diagnostics diagnostics) {
    this.access = access;
    this.diagnostics = diagnostics;
  }

  /** Where a path from a structure leads; null where it leads nowhere, which is reported. */
  @Nullable AccessPath resolve(Text path, StructurePlan root) {
    ResultPath parsed;
    try {
      parsed = ResultPath.parse(path.value());
    } catch (IllegalArgumentException e) {
      return refuse(path, "write members with dots between them, as in Owner.DisplayName");
    }
    List<Step> steps = new ArrayList<>();
    ValueType type = null;
    for (ResultPath.Step step : parsed.steps()) {
      if (step instanceof ResultPath.Field field) {
        StructurePlan structure = type == null ? root : access.structureOf(type);
        if (structure == null) {
          return refuse(path, "what stands before " + field.name() + " is no structure");
        }
        MemberPlan member = structure.member(field.name());
        if (member == null) {
          reportUnknown(path, field.name(), structure);
          return null;
        }
        steps.add(new Field(member));
        type = member.type();
      } else if (step instanceof ResultPath.Merge || !(type instanceof ListOf list)) {
        return refuse(path, "only a list has elements");
      } else {
        steps.add(step instanceof ResultPath.Index at ? new Index(at.index()) : new Each());
        type = list.element();
      }
    }
    return new AccessPath(steps, type);
  }

  private void reportUnknown(Text path, String name, StructurePlan structure) {
    diagnostics.add(
        DiagnosticCode.UNKNOWN_MEMBER,
        path.location(),
        structure.className().simpleName(),
        name,
        NameSuggestions.didYouMean(
            name, structure.members().stream().map(MemberPlan::name).toList()));
  }

  private @Nullable AccessPath refuse(Text path, String reason) {
    diagnostics.add(DiagnosticCode.BAD_PATH, path.location(), path.value(), reason);
    return null;
  }
}
