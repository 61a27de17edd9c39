package dev.bespoke.definitions.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.bespoke.definitions.ClientContextParam;
import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.Deprecation;
import dev.bespoke.definitions.HttpChecksum;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.PaginatorDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ServiceMetadata;
import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.definitions.WaiterDefinition.Acceptor;
import dev.bespoke.definitions.WaiterDefinition.Matcher;
import dev.bespoke.definitions.WaiterDefinition.State;
import dev.bespoke.definitions.XmlNamespace;
import dev.bespoke.definitions.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationParserTest {

  @Test
  void an_operation_is_read_with_all_its_traits() {
    OperationDefinition operation =
        operation(
            """
            'http': {'method': 'put', 'requestUri': '/{A}?x', 'responseCode': 204},
            'input': {'shape': 'In', 'locationName': 'Root', 'xmlNamespace': {'uri': 'u'}},
            'output': {'shape': 'Out', 'resultWrapper': 'W'},
            'errors': [{'shape': 'E1'}, {'shape': 'E2'}],
            'documentation': 'd', 'deprecated': true, 'deprecatedMessage': 'm',
            'httpChecksumRequired': true,
            'httpChecksum': {'requestAlgorithmMember': 'A', 'requestValidationModeMember': 'M',
                             'responseAlgorithms': ['CRC32']},
            'authtype': 'none', 'auth': ['smithy.api#noAuth'], 'unsignedPayload': true,
            'endpoint': {'hostPrefix': 'p.'},
            'staticContextParams': {'B': {'value': true}, 'L': {'value': ['x', 'y']},
                                    'S': {'value': 's'}},
            'operationContextParams': {'P': {'path': 'a.b'}},
            'requestcompression': {'encodings': ['gzip']},
            'readonly': true, 'idempotent': true, 'endpointdiscovery': {}
            """);

    assertThat(operation)
        .isEqualTo(
            new OperationDefinition(
                "Op",
                "PUT",
                "/{A}?x",
                204,
                "In",
                "Out",
                "Root",
                new XmlNamespace("u", null),
                "W",
                List.of("E1", "E2"),
                "d",
                new Deprecation("m"),
                new HttpChecksum("A", true, "M", List.of("CRC32")),
                "none",
                List.of("smithy.api#noAuth"),
                true,
                "p.",
                Map.of("B", true, "L", List.of("x", "y"), "S", "s"),
                Map.of("P", "a.b"),
                List.of("gzip"),
                true,
                true,
                true));
    assertThat(operation.staticContextParams().keySet()).containsExactly("B", "L", "S");
  }

  @Test
  void what_an_operation_does_not_say_is_absent() {
    assertThat(operation("'http': {'method': 'GET', 'requestUri': '/'}"))
        .isEqualTo(
            new OperationDefinition(
                "Op", "GET", "/", 200, null, null, null, null, null, List.of(), "", null, null,
                null, List.of(), false, null, Map.of(), Map.of(), List.of(), false, false, false));
  }

  @Test
  void the_older_checksum_trait_stands_for_a_required_checksum() {
    assertThat(
            operation("'http': {'method': 'GET', 'requestUri': '/'}, 'httpChecksumRequired': true")
                .httpChecksum())
        .isEqualTo(new HttpChecksum(null, true, null, List.of()));
  }

  @Test
  void metadata_falls_back_on_what_is_there() {
    assertThat(TestDefinitions.service("'documentation': 'd'").metadata())
        .isEqualTo(
            new ServiceMetadata(
                "test",
                "test",
                "test",
                "test",
                "2026-01-01",
                List.of("rest-json"),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                false,
                null));
  }

  @Test
  void the_newer_list_of_protocols_wins() {
    ServiceDefinition service =
        new LazyServiceDefinition(
            TestDefinitions.parts(
                """
                {'metadata': {'endpointPrefix': 'e', 'apiVersion': '1', 'protocol': 'query',
                              'protocols': ['json', 'query'], 'signingName': 's',
                              'serviceId': 'Id', 'serviceFullName': 'Full', 'jsonVersion': '1.0',
                              'targetPrefix': 'T', 'xmlNamespace': 'x', 'globalEndpoint': 'g',
                              'signatureVersion': 'v4', 'auth': ['aws.auth#sigv4'],
                              'protocolSettings': {'h2': 'eventstream'}}}
                """));

    assertThat(service.metadata())
        .isEqualTo(
            new ServiceMetadata(
                "Id",
                "Full",
                "e",
                "s",
                "1",
                List.of("json", "query"),
                "1.0",
                "T",
                new XmlNamespace("x", null),
                "g",
                "v4",
                List.of("aws.auth#sigv4"),
                false,
                "eventstream"));
    assertThat(service.documentation()).isEmpty();
    assertThat(service.operationNames()).isEmpty();
  }

  @Test
  void parameters_that_the_client_gives_are_read_with_their_types() {
    assertThat(
            TestDefinitions.service(
                    """
                    'clientContextParams': {
                      'Z': {'type': 'string', 'documentation': 'd'}, 'B': {'type': 'Boolean'},
                      'A': {'type': 'stringArray'}}
                    """)
                .clientContextParams())
        .containsExactly(
            entry("Z", new ClientContextParam(ClientContextParam.Type.STRING, "d")),
            entry("B", new ClientContextParam(ClientContextParam.Type.BOOLEAN, "")),
            entry("A", new ClientContextParam(ClientContextParam.Type.STRING_ARRAY, "")));
    assertThat(TestDefinitions.service("'shapes': {}").clientContextParams()).isEmpty();
  }

  @Test
  void a_parameter_of_an_unknown_type_is_refused() {
    ServiceDefinition service =
        TestDefinitions.service("'clientContextParams': {'Z': {'type': 'colour'}}");

    assertThatThrownBy(service::clientContextParams)
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("'colour'")
        .hasMessageContaining("clientContextParams/Z");
  }

  @Test
  void the_endpoint_rule_set_is_kept_as_it_is() {
    ServiceDefinition service =
        TestDefinitions.service("'endpointRuleSet': {'version': '1.0', 'rules': []}");

    assertThat(service.endpointRuleSet())
        .isNotNull()
        .extracting(JsonObject::properties)
        .isEqualTo(Map.of("version", "1.0", "rules", List.of()));
    assertThat(TestDefinitions.service("'shapes': {}").endpointRuleSet()).isNull();
  }

  @Test
  void single_tokens_and_keys_of_a_paginator_become_lists() {
    ServiceDefinition service =
        TestDefinitions.service(
            "'pagination': {'Op': {'input_token': 'In', 'output_token': 'Out || In',"
                + " 'limit_key': 'Max', 'more_results': 'More', 'result_key': ['A', 'B.C'],"
                + " 'non_aggregate_keys': ['N']}}");

    assertThat(service.paginator("Op"))
        .isEqualTo(
            new PaginatorDefinition(
                "Op",
                List.of("In"),
                List.of("Out || In"),
                "Max",
                "More",
                List.of("A", "B.C"),
                List.of("N")));
    assertThat(service.paginator("Other")).isNull();
  }

  @Test
  void tokens_that_do_not_pair_are_refused() {
    ServiceDefinition service =
        TestDefinitions.service(
            "'pagination': {'Op': {'input_token': ['A', 'B'], 'output_token': 'A'}}");

    assertThatThrownBy(() -> service.paginator("Op"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("pagination/Op");
  }

  @Test
  void a_waiter_is_read_with_its_acceptors_in_order() {
    ServiceDefinition service =
        TestDefinitions.service(
            """
            'waiters': {'W': {'operation': 'Op', 'delay': 5, 'maxAttempts': 20, 'acceptors': [
              {'state': 'success', 'matcher': 'status', 'expected': 200},
              {'state': 'retry', 'matcher': 'error', 'expected': 'NotYet'},
              {'state': 'failure', 'matcher': 'pathAny', 'argument': 'a[].b', 'expected': true}]}}
            """);

    assertThat(service.waiterNames()).containsExactly("W");
    assertThat(service.waiter("W"))
        .isEqualTo(
            new WaiterDefinition(
                "W",
                "Op",
                5,
                20,
                List.of(
                    new Acceptor(State.SUCCESS, Matcher.STATUS, null, 200L),
                    new Acceptor(State.RETRY, Matcher.ERROR, null, "NotYet"),
                    new Acceptor(State.FAILURE, Matcher.PATH_ANY, "a[].b", true))));
    assertThat(service.waiter("V")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'state': 'maybe', 'matcher': 'status', 'expected': 200",
        "'state': 'success', 'matcher': 'colour', 'expected': 200",
        "'state': 'success', 'matcher': 'status', 'expected': '200'",
        "'state': 'success', 'matcher': 'status'",
        "'state': 'success', 'matcher': 'path', 'expected': 'x'",
        "'state': 'success', 'matcher': 'error', 'expected': 5",
        "'state': 'success', 'matcher': 'pathAll', 'argument': 'a', 'expected': ['x']"
      })
  void a_malformed_acceptor_is_refused(String acceptor) {
    ServiceDefinition service =
        TestDefinitions.service(
            "'waiters': {'W': {'operation': 'Op', 'delay': 5, 'maxAttempts': 20, 'acceptors': [{"
                + acceptor
                + "}]}}");

    assertThatThrownBy(() -> service.waiter("W"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("waiters/W/acceptors/0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'http': {}",
        "'input': {'shape': 'S'}",
        "'http': {'method': 'GET', 'requestUri': '/'}, 'input': {}",
        "'http': {'method': 'GET', 'requestUri': '/'}, 'errors': ['E']",
        "'http': {'method': 'GET', 'requestUri': '/'}, 'staticContextParams': {'A': {'value': 1}}"
      })
  void a_malformed_operation_is_refused_with_file_and_operation(String body) {
    assertThatThrownBy(() -> operation(body))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith("test.json: ")
        .hasMessageContaining("operations/Op");
  }

  @Test
  void an_unknown_operation_is_null() {
    assertThat(TestDefinitions.service("'operations': {}").operation("Op")).isNull();
  }

  private static OperationDefinition operation(String body) {
    ServiceDefinition service = TestDefinitions.service("'operations': {'Op': {" + body + "}}");
    OperationDefinition operation = Objects.requireNonNull(service.operation("Op"));
    assertThat(service.operation("Op")).isSameAs(operation);
    return operation;
  }
}
