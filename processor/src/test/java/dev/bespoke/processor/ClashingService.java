package dev.bespoke.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A definition in botocore's form whose names clash with Java's, with ours and with each other. */
final class ClashingService {
  /** Words of Java, methods of every class and exception, variables of generated code. */
  private static final List<String> WORDS =
      words(
          """
          abstract assert boolean break byte case catch char class const continue default do
          double else enum extends final finally float for goto if implements import instanceof
          int interface long native new package private protected public return short static
          strictfp super switch synchronized this throw throws transient try void volatile while
          true false null _ var yield record sealed permits when exports module
          hashCode toString getClass notify notifyAll wait clone finalize equals builder
          toBuilder build responseMetadata copy read write checkRequired correct
          operation hasCode errorMessage status requestId extendedRequestId header attempts
          isBodiless isRetryable isThrottling getMessage getLocalizedMessage getCause initCause
          fillInStackTrace printStackTrace getStackTrace setStackTrace addSuppressed getSuppressed
          in out member members values value entry element key path missing other that nested
          nestedBuilder source input output http text union variant error options request response
          pipeline body page next serialVersionUID INSTANCE MEMBERS unknownMember Unknown of
          ordinal name compareTo valueOf
          Object String List Map Builder Exception Error Record Instant Blob Void Override
          tags hasTags HasTags tagsMember hasTagsMember Case CASE a-b aB a_b a.b 2xx 2XX x: é ж
          """);

  private static final List<String> TYPES =
      List.of("Text", "Names", "Pairs", "Kind", "Choice", "Thing", "Number", "Moment");

  /** Structures that are called as classes are that generated code names, or has. */
  private static final List<String> STRUCTURES =
      words(
          """
          Object String List Map Builder Record Override Deprecated Iterable Thread Integer
          Instant Blob Document Consumer Objects Collections Operation Paginator Waiter
          ServiceResponse ServiceException ShapeReader ShapeWriter MemberNames Nullable
          ClashException ClashEndpointRules ChoiceSerde Unknown thing THING
          GetThingRequest getThingResponse GetThingOperation ListPaginator
          """);

  private static final List<String> OPERATIONS =
      words(
          """
          GetThing getThing getthing List ListPages Wait Notify HashCode ToString Close Create
          Builder SharedPipeline class Return Get-Thing
          """);

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "*",
          "**",
          "a",
          "A",
          "a-b",
          "a_b",
          "a b",
          "1",
          "+1",
          "-1",
          "class",
          "null",
          "é",
          "\\\"",
          "\\\\",
          "\\n",
          "\\u0000",
          "*/",
          "\\\\u002a/",
          "{@code",
          "<b>",
          "EMPTY",
          "VALUE_1",
          "of",
          "value",
          "true");

  private ClashingService() {}

  /** Its {@code service-2.json}. */
  static String json(String protocol) {
    List<String> shapes = new ArrayList<>();
    shapes.add("'Text': {'type': 'string'}");
    shapes.add("'Number': {'type': 'integer'}");
    shapes.add("'Moment': {'type': 'timestamp'}");
    shapes.add("'Names': {'type': 'list', 'member': {'shape': 'Text'}}");
    shapes.add("'Pairs': {'type': 'map', 'key': {'shape': 'Text'}, 'value': {'shape': 'Thing'}}");
    shapes.add("'Kind': {'type': 'string', 'enum': [" + quoted(VALUES) + "]}");
    shapes.add("'Choice': {'type': 'structure', 'union': true, 'members': {" + union() + "}}");
    shapes.add("'Thing': {'type': 'structure', 'members': {" + members("") + "}}");
    shapes.add("'Question': {'type': 'structure', 'members': {" + members("header") + "}}");
    for (String structure : STRUCTURES) {
      String members = "'" + structure + "': {'shape': 'Text'}, 'Kind': {'shape': 'Kind'}";
      shapes.add("'" + structure + "': {'type': 'structure', 'members': {" + members + "}}");
    }
    for (String error : List.of("Fault", "fault", "Exception", "Clash")) {
      shapes.add(
          "'"
              + error
              + "': {'type': 'structure', 'exception': true, 'members': {"
              + members("")
              + "}}");
    }
    List<String> operations = new ArrayList<>();
    for (String name : OPERATIONS) {
      operations.add(
          "'"
              + name
              + "': {'name': '"
              + name
              + "', 'http': {'method': 'POST', 'requestUri': '/"
              + name
              + "'}, 'input': {'shape': 'Question'}, 'output': {'shape': 'Question'},"
              + " 'errors': [{'shape': 'Fault'}, {'shape': 'fault'}, {'shape': 'Exception'},"
              + " {'shape': 'Clash'}]}");
    }
    return """
        {'metadata': {'apiVersion': '2026-01-01', 'endpointPrefix': 'clash', 'protocol': '%s',
          'protocols': ['%s'], 'serviceFullName': 'Clash', 'serviceId': 'Clash',
          'signatureVersion': 'v4', 'signingName': 'clash', 'targetPrefix': 'Clash',
          'jsonVersion': '1.1', 'uid': 'clash-2026-01-01'},
         'operations': {%s},
         'shapes': {%s}}
        """
        .formatted(protocol, protocol, String.join(",\n", operations), String.join(",\n", shapes))
        .replace('\'', '"');
  }

  /** Its {@code paginators-1.json}. */
  static String paginators() {
    return """
        {"pagination": {
          "List": {"input_token": "page", "output_token": "nested.page", "result_key": "items"},
          "GetThing": {"input_token": "next", "output_token": "next", "result_key": "items"}
        }}
        """;
  }

  /** Its {@code waiters-2.json}. */
  static String waiters() {
    return """
        {"version": 2, "waiters": {"class": {"operation": "GetThing", "delay": 1, "maxAttempts": 2,
          "acceptors": [
            {"matcher": "path", "argument": "nested.nested.page", "expected": "a",
              "state": "success"},
            {"matcher": "pathAny", "argument": "items[]", "expected": "a", "state": "failure"}
          ]}}}
        """;
  }

  /** A member of every name, of one type after the other, and those that paths look for. */
  private static String members(String location) {
    List<String> members = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(WORDS);
    names.removeAll(List.of("page", "next", "nested", "items"));
    for (String name : names) {
      String type = TYPES.get(members.size() % TYPES.size());
      boolean inHeader = !location.isEmpty() && type.equals("Text");
      members.add(
          "'"
              + name
              + "': {'shape': '"
              + type
              + "'"
              + (inHeader
                  ? ", 'location': 'header', 'locationName': 'x-" + members.size() + "'"
                  : "")
              + "}");
    }
    members.add("'page': {'shape': 'Text'}");
    members.add("'next': {'shape': 'Text'}");
    members.add("'nested': {'shape': 'Thing'}");
    members.add("'items': {'shape': 'Names'}");
    int i = 0;
    for (String structure : STRUCTURES) {
      members.add("'s" + i++ + "': {'shape': '" + structure + "'}");
    }
    return String.join(", ", members);
  }

  private static String union() {
    List<String> members = new ArrayList<>();
    for (String name : WORDS) {
      String type = TYPES.get(members.size() % TYPES.size());
      members.add("'" + name + "': {'shape': '" + type + "'}");
    }
    members.add("'Choice': {'shape': 'Text'}");
    members.add("'Thing': {'shape': 'Names'}");
    return String.join(", ", members);
  }

  private static String quoted(List<String> values) {
    return String.join(", ", values.stream().map(value -> "'" + value + "'").toList());
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }
}
