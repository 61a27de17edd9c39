package dev.bespoke.processor.plan.resource;

import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.ResourceDeclaration.Other;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.PaginatorPlan;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.resource.AccessPath.Each;
import dev.bespoke.processor.plan.resource.AccessPath.Field;
import dev.bespoke.processor.plan.resource.AccessPath.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what in a response resources are made of. */
final class OwnLists {
  private final OwnPaths paths;
  private final Diagnostics diagnostics;

  OwnLists(OwnPaths paths, Diagnostics diagnostics) {
    this.paths = paths;
    this.diagnostics = diagnostics;
  }

  /** Where the one resource stands; null where nowhere, which is reported. */
  @Nullable AccessPath one(MethodDeclaration method, OperationPlan operation) {
    Text result = method.result();
    if (result == null) {
      return AccessPath.START;
    }
    return single(result, paths.resolve(result, operation.response()));
  }

  /** The path, unless it leads to many values, which is reported. */
  @Nullable AccessPath single(Text result, @Nullable AccessPath path) {
    if (path != null && path.steps().contains(new Each())) {
      diagnostics.add(
          DiagnosticCode.BAD_PATH,
          result.location(),
          result.value(),
          "it leads to many values, and one resource is returned");
      return null;
    }
    return path;
  }

  /** Where the list stands, with a step to each of its elements; null where nowhere: reported. */
  @Nullable AccessPath many(MethodDeclaration method, OperationPlan operation, Other other) {
    Text result = method.result();
    if (result != null) {
      return written(result, operation);
    }
    PaginatorPlan paginator = operation.paginator();
    List<MemberPlan> toItems = paginator == null ? null : paginator.itemMembers();
    if (toItems != null) {
      List<Step> steps = new ArrayList<>();
      for (MemberPlan member : toItems) {
        steps.add(new Field(member));
      }
      return each(steps, toItems.get(toItems.size() - 1).type());
    }
    List<MemberPlan> found = new ArrayList<>();
    for (MemberPlan member : operation.response().members()) {
      if (member.type() instanceof ListOf) {
        found.add(member);
      }
    }
    if (found.size() != 1) {
      diagnostics.add(
          DiagnosticCode.NO_LIST,
          method.location(),
          operation.name(),
          found.isEmpty() ? "no list" : "several lists",
          other.name());
      return null;
    }
    return each(List.of(new Field(found.get(0))), found.get(0).type());
  }

  private @Nullable AccessPath written(Text result, OperationPlan operation) {
    AccessPath path = paths.resolve(result, operation.response());
    if (path == null || path.type() instanceof ListOf) {
      return path == null ? null : each(path.steps(), path.type());
    }
    if (!path.steps().contains(new Each())) {
      diagnostics.add(
          DiagnosticCode.BAD_PATH,
          result.location(),
          result.value(),
          "it leads to no list, and many resources are returned");
      return null;
    }
    return path;
  }

  private static AccessPath each(List<Step> toList, @Nullable ValueType list) {
    List<Step> steps = new ArrayList<>(toList);
    steps.add(new Each());
    return new AccessPath(steps, list instanceof ListOf of ? of.element() : list);
  }
}
