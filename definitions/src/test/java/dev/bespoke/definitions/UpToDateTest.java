package dev.bespoke.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.botocore.BotocoreDefinitions;
import dev.bespoke.definitions.bundle.DefinitionBundle;
import dev.bespoke.definitions.parts.TestDefinitions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the bundle with botocore's newest definitions, which must not differ on the wire. */
class UpToDateTest {

  /**
   * Where we know better, besides paginators that botocore lacks: botocore's form loses that an
   * attribute value is a union, which AWS's Smithy model says.
   */
  private static final List<String> DELIBERATE =
      List.of("shapes/AttributeValue/union: true / false");

  @ParameterizedTest
  @ValueSource(strings = {"s3", "dynamodb", "sqs", "sts"})
  void a_service_of_the_bundle_is_what_botocore_says_today(String name) throws IOException {
    try (BotocoreDefinitions today =
        BotocoreDefinitions.in(SharedFiles.require("corpus/botocore-data.zip"))) {
      ServiceDefinition ours = Objects.requireNonNull(DefinitionBundle.open(name));
      ServiceDefinition theirs = Objects.requireNonNull(today.open(name));

      List<String> differences = new ArrayList<>(DefinitionDifferences.between(ours, theirs));
      differences.removeAll(DELIBERATE);
      differences.removeIf(line -> line.startsWith("pagination/") && line.endsWith(" / null"));
      assertThat(String.join("\n", differences)).isEmpty();
    }
  }

  @Test
  void every_kind_of_difference_is_listed() {
    ServiceDefinition ours =
        TestDefinitions.service(
            """
            'operations': {
              'A': {'http': {'method': 'GET', 'requestUri': '/'}, 'errors': [{'shape': 'E'}]},
              'Gone': {'http': {'method': 'GET', 'requestUri': '/'}}},
            'shapes': {
              'S': {'type': 'structure', 'required': ['M'], 'documentation': 'ours', 'members': {
                'M': {'shape': 'T', 'location': 'header'}, 'N': {'shape': 'T'}}},
              'T': {'type': 'string', 'enum': ['a', 'b']},
              'U': {'type': 'string'}},
            'waiters': {'W': {'operation': 'A', 'delay': 1, 'maxAttempts': 1, 'acceptors': []}}
            """);
    ServiceDefinition theirs =
        TestDefinitions.service(
            """
            'operations': {
              'A': {'http': {'method': 'PUT', 'requestUri': '/'}, 'httpChecksumRequired': true}},
            'pagination': {'A': {'input_token': 'x', 'output_token': 'y'}},
            'shapes': {
              'S': {'type': 'structure', 'members': {
                'N': {'shape': 'T'}, 'M': {'shape': 'T', 'location': 'uri'}, 'O': {'shape': 'T'}}},
              'T': {'type': 'string', 'enum': ['b', 'c', 'a']},
              'U': {'type': 'integer'}},
            'waiters': {'W': {'operation': 'A', 'delay': 2, 'maxAttempts': 1, 'acceptors': []}}
            """);

    List<String> paths =
        DefinitionDifferences.between(ours, theirs).stream()
            .map(line -> line.substring(0, line.indexOf(':')))
            .toList();

    assertThat(paths)
        .containsExactly(
            "operations/A/errors/E",
            "operations/A/httpChecksum",
            "operations/A/httpMethod",
            "operations/Gone",
            "pagination/A",
            "shapes/S/members/M/location",
            "shapes/S/members/O",
            "shapes/S/required/M",
            "shapes/T/values/c",
            "shapes/U",
            "waiters/W/delay");
    assertThat(DefinitionDifferences.between(ours, ours)).isEmpty();
  }
}
