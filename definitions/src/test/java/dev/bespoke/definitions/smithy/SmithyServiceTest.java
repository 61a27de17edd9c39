package dev.bespoke.definitions.smithy;

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
import dev.bespoke.definitions.source.SourceRoot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmithyServiceTest {
  @TempDir private Path directory;

  @Test
  void endpoint_rules_of_a_form_that_is_not_read_are_not_passed_over() {
    ServiceDefinition service =
        read(
            """
            use aws.protocols#awsJson1_0
            @smithy.rules#endpointBdd({version: "1.1"})
            @awsJson1_0
            service Weather { version: "2026-01-02", operations: [Get] }
            operation Get {}
            """);

    assertThatThrownBy(service::endpointRuleSet)
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("smithy.rules#endpointBdd")
        .hasMessageContaining("smithy.rules#endpointRuleSet");
  }

  @Test
  void a_service_says_what_holds_for_all_its_operations() {
    ServiceDefinition service =
        read(
            """
            use aws.api#service
            use aws.auth#sigv4
            use aws.protocols#awsJson1_0
            use aws.protocols#awsQueryCompatible
            use smithy.protocols#rpcv2Cbor
            use smithy.rules#clientContextParams
            use smithy.rules#endpointRuleSet

            /// All about the weather.
            @awsJson1_0(http: ["http/1.1"], eventStreamHttp: ["h2"])
            @rpcv2Cbor
            @awsQueryCompatible
            @title("Acme Weather")
            @service(sdkId: "Acme Weather", arnNamespace: "acme", endpointPrefix: "wx")
            @sigv4(name: "weather")
            @clientContextParams(Indoors: {type: "boolean", documentation: "d"})
            @endpointRuleSet({version: "1.0", parameters: {}, rules: []})
            service Weather { version: "2026-01-02", operations: [Get] }
            operation Get {}
            """);

    assertThat(service.name()).isEqualTo(ModelText.SERVICE);
    assertThat(service.source()).isEqualTo(directory.resolve("model.smithy").toString());
    assertThat(service.documentation()).isEqualTo("All about the weather.");
    assertThat(service.metadata())
        .isEqualTo(
            new ServiceMetadata(
                "Acme Weather",
                "Acme Weather",
                "wx",
                "weather",
                "2026-01-02",
                List.of("smithy-rpc-v2-cbor", "json"),
                "1.0",
                "Weather",
                null,
                null,
                "v4",
                List.of("aws.auth#sigv4"),
                true,
                "eventstream"));
    assertThat(service.clientContextParams())
        .containsExactly(
            entry("Indoors", new ClientContextParam(ClientContextParam.Type.BOOLEAN, "d")));
    assertThat(Objects.requireNonNull(service.endpointRuleSet()).properties())
        .isEqualTo(Map.of("version", "1.0", "parameters", Map.of(), "rules", List.of()));
  }

  @Test
  void a_service_that_is_signed_for_all_regions_alone_says_its_name_there() {
    ServiceDefinition service =
        read(
            """
            use aws.auth#sigv4a
            use aws.protocols#awsJson1_0
            @awsJson1_0
            @sigv4a(name: "weather-signing")
            service Weather { operations: [Get] }
            operation Get {}
            """);

    assertThat(service.metadata().signingName()).isEqualTo("weather-signing");
  }

  @Test
  void a_service_in_json_has_its_name_at_aws_whatever_comes_first() throws IOException {
    ModelText.write(
        directory,
        "model.json",
        """
        {"shapes": {"com.acme.weather#Weather": {
            "traits": {"aws.api#service": {"sdkId": "Acme Weather"},
              "aws.protocols#awsJson1_0": {}},
            "type": "service", "version": "2026-01-02"}},
          "smithy": "2.0"}
        """);

    try (SourceRoot root = SourceRoot.open(directory)) {
      assertThat(SmithyDefinitions.in(List.of(root)).services()).containsExactly("acme-weather");
    }
  }

  @Test
  void what_a_service_does_not_say_follows_from_its_name() {
    ServiceDefinition service =
        read(
            """
            use smithy.protocols#rpcv2Cbor
            @rpcv2Cbor
            @httpBearerAuth
            @httpBasicAuth
            service Weather { operations: [Get] }
            operation Get {}
            """);

    assertThat(service.metadata())
        .isEqualTo(
            new ServiceMetadata(
                "Weather",
                "Weather",
                "weather",
                "weather",
                "",
                List.of("smithy-rpc-v2-cbor"),
                null,
                "Weather",
                null,
                null,
                null,
                List.of("smithy.api#httpBasicAuth", "smithy.api#httpBearerAuth"),
                false,
                null));
    assertThat(service.clientContextParams()).isEmpty();
    assertThat(service.endpointRuleSet()).isNull();
    assertThat(service.paginator("Get")).isNull();
    assertThat(service.waiter("Up")).isNull();
    assertThat(service.operation("Put")).isNull();
    assertThat(service.operation("Get"))
        .isEqualTo(
            new OperationDefinition(
                "Get", "POST", "/", 200, null, null, null, null, null, List.of(), "", null, null,
                null, List.of(), false, null, Map.of(), Map.of(), List.of(), false, false, false));
  }

  @Test
  void an_operation_is_read_with_all_its_traits() {
    ServiceDefinition service =
        read(
            """
            use aws.auth#unsignedPayload
            use aws.api#clientDiscoveredEndpoint
            use aws.protocols#httpChecksum
            use aws.protocols#restXml
            use smithy.rules#operationContextParams
            use smithy.rules#staticContextParams

            @restXml
            @httpBearerAuth
            @xmlNamespace(uri: "https://acme.example/")
            service Weather { operations: [Put], errors: [Broken] }

            /// Puts it.
            @http(method: "PUT", uri: "/put/{id+}?x=y", code: 201)
            @deprecated(message: "m")
            @idempotent
            @auth([httpBearerAuth])
            @unsignedPayload
            @clientDiscoveredEndpoint(required: true)
            @endpoint(hostPrefix: "wx-{id}.")
            @requestCompression(encodings: ["gzip"])
            @httpChecksum(requestAlgorithmMember: "algorithm", requestChecksumRequired: true)
            @staticContextParams(B: {value: true}, L: {value: ["x"]}, S: {value: "s"})
            @operationContextParams(P: {path: "a.b"})
            operation Put {
              input := {
                @required @httpLabel @hostLabel id: String
                @httpHeader("x-algorithm") algorithm: String
                text: String
              }
              errors: [Gone]
            }
            @error("client") @httpError(410) structure Gone {}
            @error("server") structure Broken {}
            """);

    assertThat(service.operation("Put"))
        .isEqualTo(
            new OperationDefinition(
                "Put",
                "PUT",
                "/put/{id+}?x=y",
                201,
                "PutInput",
                null,
                "PutInput",
                new XmlNamespace("https://acme.example/", null),
                null,
                List.of("Broken", "Gone"),
                "Puts it.",
                new Deprecation("m"),
                new HttpChecksum("algorithm", true, null, List.of()),
                null,
                List.of("smithy.api#httpBearerAuth"),
                true,
                "wx-{id}.",
                Map.of("B", true, "L", List.of("x"), "S", "s"),
                Map.of("P", "a.b"),
                List.of("gzip"),
                false,
                true,
                true));
  }

  @Test
  void operations_of_resources_belong_to_the_service() {
    ServiceDefinition service =
        read(
            """
            use aws.protocols#awsQuery
            @awsQuery
            @xmlNamespace(uri: "u")
            service Weather { resources: [City] }
            resource City {
              identifiers: {id: String}
              read: GetCity
              operations: [Rename]
              resources: [Street]
            }
            resource Street { identifiers: {id: String, street: String}, list: ListStreets }
            @readonly operation GetCity {
              input := for City { @required $id }
              output := { name: String }
            }
            @optionalAuth operation Rename { input := for City { @required $id } }
            @auth([])
            @readonly operation ListStreets { input := for Street { @required $id } }
            """);

    assertThat(service.operationNames()).containsExactly("GetCity", "ListStreets", "Rename");
    OperationDefinition get = Objects.requireNonNull(service.operation("GetCity"));
    assertThat(get.readonly()).isTrue();
    assertThat(get.outputWrapper()).isEqualTo("GetCityResult");
    OperationDefinition rename = Objects.requireNonNull(service.operation("Rename"));
    assertThat(rename.auth()).containsExactly("smithy.api#noAuth");
    assertThat(rename.authType()).isEqualTo("none");
    OperationDefinition list = Objects.requireNonNull(service.operation("ListStreets"));
    assertThat(list.auth()).containsExactly("smithy.api#noAuth");
  }

  @Test
  void a_paginator_is_the_operations_trait_joined_with_the_services() {
    ServiceDefinition service =
        read(
            """
            use aws.protocols#awsJson1_1
            @awsJson1_1
            @paginated(inputToken: "token", outputToken: "page.token", pageSize: "max")
            service Weather { operations: [List, ListAll] }
            @readonly
            @paginated(items: "page.items")
            operation List {
              input := { token: String, max: Integer }
              output := { page: Page }
            }
            @readonly
            @paginated(outputToken: "token")
            operation ListAll {
              input := { token: String, max: Integer }
              output := { token: String, names: Strings, places: Strings }
            }
            structure Page { token: String, items: Strings }
            list Strings { member: String }
            """);

    assertThat(Objects.requireNonNull(service.paginator("ListAll")).resultKeys())
        .containsExactly("names", "places");
    assertThat(service.paginator("List"))
        .isEqualTo(
            new PaginatorDefinition(
                "List",
                List.of("token"),
                List.of("page.token"),
                "max",
                null,
                List.of("page.items"),
                List.of()));
  }

  @Test
  void waiters_are_read_with_their_acceptors_in_order() {
    ServiceDefinition service =
        read(
            """
            use aws.protocols#awsQuery
            use aws.protocols#awsQueryError
            use smithy.waiters#waitable
            @awsQuery
            @xmlNamespace(uri: "u")
            service Weather { operations: [Get] }
            @waitable(
              Sunny: {
                minDelay: 5
                acceptors: [
                  {state: "success", matcher: {success: true}}
                  {state: "failure", matcher: {errorType: "com.acme.weather#Gone"}}
                  {state: "retry", matcher: {errorType: "Other"}}
                  {state: "success", matcher: {output:
                    {path: "sky", expected: "blue", comparator: "stringEquals"}}}
                  {state: "success", matcher: {output:
                    {path: "dry", expected: "true", comparator: "booleanEquals"}}}
                  {state: "success", matcher: {output:
                    {path: "all[]", expected: "a", comparator: "allStringEquals"}}}
                  {state: "success", matcher: {output:
                    {path: "any[]", expected: "b", comparator: "anyStringEquals"}}}
                ]
              }
              Up: {acceptors: [{state: "success", matcher: {success: false}}]}
            )
            operation Get { errors: [Gone] }
            @error("client")
            @awsQueryError(code: "Weather.Gone", httpResponseCode: 410)
            structure Gone {}
            """);

    assertThat(service.waiterNames()).containsExactly("Sunny", "Up");
    assertThat(service.waiter("Sunny"))
        .isEqualTo(
            new WaiterDefinition(
                "Sunny",
                "Get",
                5,
                120,
                List.of(
                    new Acceptor(State.SUCCESS, Matcher.ERROR, null, false),
                    new Acceptor(State.FAILURE, Matcher.ERROR, null, "Weather.Gone"),
                    new Acceptor(State.RETRY, Matcher.ERROR, null, "Other"),
                    new Acceptor(State.SUCCESS, Matcher.PATH, "sky", "blue"),
                    new Acceptor(State.SUCCESS, Matcher.PATH, "dry", true),
                    new Acceptor(State.SUCCESS, Matcher.PATH_ALL, "all[]", "a"),
                    new Acceptor(State.SUCCESS, Matcher.PATH_ANY, "any[]", "b"))));
    assertThat(service.waiter("Up"))
        .isEqualTo(
            new WaiterDefinition(
                "Up",
                "Get",
                2,
                300,
                List.of(new Acceptor(State.SUCCESS, Matcher.ERROR, null, true))));
  }

  @Test
  void what_s3_answers_to_head_is_waited_for_by_its_status() {
    ModelText.write(
        directory,
        "s3.smithy",
        """
        $version: "2"
        namespace com.amazonaws.s3
        @error("client")
        structure NotFound {}
        """);
    ServiceDefinition service =
        read(
            """
            use aws.protocols#restXml
            use com.amazonaws.s3#NotFound
            use smithy.waiters#waitable
            @restXml
            service Weather { operations: [Get] }
            @http(method: "HEAD", uri: "/")
            @waitable(Up: {acceptors: [{state: "retry", matcher: {errorType: "NotFound"}}]})
            operation Get { errors: [NotFound] }
            """);

    assertThat(Objects.requireNonNull(service.waiter("Up")).acceptors())
        .containsExactly(new Acceptor(State.RETRY, Matcher.STATUS, null, 404L));
  }

  private ServiceDefinition read(String text) {
    return ModelText.read(directory, text);
  }
}
