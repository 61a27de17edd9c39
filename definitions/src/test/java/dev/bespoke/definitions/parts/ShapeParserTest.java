package dev.bespoke.definitions.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.definitions.BlobDefinition;
import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.Deprecation;
import dev.bespoke.definitions.DocumentDefinition;
import dev.bespoke.definitions.EnumDefinition;
import dev.bespoke.definitions.ErrorTrait;
import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.Location;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.NumberDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StringDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.TimestampDefinition;
import dev.bespoke.definitions.XmlNamespace;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeParserTest {

  @Test
  void a_structure_keeps_its_members_in_order_with_their_traits() {
    StructureDefinition shape =
        (StructureDefinition)
            shape(
                """
                'type': 'structure', 'documentation': '<p>doc</p>', 'sensitive': true,
                'required': ['B'], 'payload': 'Z', 'locationName': 'Root',
                'xmlNamespace': 'http://example.com/',
                'members': {
                  'Z': {'shape': 'S', 'streaming': true},
                  'B': {'shape': 'S', 'location': 'header', 'locationName': 'x-b',
                        'idempotencyToken': true, 'jsonvalue': true, 'contextParam': {'name': 'P'},
                        'hostLabel': true, 'sensitive': true, 'timestampFormat': 'rfc822',
                        'deprecated': true, 'deprecatedMessage': 'gone', 'documentation': 'b'},
                  'A': {'shape': 'S', 'xmlAttribute': true, 'flattened': true, 'queryName': 'q',
                        'locationName': 'a', 'eventpayload': true, 'eventheader': true,
                        'xmlNamespace': {'uri': 'u', 'prefix': 'p'}}}
                """);

    assertThat(shape.documentation()).isEqualTo("<p>doc</p>");
    assertThat(shape.sensitive()).isTrue();
    assertThat(shape.required()).containsExactly("B");
    assertThat(shape.payload()).isEqualTo("Z");
    assertThat(shape.locationName()).isEqualTo("Root");
    assertThat(shape.xmlNamespace()).isEqualTo(new XmlNamespace("http://example.com/", null));
    assertThat(shape.members()).extracting(MemberDefinition::name).containsExactly("Z", "B", "A");
    assertThat(shape.members().get(0).streaming()).isTrue();
    assertThat(shape.members().get(0).wireName()).isEqualTo("Z");
    assertThat(shape.member("B"))
        .isEqualTo(
            new MemberDefinition(
                "B",
                "S",
                Location.HEADER,
                "x-b",
                null,
                null,
                false,
                false,
                null,
                "rfc822",
                false,
                true,
                true,
                true,
                "P",
                true,
                false,
                false,
                null,
                true,
                "b",
                new Deprecation("gone")));
    assertThat(shape.member("A"))
        .isEqualTo(
            new MemberDefinition(
                "A",
                "S",
                null,
                "a",
                "a",
                "q",
                true,
                true,
                new XmlNamespace("u", "p"),
                null,
                false,
                false,
                false,
                false,
                null,
                false,
                true,
                true,
                null,
                true,
                "",
                null));
    assertThat(shape.members())
        .extracting(MemberDefinition::jsonWireName)
        .containsExactly("Z", "B", "a");
    assertThat(shape.member("C")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "uri, URI",
    "querystring, QUERY",
    "header, HEADER",
    "headers, HEADERS",
    "statusCode, STATUS_CODE"
  })
  void locations_are_read(String written, Location location) {
    StructureDefinition shape =
        (StructureDefinition)
            shape(
                "'type': 'structure', 'members': {'M': {'shape': 'S', 'location': '"
                    + written
                    + "'}}");

    assertThat(shape.members().get(0).location()).isEqualTo(location);
  }

  @Test
  void lists_and_maps_know_their_elements() {
    ListDefinition list =
        (ListDefinition)
            shape(
                "'type': 'list', 'flattened': true, 'member': {'shape': 'S', 'locationName': 'i'}");
    MapDefinition map =
        (MapDefinition)
            shape("'type': 'map', 'sparse': true, 'key': {'shape': 'K'}, 'value': {'shape': 'V'}");

    assertThat(list.flattened()).isTrue();
    assertThat(list.sparse()).isFalse();
    assertThat(list.member().wireName()).isEqualTo("i");
    assertThat(map.flattened()).isFalse();
    assertThat(map.sparse()).isTrue();
    assertThat(map.key().wireName()).isEqualTo("key");
    assertThat(map.value().shape()).isEqualTo("V");
  }

  @ParameterizedTest
  @CsvSource({
    "byte, BYTE",
    "short, SHORT",
    "integer, INTEGER",
    "long, LONG",
    "float, FLOAT",
    "double, DOUBLE",
    "bigInteger, BIG_INTEGER",
    "bigDecimal, BIG_DECIMAL"
  })
  void numbers_have_a_kind(String type, NumberDefinition.Kind kind) {
    assertThat(((NumberDefinition) shape("'type': '" + type + "'")).kind()).isEqualTo(kind);
  }

  @Test
  void the_other_scalars_are_told_apart() {
    assertThat(shape("'type': 'string', 'enum': ['b', 'a']"))
        .isInstanceOfSatisfying(
            EnumDefinition.class, e -> assertThat(e.values()).containsExactly("b", "a"));
    assertThat(shape("'type': 'string', 'min': 1, 'max': 63.0, 'pattern': 'x+'"))
        .isEqualTo(new StringDefinition("T", "", false, null, 1L, 63L, "x+", null));
    assertThat(shape("'type': 'blob', 'streaming': true, 'requiresLength': true"))
        .isEqualTo(new BlobDefinition("T", "", false, null, true, true, null));
    assertThat(shape("'type': 'timestamp', 'timestampFormat': 'iso8601'"))
        .isEqualTo(new TimestampDefinition("T", "", false, null, "iso8601"));
    assertThat(shape("'type': 'structure', 'members': {}, 'document': true"))
        .isEqualTo(new DocumentDefinition("T", "", false, null));
  }

  @Test
  void unions_events_and_event_streams_are_marked() {
    StructureDefinition stream =
        (StructureDefinition) shape("'type': 'structure', 'members': {}, 'eventstream': true");
    StructureDefinition event =
        (StructureDefinition) shape("'type': 'structure', 'members': {}, 'event': true");
    StructureDefinition union =
        (StructureDefinition) shape("'type': 'structure', 'members': {}, 'union': true");

    assertThat(stream.eventStream()).isTrue();
    assertThat(event.event()).isTrue();
    assertThat(union.union()).isTrue();
    assertThat(union.error()).isNull();
  }

  @Test
  void an_error_has_a_code_a_status_and_a_culprit() {
    assertThat(
            error(
                "'exception': true, 'retryable': {'throttling': true},"
                    + " 'error': {'code': 'C', 'httpStatusCode': 429, 'senderFault': true}"))
        .isEqualTo(new ErrorTrait("C", 429, true, false, true, true, null));
    assertThat(error("'exception': true, 'fault': true"))
        .isEqualTo(new ErrorTrait("T", null, false, true, false, false, null));
  }

  @Test
  void an_error_of_a_query_compatible_service_has_the_code_of_the_query_protocol() {
    ServiceDefinition service =
        new LazyServiceDefinition(
            TestDefinitions.parts(
                """
                {'metadata': {'endpointPrefix': 'q', 'apiVersion': '1', 'protocol': 'json',
                              'awsQueryCompatible': {}},
                 'shapes': {'T': {'type': 'structure', 'members': {}, 'exception': true,
                                  'error': {'code': 'AWS.T'}}}}
                """));

    assertThat(((StructureDefinition) service.shape("T")).error())
        .isEqualTo(new ErrorTrait("AWS.T", null, false, false, false, false, "AWS.T"));
    assertThat(service.metadata().queryCompatible()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'type': 'strcture'",
        "'members': {}",
        "'type': 7",
        "'type': 'list'",
        "'type': 'list', 'member': {}",
        "'type': 'list', 'member': 'String'",
        "'type': 'map', 'key': {'shape': 'S'}",
        "'type': 'structure', 'members': []",
        "'type': 'structure', 'members': {'A': null}",
        "'type': 'structure', 'members': {'A': {'shape': 'S', 'location': 'body'}}",
        "'type': 'structure', 'members': {'A': {'shape': 'S', 'flattened': 'yes'}}",
        "'type': 'structure', 'members': {}, 'required': ['A']",
        "'type': 'structure', 'members': {}, 'required': [1]",
        "'type': 'structure', 'members': {}, 'payload': 'A'",
        "'type': 'structure', 'members': {}, 'error': {'httpStatusCode': 4.5}",
        "'type': 'structure', 'members': {}, 'error': {'httpStatusCode': 9999999999}",
        "'type': 'string', 'enum': [1]",
        "'type': 'string', 'max': 'many'"
      })
  void a_malformed_shape_is_refused_with_file_and_shape(String body) {
    ServiceDefinition service = TestDefinitions.shapes("'T': {" + body + "}");

    assertThatThrownBy(() -> service.shape("T"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith("test.json: ")
        .hasMessageContaining("(at shapes/T");
  }

  @Test
  void a_shape_that_is_not_there_is_named_with_the_file() {
    ServiceDefinition service = TestDefinitions.shapes("");

    assertThatThrownBy(() -> service.shape("Gone"))
        .isInstanceOf(DefinitionException.class)
        .hasMessage("test.json: the shape 'Gone' is referred to but not defined (at shapes/Gone)");
  }

  private static ErrorTrait error(String traits) {
    StructureDefinition shape =
        (StructureDefinition) shape("'type': 'structure', 'members': {}, " + traits);
    ErrorTrait error = Objects.requireNonNull(shape.error());
    return error;
  }

  private static ShapeDefinition shape(String body) {
    return TestDefinitions.shapes("'T': {" + body + "}").shape("T");
  }
}
