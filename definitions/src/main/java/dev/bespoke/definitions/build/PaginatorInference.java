package dev.bespoke.definitions.build;

import dev.bespoke.definitions.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paginators that nobody published, by the names that AWS services use. A paginator is
 * found only where nothing is left to guess: an optional string goes in, a string comes out under
 * one of the pairs of names below, and the page has one collection of items, or one list beside
 * other collections. The page is the output, or the only structure in it.
 */
final class PaginatorInference {
  /** Token names, input and output; the first pair that an operation has is the one. */
  private static final List<TokenPair> TOKENS =
      List.of(
          new TokenPair("NextToken", "NextToken"),
          new TokenPair("nextToken", "nextToken"),
          new TokenPair("Marker", "NextMarker"),
          new TokenPair("marker", "nextMarker"),
          new TokenPair("Marker", "Marker"),
          new TokenPair("marker", "marker"),
          new TokenPair("marker", "Marker"),
          new TokenPair("pageToken", "nextPageToken"),
          new TokenPair("PageToken", "NextPageToken"),
          new TokenPair("position", "position"),
          new TokenPair("NextMarker", "NextMarker"),
          new TokenPair("NextPageToken", "NextPageToken"),
          new TokenPair("nextPageToken", "nextPageToken"),
          new TokenPair("startingToken", "nextToken"),
          new TokenPair("StartingToken", "NextToken"),
          new TokenPair("PaginationToken", "PaginationToken"),
          new TokenPair("Marker", "NextPageMarker"),
          new TokenPair("continuationToken", "continuationToken"),
          new TokenPair("ContinuationToken", "NextContinuationToken"),
          new TokenPair("ContinuationToken", "ContinuationToken"),
          new TokenPair("PageToken", "PageToken"));

  private static final List<String> LIMITS =
      List.of(
          "Limit",
          "limit",
          "MaxResults",
          "maxResults",
          "MaxRecords",
          "maxRecords",
          "MaxItems",
          "maxItems",
          "PageSize",
          "pageSize",
          "MaxKeys",
          "maximumPageSize",
          "MaxBuckets",
          "maxBuckets",
          "MaxParts");

  private static final List<String> MORE = List.of("IsTruncated", "Truncated", "hasMoreResults");

  /** Query and REST services have limits that are strings. */
  private static final Set<String> LIMIT_TYPES = Set.of("integer", "long", "string");

  private static final Set<String> COLLECTIONS = Set.of("list", "map");

  private final JsonObject shapes;

  private record TokenPair(String input, String output) {}

  private PaginatorInference(JsonObject shapes) {
    this.shapes = shapes;
  }

  /** Adds a paginator for every operation that has none and whose members leave no doubt. */
  static void apply(JsonObject tree) {
    PaginatorInference inference = new PaginatorInference(tree.object("shapes"));
    Map<String, @Nullable Object> paginators = tree.object("pagination").properties();
    tree.objects("operations")
        .forEach(
            (name, operation) -> {
              Map<String, @Nullable Object> found = inference.paginator(operation);
              if (found != null) {
                paginators.putIfAbsent(name, found);
              }
            });
  }

  private @Nullable Map<String, @Nullable Object> paginator(JsonObject operation) {
    JsonObject inputReference = operation.optionalObject("input");
    JsonObject outputReference = operation.optionalObject("output");
    if (inputReference == null || outputReference == null) {
      return null;
    }
    JsonObject input = target(inputReference);
    Map<String, JsonObject> output = target(outputReference).objects("members");
    Map<String, @Nullable Object> found = paginator(input, "", output);
    if (found == null && output.size() == 1) {
      Map.Entry<String, JsonObject> only = output.entrySet().iterator().next();
      if (isOneOf(only.getValue(), Set.of("structure"))) {
        Map<String, JsonObject> page = target(only.getValue()).objects("members");
        return paginator(input, only.getKey() + ".", page);
      }
    }
    return found;
  }

  private @Nullable Map<String, @Nullable Object> paginator(
      JsonObject input, String path, Map<String, JsonObject> page) {
    Map<String, JsonObject> parameters = input.objects("members");
    TokenPair tokens = tokens(parameters, page);
    String items = items(page);
    if (tokens == null || items == null || input.strings("required").contains(tokens.input())) {
      return null;
    }
    Map<String, @Nullable Object> paginator = new LinkedHashMap<>();
    paginator.put("input_token", tokens.input());
    paginator.put("output_token", path + tokens.output());
    String limit = first(LIMITS, parameters, LIMIT_TYPES);
    if (limit != null) {
      paginator.put("limit_key", limit);
    }
    String more = first(MORE, page, Set.of("boolean"));
    if (more != null) {
      paginator.put("more_results", path + more);
    }
    paginator.put("result_key", path + items);
    return paginator;
  }

  private @Nullable TokenPair tokens(
      Map<String, JsonObject> parameters, Map<String, JsonObject> page) {
    for (TokenPair pair : TOKENS) {
      if (isOneOf(parameters.get(pair.input()), Set.of("string"))
          && isOneOf(page.get(pair.output()), Set.of("string"))) {
        return pair;
      }
    }
    return null;
  }

  /** The page's only collection, else its only list. */
  private @Nullable String items(Map<String, JsonObject> page) {
    List<String> collections = membersOf(page, COLLECTIONS);
    if (collections.size() > 1) {
      collections = membersOf(page, Set.of("list"));
    }
    return collections.size() == 1 ? collections.get(0) : null;
  }

  private List<String> membersOf(Map<String, JsonObject> page, Set<String> types) {
    List<String> members = new ArrayList<>();
    page.forEach(
        (name, member) -> {
          if (isOneOf(member, types)) {
            members.add(name);
          }
        });
    return members;
  }

  private @Nullable String first(
      List<String> names, Map<String, JsonObject> members, Set<String> types) {
    for (String name : names) {
      if (isOneOf(members.get(name), types)) {
        return name;
      }
    }
    return null;
  }

  private boolean isOneOf(@Nullable JsonObject member, Set<String> types) {
    return member != null && types.contains(target(member).string("type"));
  }

  private JsonObject target(JsonObject reference) {
    return shapes.object(reference.string("shape"));
  }
}
