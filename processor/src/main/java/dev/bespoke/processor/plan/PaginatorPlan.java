package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.plan.path.PathNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an operation's pages follow each other.
 *
 * @param className the class that fetches them
 * @param inputTokens the request's members that take the tokens
 * @param outputTokens where each token stands in a page
 * @param moreResults where a page says that more follow, or null
 * @param limitKey the request's member that bounds a page, or null
 * @param items where the items of a page stand; null where the pages are the items
 * @param itemType the type of an item
 */
public record PaginatorPlan(
    ClassName className,
    List<MemberPlan> inputTokens,
    List<PathNode> outputTokens,
    @Nullable PathNode moreResults,
    @Nullable MemberPlan limitKey,
    @Nullable PathNode items,
    ValueType itemType) {

  /** Copies the tokens. */
  public PaginatorPlan {
    inputTokens = List.copyOf(inputTokens);
    outputTokens = List.copyOf(outputTokens);
  }

  /** The members that lead from a page to its items; null where more than members does. */
  public @Nullable List<MemberPlan> itemMembers() {
    List<MemberPlan> members = new ArrayList<>();
    PathNode rest = items;
    while (rest instanceof PathNode.Then then && then.right() instanceof PathNode.Field last) {
      members.add(0, last.member());
      rest = then.left();
    }
    if (!(rest instanceof PathNode.Field first)) {
      return null;
    }
    members.add(0, first.member());
    return members;
  }
}
