package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.PaginatorDefinition;
import dev.bespoke.processor.plan.MemberPath.Field;
import dev.bespoke.processor.plan.MemberPath.Last;
import dev.bespoke.processor.plan.MemberPath.Step;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the paths of paginators against the planned shapes: {@code A.B}, {@code A[-1].B} and
 * {@code first || second}, which is all that they use.
 */
final class PathPlanner {
  private final Map<ClassName, StructurePlan> structures = new HashMap<>();

  PathPlanner(Collection<ShapePlan> shapes) {
    for (ShapePlan shape : shapes) {
      if (shape instanceof StructurePlan structure) {
        structures.put(structure.className(), structure);
      }
    }
  }

  /** Resolves all paths of an operation's pages. */
  PaginatorPlan paginator(
      PaginatorDefinition definition, OperationPlan operation, ClassName className) {
    String subject = "the paginator of " + operation.name();
    List<MemberPlan> inputs = new ArrayList<>();
    for (String token : definition.inputTokens()) {
      inputs.add(requestMember(operation, token, subject));
    }
    List<MemberPath> outputs = new ArrayList<>();
    for (String token : definition.outputTokens()) {
      outputs.add(path(operation.response(), token, subject));
    }
    if (definition.resultKeys().isEmpty()) {
      throw new UnsupportedDefinitionException(subject, "it names no result");
    }
    MemberPath items = path(operation.response(), definition.resultKeys().get(0), subject);
    if (!(items.type() instanceof ListOf list)) {
      throw new UnsupportedDefinitionException(subject, "its first result is not a list");
    }
    String more = definition.moreResults();
    String limit = definition.limitKey();
    return new PaginatorPlan(
        className,
        inputs,
        outputs,
        more == null ? null : path(operation.response(), more, subject),
        limit == null ? null : operation.request().member(limit),
        items,
        list.element());
  }

  /** Resolves a path from a structure. */
  MemberPath path(StructurePlan from, String expression, String subject) {
    int or = expression.indexOf("||");
    String first = or < 0 ? expression : expression.substring(0, or);
    MemberPath alternative = or < 0 ? null : path(from, expression.substring(or + 2), subject);
    List<Step> steps = new ArrayList<>();
    StructurePlan structure = from;
    ValueType type = null;
    for (String part : first.strip().split("\\.")) {
      boolean last = part.endsWith("[-1]");
      String name = last ? part.substring(0, part.length() - "[-1]".length()) : part;
      MemberPlan member = structure == null ? null : structure.member(name);
      if (member == null) {
        throw new UnsupportedDefinitionException(
            subject, "the path \"" + expression + "\" leads nowhere at \"" + part + "\"");
      }
      steps.add(new Field(member));
      type = member.type();
      if (last && type instanceof ListOf list) {
        steps.add(new Last());
        type = list.element();
      } else if (last) {
        throw new UnsupportedDefinitionException(subject, name + " is not a list");
      }
      structure = structureOf(type);
    }
    return new MemberPath(steps, java.util.Objects.requireNonNull(type), alternative);
  }

  /** The structure that a type refers to, or null. */
  @Nullable StructurePlan structureOf(ValueType type) {
    return type instanceof StructureRef ref ? structures.get(ref.javaType()) : null;
  }

  private static MemberPlan requestMember(OperationPlan operation, String name, String subject) {
    MemberPlan member = operation.request().member(name);
    if (member == null) {
      throw new UnsupportedDefinitionException(
          subject, operation.name() + " has no input member \"" + name + "\"");
    }
    return member;
  }
}
