package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.PaginatorDefinition;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.path.PathCompiler;
import dev.bespoke.processor.plan.path.PathNode;
import dev.bespoke.processor.plan.path.PathTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans how an operation's pages follow each other. */
final class PaginatorPlanner {
  private final String source;
  private final PathCompiler paths;

  PaginatorPlanner(String source, PathCompiler paths) {
    this.source = source;
    this.paths = paths;
  }

  /** Plans an operation's pages. */
  PaginatorPlan plan(PaginatorDefinition definition, OperationPlan operation, ClassName className) {
    String subject = "the paginator of " + operation.name() + " (" + source + ")";
    List<MemberPlan> inputs = new ArrayList<>();
    for (String token : definition.inputTokens()) {
      inputs.add(requestMember(operation, token, subject));
    }
    List<PathNode> outputs = new ArrayList<>();
    for (String token : definition.outputTokens()) {
      outputs.add(paths.compile(token, operation.response(), subject));
    }
    requireTokens(inputs, outputs, subject);
    PathNode items = items(definition, operation, subject);
    ValueType itemType =
        items != null && items.type() instanceof ListOf list
            ? list.element()
            : PathCompiler.typeOf(operation.response());
    String more = definition.moreResults();
    String limit = definition.limitKey();
    return new PaginatorPlan(
        className,
        inputs,
        outputs,
        more == null ? null : paths.compile(more, operation.response(), subject),
        limit == null ? null : operation.request().member(limit),
        items,
        itemType);
  }

  /** The first result; null where none is named, or it is no list: the pages are the items then. */
  private @Nullable PathNode items(
      PaginatorDefinition definition, OperationPlan operation, String subject) {
    if (definition.resultKeys().isEmpty()) {
      return null;
    }
    String result = definition.resultKeys().get(0);
    PathNode items = paths.compile(result, operation.response(), subject);
    return items.type() instanceof ListOf ? items : null;
  }

  /** What a page gives is what the next request takes. */
  private static void requireTokens(
      List<MemberPlan> inputs, List<PathNode> outputs, String subject) {
    if (inputs.size() != outputs.size()) {
      throw new UnsupportedDefinitionException(
          subject, "it has " + inputs.size() + " input and " + outputs.size() + " output tokens");
    }
    for (int i = 0; i < inputs.size(); i++) {
      ValueType input = inputs.get(i).type();
      ValueType output = outputs.get(i).type();
      boolean fits =
          input.javaType().equals(output.javaType())
              || (PathTypes.isString(input) && PathTypes.isText(output));
      if (!fits) {
        throw new UnsupportedDefinitionException(
            subject, "a page's token does not fit into \"" + inputs.get(i).name() + "\"");
      }
    }
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
