package dev.bespoke.definitions.parts;

import dev.bespoke.definitions.PaginatorDefinition;
import dev.bespoke.definitions.json.JsonObject;
import java.util.List;

/** Reads one paginator. */
final class PaginatorParser {
  private PaginatorParser() {}

  static PaginatorDefinition paginator(String operation, JsonObject part) {
    List<String> inputTokens = part.strings("input_token");
    List<String> outputTokens = part.strings("output_token");
    if (inputTokens.size() != outputTokens.size()) {
      throw part.problem("'input_token' and 'output_token' differ in number");
    }
    return new PaginatorDefinition(
        operation,
        inputTokens,
        outputTokens,
        part.optionalString("limit_key"),
        part.optionalString("more_results"),
        part.strings("result_key"),
        part.strings("non_aggregate_keys"));
  }
}
