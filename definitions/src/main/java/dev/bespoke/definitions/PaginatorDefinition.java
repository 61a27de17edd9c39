package dev.bespoke.definitions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an operation is paginated. Output names are JMESPath expressions over the output.
 *
 * @param inputTokens the input members that take the tokens, as many as there are output tokens
 * @param outputTokens where the next tokens are, in the order of the input's
 * @param limitKey the input member that limits a page's size
 * @param moreResults the boolean output that says whether there is another page
 * @param resultKeys where a page's items are, the main ones first
 * @param nonAggregateKeys what is the same on every page
 */
public record PaginatorDefinition(
    String operation,
    List<String> inputTokens,
    List<String> outputTokens,
    @Nullable String limitKey,
    @Nullable String moreResults,
    List<String> resultKeys,
    List<String> nonAggregateKeys) {

  /** Copies the lists. */
  public PaginatorDefinition {
    inputTokens = List.copyOf(inputTokens);
    outputTokens = List.copyOf(outputTokens);
    resultKeys = List.copyOf(resultKeys);
    nonAggregateKeys = List.copyOf(nonAggregateKeys);
  }
}
