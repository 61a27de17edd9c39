package dev.bespoke.definitions.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.SharedFiles;
import dev.bespoke.definitions.json.Json;
import dev.bespoke.definitions.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaginatorInferenceTest {
  private static final String SHAPES =
      """
      'S': {'type': 'string'}, 'I': {'type': 'integer'}, 'B': {'type': 'boolean'},
      'L': {'type': 'list', 'member': {'shape': 'S'}},
      'M': {'type': 'map', 'key': {'shape': 'S'}, 'value': {'shape': 'S'}},
      """;

  /**
   * What of the published paginators is known to be odd: the first of its result keys is a name.
   */
  private static final List<String> ODD = List.of("ListAnomalousLogGroups");

  @Test
  void tokens_a_limit_and_the_only_collection_make_a_paginator() {
    assertThat(infer("'NextToken': S, 'Max': I, 'MaxResults': I", "'NextToken': S, 'Items': L"))
        .isEqualTo(
            Map.of(
                "input_token", "NextToken",
                "output_token", "NextToken",
                "limit_key", "MaxResults",
                "result_key", "Items"));
  }

  @Test
  void the_page_may_be_the_only_structure_of_the_output() {
    assertThat(infer("'Marker': S", "'P': P", "'NextMarker': S, 'IsTruncated': B, 'Items': L"))
        .isEqualTo(
            Map.of(
                "input_token", "Marker",
                "output_token", "P.NextMarker",
                "more_results", "P.IsTruncated",
                "result_key", "P.Items"));
  }

  @Test
  void a_list_beside_a_map_is_the_list_of_items() {
    assertThat(infer("'nextToken': S", "'nextToken': S, 'errors': M, 'items': L"))
        .containsEntry("result_key", "items");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          "'NextToken': S", "'NextToken': S, 'A': L, 'B': L"
          "'NextToken': S", "'NextToken': S, 'A': S"
          "'NextToken': I", "'NextToken': S, 'A': L"
          "'NextToken': S", "'NextToken': L"
          "'Token': S",     "'NextToken': S, 'A': L"
          """)
  void what_leaves_a_doubt_is_no_paginator(String input, String output) {
    assertThat(infer(input, output)).isNull();
  }

  @Test
  void a_token_that_is_required_is_not_a_page_token() {
    JsonObject tree = tree("'NextToken': S", "'NextToken': S, 'A': L", "'X': S");
    tree.object("shapes").object("In").properties().put("required", List.of("NextToken"));

    PaginatorInference.apply(tree);

    assertThat(tree.object("pagination").has("List")).isFalse();
  }

  @Test
  void what_is_published_stays() {
    JsonObject tree = tree("'NextToken': S", "'NextToken': S, 'A': L", "'X': S");
    tree.properties()
        .put("pagination", new TreeMap<>(Map.of("List", Map.of("result_key", "published"))));

    PaginatorInference.apply(tree);

    assertThat(tree.object("pagination").object("List").string("result_key"))
        .isEqualTo("published");
  }

  /** The measure: botocore's own paginators, taken away and found again. */
  @Test
  void of_all_known_paginators_none_is_found_wrong_and_few_are_missed() throws IOException {
    int known = 0;
    int found = 0;
    List<String> wrong = new ArrayList<>();
    try (ZipFile corpus = new ZipFile(SharedFiles.require("corpus/botocore-data.zip").toFile())) {
      for (ZipEntry entry : corpus.stream().toList()) {
        if (!entry.getName().endsWith("/service-2.json")) {
          continue;
        }
        String directory = entry.getName().replace("service-2.json", "");
        JsonObject published = read(corpus, directory + "paginators-1.json");
        JsonObject tree = read(corpus, entry.getName());
        if (published == null || tree == null) {
          continue;
        }
        tree.properties().put("pagination", new LinkedHashMap<>());
        PaginatorInference.apply(tree);
        for (Map.Entry<String, JsonObject> each : published.objects("pagination").entrySet()) {
          known++;
          JsonObject ours = tree.object("pagination").optionalObject(each.getKey());
          if (ours != null) {
            found++;
            compare(directory + "/" + each.getKey(), ours, each.getValue(), wrong);
          }
        }
      }
    }
    wrong.removeIf(
        line ->
            ODD.contains(
                line.substring(line.lastIndexOf('/', line.indexOf(':')) + 1, line.indexOf(':'))));
    assertThat(wrong).isEmpty();
    assertThat(known).isGreaterThan(3_000);
    assertThat(found * 100.0 / known).isGreaterThan(97);
  }

  private static void compare(
      String place, JsonObject ours, JsonObject theirs, List<String> wrong) {
    for (String key : List.of("input_token", "output_token", "result_key", "limit_key")) {
      String a = first(ours, key);
      String b = first(theirs, key);
      if (a != null && b != null && !a.equals(b)) {
        wrong.add(place + ": " + key + " " + a + " / " + b);
      }
    }
  }

  private static @Nullable String first(JsonObject paginator, String key) {
    List<String> values = paginator.strings(key);
    return values.isEmpty() ? null : values.get(0);
  }

  private static @Nullable JsonObject read(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null ? null : Json.read(name, zip.getInputStream(entry).readAllBytes());
  }

  private static @Nullable Map<String, @Nullable Object> infer(String input, String output) {
    return infer(input, output, "'X': S");
  }

  private static @Nullable Map<String, @Nullable Object> infer(
      String input, String output, String page) {
    JsonObject tree = tree(input, output, page);
    PaginatorInference.apply(tree);
    JsonObject found = tree.object("pagination").optionalObject("List");
    return found == null ? null : found.properties();
  }

  private static JsonObject tree(String input, String output, String page) {
    String json =
        "{'pagination': {}, 'operations': {'List': {'input': {'shape': 'In'}, 'output': {'shape': 'Out'}}},"
            + " 'shapes': {"
            + SHAPES
            + structure("In", input)
            + ","
            + structure("Out", output)
            + ","
            + structure("P", page)
            + "}}";
    return Json.read("test", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  /** A structure out of members such as {@code 'Name': T}. */
  private static String structure(String name, String members) {
    return "'%s': {'type': 'structure', 'members': {%s}}"
        .formatted(name, members.replaceAll(": (\\w)", ": {'shape': '$1'}"));
  }
}
