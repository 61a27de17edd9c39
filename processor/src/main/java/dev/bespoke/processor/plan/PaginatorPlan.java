package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
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
 * @param items where the items of a page stand
 * @param itemType the type of an item
 */
public record PaginatorPlan(
    ClassName className,
    List<MemberPlan> inputTokens,
    List<MemberPath> outputTokens,
    @Nullable MemberPath moreResults,
    @Nullable MemberPlan limitKey,
    MemberPath items,
    ValueType itemType) {

  /** Copies the tokens. */
  public PaginatorPlan {
    inputTokens = List.copyOf(inputTokens);
    outputTokens = List.copyOf(outputTokens);
  }
}
