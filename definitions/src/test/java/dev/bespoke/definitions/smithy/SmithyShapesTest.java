package dev.bespoke.definitions.smithy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bespoke.definitions.BlobDefinition;
import dev.bespoke.definitions.EnumDefinition;
import dev.bespoke.definitions.ErrorTrait;
import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.Location;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.NumberDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.StringDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.TimestampDefinition;
import dev.bespoke.definitions.XmlNamespace;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmithyShapesTest {
  private static final String SERVICE =
      """
      use aws.protocols#restXml
      use smithy.rules#contextParam
      @restXml
      @httpBearerAuth
      @xmlNamespace(uri: "https://acme.example/")
      service Weather { operations: [Put] }
      @http(method: "POST", uri: "/put/{id}")
      operation Put { input: In, output: Out, errors: [Gone] }
      """;

  @TempDir private Path directory;

  @Test
  void members_say_where_they_travel() {
    ServiceDefinition service =
        read(
            """
            structure In {
              @required @httpLabel @contextParam(name: "Id") id: String
              @httpQuery("q") query: String
              @httpQueryParams queries: Strings
              @httpHeader("x-at") at: HttpDate
              @httpHeader("x-json") json: Json
              @httpPrefixHeaders("x-meta-") meta: Strings
              @idempotencyToken @httpHeader("x-token") token: String
              @httpPayload body: Nested
            }
            structure Out {
              @httpResponseCode code: Integer
              @xmlFlattened list: Names
              @httpQuery("q") @jsonName("next") position: String
            }
            @error("client") structure Gone {}
            structure Nested {
              @httpHeader("x-not-here") @xmlName("Inner") text: String
              @xmlAttribute attribute: String
              @xmlNamespace(uri: "u", prefix: "p") namespaced: String
              @timestampFormat("epoch-seconds") @jsonName("when") time: Timestamp
              @deprecated(message: "m") number: Integer = 5
              @clientOptional flag: Boolean = true
            }
            @timestampFormat("http-date") timestamp HttpDate
            @mediaType("application/json") string Json
            map Strings { key: String, value: String }
            list Names { @xmlName("Name") member: String }
            """);

    StructureDefinition in = structure(service, "In");
    assertThat(in.members())
        .extracting(MemberDefinition::name, MemberDefinition::location, MemberDefinition::wireName)
        .containsExactly(
            tuple("id", Location.URI, "id"),
            tuple("query", Location.QUERY, "q"),
            tuple("queries", Location.QUERY, "queries"),
            tuple("at", Location.HEADER, "x-at"),
            tuple("json", Location.HEADER, "x-json"),
            tuple("meta", Location.HEADERS, "x-meta-"),
            tuple("token", Location.HEADER, "x-token"),
            tuple("body", null, "Nested"));
    assertThat(in.required()).containsExactly("id");
    assertThat(in.payload()).isEqualTo("body");
    assertThat(member(in, "id").contextParam()).isEqualTo("Id");
    assertThat(member(in, "json").jsonValue()).isTrue();
    assertThat(member(in, "query").jsonValue()).isFalse();
    assertThat(member(in, "token").idempotencyToken()).isTrue();
    assertThat(member(in, "body").xmlNamespace())
        .isEqualTo(new XmlNamespace("https://acme.example/", null));
    assertThat(service.shape("HttpDate"))
        .isEqualTo(new TimestampDefinition("HttpDate", "", false, null, "rfc822"));
    StructureDefinition out = structure(service, "Out");
    assertThat(member(out, "code").location()).isEqualTo(Location.STATUS_CODE);
    assertThat(member(out, "list").flattened()).isTrue();
    assertThat(member(out, "position").location()).as("an output has no query").isNull();
    assertThat(member(out, "position").jsonWireName()).isEqualTo("next");
    assertThat(((ListDefinition) service.shape("Names")).member().wireName()).isEqualTo("Name");
    StructureDefinition nested = structure(service, "Nested");
    assertThat(member(nested, "text").location()).as("bindings count at the top alone").isNull();
    assertThat(member(nested, "text").wireName()).isEqualTo("Inner");
    assertThat(member(nested, "attribute").xmlAttribute()).isTrue();
    assertThat(member(nested, "namespaced").xmlNamespace()).isEqualTo(new XmlNamespace("u", "p"));
    assertThat(member(nested, "time").timestampFormat()).isEqualTo("unixTimestamp");
    assertThat(member(nested, "time").jsonWireName()).isEqualTo("when");
    assertThat(member(nested, "number").defaultValue()).isEqualTo(5L);
    assertThat(member(nested, "number").clientOptional()).isFalse();
    assertThat(member(nested, "number").deprecation()).isNotNull();
    assertThat(member(nested, "flag").clientOptional()).isTrue();
  }

  @Test
  void what_the_input_trait_says_makes_members_optional_for_clients() {
    ServiceDefinition service =
        ModelText.read(
            directory,
            """
            use aws.protocols#awsJson1_0
            @awsJson1_0
            service Weather { operations: [Get, Put] }
            operation Get {
              input := {
                a: Integer = 1
              }
              output: Both
            }
            operation Put { input: Both output: Both }
            structure Both {
              a: Integer = 1
            }
            """);

    assertThat(member(structure(service, "GetInput"), "a").clientOptional()).isTrue();
    assertThat(member(structure(service, "Both"), "a").clientOptional()).isFalse();
  }

  @Test
  void defaults_are_values_of_their_types() {
    ServiceDefinition service =
        ModelText.read(
            directory,
            """
            use aws.protocols#awsJson1_0
            @awsJson1_0
            service Weather { operations: [Get] }
            operation Get { output: Out }
            structure Out {
              @timestampFormat("http-date")
              member: Timestamp = "Tue, 29 Apr 2014 18:30:38 GMT"
              target: HttpDate = "Tue, 29 Apr 2014 18:30:38 GMT"
              @timestampFormat("epoch-seconds")
              seconds: Timestamp = 1.5
              text: Timestamp = "2014-04-29T18:30:38Z"
              huge: Document = 12345678901234567890
              list: Names = []
            }
            @timestampFormat("http-date") timestamp HttpDate
            list Names { member: String }
            """);

    assertThat(structure(service, "Out").members())
        .extracting(MemberDefinition::defaultValue)
        .containsExactly(
            "2014-04-29T18:30:38Z",
            "2014-04-29T18:30:38Z",
            1.5,
            "2014-04-29T18:30:38Z",
            new BigInteger("12345678901234567890"),
            List.of());
  }

  @Test
  void every_kind_of_shape_is_read() {
    ServiceDefinition service =
        read(
            """
            structure In { @required @httpLabel id: String }
            structure Out {
              any: Document
              big: BigInteger
              decimal: BigDecimal
              blob: Data
              color: Color
              level: Level
              old: Old
              text: Text
              sparseList: SparseList
              sparseMap: SparseMap
              choice: Choice
            }
            document Document
            @mediaType("image/png") blob Data
            enum Color {
              RED = "red"
              BLUE = "b"
            }
            intEnum Level {
              LOW = 1
            }
            @enum([{value: "x"}, {value: "y"}]) string Old
            @length(min: 1, max: 9) @pattern("a+") @sensitive string Text
            @sparse list SparseList { member: String }
            @sparse map SparseMap { key: String, value: Integer }
            union Choice { none: Unit, text: String }
            @retryable(throttling: true) @error("server") @httpError(503)
            structure Gone { message: String }
            """);

    assertThat(service.shape("Data"))
        .isEqualTo(new BlobDefinition("Data", "", false, null, false, false, "image/png"));
    assertThat(service.shape("Color"))
        .isEqualTo(new EnumDefinition("Color", "", false, null, List.of("red", "b")));
    assertThat(service.shape("Old"))
        .isEqualTo(new EnumDefinition("Old", "", false, null, List.of("x", "y")));
    assertThat(service.shape("Level"))
        .isEqualTo(new NumberDefinition("Level", "", false, null, NumberDefinition.Kind.INTEGER));
    assertThat(service.shape("Text"))
        .isEqualTo(new StringDefinition("Text", "", true, null, 1L, 9L, "a+", null));
    assertThat(((ListDefinition) service.shape("SparseList")).sparse()).isTrue();
    assertThat(((MapDefinition) service.shape("SparseMap")).sparse()).isTrue();
    assertThat(structure(service, "Choice").union()).isTrue();
    assertThat(structure(service, "Unit").members()).isEmpty();
    assertThat(structure(service, "Gone").error())
        .isEqualTo(new ErrorTrait("Gone", 503, false, true, true, true, null));
    assertThat(service.shapeNames()).contains("Document", "BigInteger", "BigDecimal", "Integer");
  }

  @Test
  void a_streaming_union_is_a_stream_of_events() {
    ServiceDefinition service =
        read(
            """
            structure In { @required @httpLabel id: String, @required @httpPayload body: Stream }
            structure Out { @httpPayload events: Events }
            @streaming @requiresLength blob Stream
            @streaming union Events { data: Data, gone: Gone }
            structure Data { @eventHeader kind: String, @eventPayload bytes: Blob }
            @error("client") structure Gone {}
            """);

    assertThat(service.shape("Stream"))
        .isEqualTo(new BlobDefinition("Stream", "", false, null, true, true, null));
    assertThat(member(structure(service, "In"), "body").streaming()).isTrue();
    StructureDefinition events = structure(service, "Events");
    assertThat(events.eventStream()).isTrue();
    assertThat(events.union()).isFalse();
    StructureDefinition data = structure(service, "Data");
    assertThat(data.event()).isTrue();
    assertThat(member(data, "kind").eventHeader()).isTrue();
    assertThat(member(data, "bytes").eventPayload()).isTrue();
    assertThat(structure(service, "Gone").event()).isFalse();
  }

  @Test
  void mixins_apply_and_renames_are_resolved() {
    ModelText.write(
        directory,
        "other.smithy",
        """
        $version: "2"
        namespace com.acme.other
        structure Place { name: String }
        string Unrelated
        """);
    ServiceDefinition service =
        ModelText.read(
            directory,
            """
            use aws.protocols#awsJson1_0
            @awsJson1_0
            service Weather {
              operations: [Get]
              rename: {"com.acme.other#Place": "OtherPlace"}
            }
            operation Get { output: Out }
            @mixin structure Common { id: String }
            structure Out with [Common] { here: Place, there: com.acme.other#Place }
            structure Place {}
            apply Out$id @documentation("applied")
            """);

    StructureDefinition out = structure(service, "Out");
    assertThat(out.members())
        .extracting(MemberDefinition::name, MemberDefinition::shape)
        .containsExactly(
            tuple("id", "String"), tuple("here", "Place"), tuple("there", "OtherPlace"));
    assertThat(member(out, "id").documentation()).isEqualTo("applied");
    assertThat(service.shapeNames()).contains("OtherPlace").doesNotContain("Unrelated");
  }

  @Test
  void a_shape_may_have_the_name_of_one_of_smithys() {
    ServiceDefinition service =
        ModelText.read(
            directory,
            "model.json",
            """
            {"smithy": "2.0", "shapes": {
              "com.acme.weather#Weather": {
                "type": "service", "operations": [{"target": "com.acme.weather#Get"}],
                "traits": {"aws.protocols#awsJson1_0": {}}},
              "com.acme.weather#Get": {
                "type": "operation", "output": {"target": "com.acme.weather#Out"}},
              "com.acme.weather#Out": {"type": "union", "members": {
                "nothing": {"target": "smithy.api#Unit"},
                "unit": {"target": "com.acme.weather#Unit"}}},
              "com.acme.weather#Unit": {"type": "enum", "members": {
                "KM": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "km"}}}}}}
            """);

    StructureDefinition out = structure(service, "Out");
    assertThat(out.members())
        .extracting(MemberDefinition::shape)
        .containsExactly("SmithyUnit", "Unit");
    assertThat(service.shape("Unit")).isInstanceOf(EnumDefinition.class);
    assertThat(structure(service, "SmithyUnit").members()).isEmpty();
  }

  private ServiceDefinition read(String shapes) {
    return ModelText.read(directory, SERVICE + shapes);
  }

  private static StructureDefinition structure(ServiceDefinition service, String name) {
    return (StructureDefinition) service.shape(name);
  }

  private static MemberDefinition member(StructureDefinition structure, String name) {
    return Objects.requireNonNull(structure.member(name));
  }
}
