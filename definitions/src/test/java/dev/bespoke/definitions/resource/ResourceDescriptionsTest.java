package dev.bespoke.definitions.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.bundle.DefinitionBundle;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class ResourceDescriptionsTest {
  private static final ServiceDefinition SQS = requireNonNull(DefinitionBundle.open("sqs"));
  private static final ServiceDefinition DYNAMODB =
      requireNonNull(DefinitionBundle.open("dynamodb"));

  private static ResourceServiceDefinition read(ServiceDefinition service, String json) {
    return ResourceDescriptions.read("my.resources.json", json.getBytes(UTF_8), service);
  }

  /** Reads a description of one queue resource, with the members given. */
  private static List<String> problemsOf(String members) {
    String json =
        "{\"service\": \"sqs\", \"resources\": {\"Queue\": {\"identifiers\": {\"Url\": \"QueueUrl\"}"
            + (members.isEmpty() ? "" : ", " + members)
            + "}}}";
    ResourceDescriptionException e =
        catchThrowableOfType(ResourceDescriptionException.class, () -> read(SQS, json));
    return e == null
        ? List.of()
        : e.problems().stream().map(ResourceDescriptionException.Problem::toString).toList();
  }

  @Test
  void anIdentifierIsPassedToEveryOperationThatHasItsMember() {
    ResourceDefinition table =
        requireNonNull(
            read(
                    DYNAMODB,
                    """
                    {"service": "dynamodb", "resources": {"Table": {
                      "identifiers": {"Name": "TableName"},
                      "actions": {"Scan": "Scan", "PutItem": {}}
                    }}}
                    """)
                .resources()
                .get("Table"));
    assertThat(table.actions())
        .extracting(ActionDefinition::operation, action -> action.parameters().toString())
        .allSatisfy(
            action ->
                assertThat(action.toList().get(1).toString())
                    .isEqualTo(
                        "[ParameterBinding[target=TableName, source=Identifier[name=Name]]]"));
  }

  @Test
  void aPlaceThatCannotBeReadIsNamed(@TempDir Path directory) throws IOException {
    Path closed = Files.createDirectory(directory.resolve("closed"));
    File file = closed.toFile();
    assumeTrue(file.setReadable(false) && !Files.isReadable(closed), "skipped: all may be read");

    try {
      assertThatThrownBy(() -> ResourceDescriptions.in(directory, SQS))
          .isInstanceOf(DefinitionException.class)
          .hasMessageStartingWith(directory + ": this is no readable directory");
    } finally {
      assertThat(file.setReadable(true)).isTrue();
    }
  }

  @Test
  void aChildHasItsParentsIdentifiersUnderTheParentsName() {
    ResourceServiceDefinition resources =
        read(
            SQS,
            """
            {"service": "sqs", "resources": {
              "Message": {"parent": "Queue", "identifiers": {"ReceiptHandle": "ReceiptHandle"}},
              "Queue": {"identifiers": {"Url": "QueueUrl"}}
            }}
            """);
    ResourceDefinition message = requireNonNull(resources.resources().get("Message"));
    ResourceDefinition queue = requireNonNull(resources.resources().get("Queue"));
    assertThat(message.identifiers())
        .extracting(IdentifierDefinition::name)
        .containsExactly("QueueUrl", "ReceiptHandle");
    assertThat(message.subResources())
        .containsExactly(
            new SubResourceDefinition(
                "Queue",
                "Queue",
                List.of(new IdentifierBinding("Url", new ValueSource.Identifier("QueueUrl")))));
    assertThat(queue.subResources())
        .containsExactly(
            new SubResourceDefinition(
                "Message",
                "Message",
                List.of(
                    new IdentifierBinding("QueueUrl", new ValueSource.Identifier("Url")),
                    new IdentifierBinding("ReceiptHandle", new ValueSource.Input()))));
    assertThat(resources.root().subResources())
        .extracting(SubResourceDefinition::name)
        .containsExactly("Message", "Queue");
  }

  @SuppressWarnings("unused") // by name, below
  private static final List<Arguments> MISTAKES =
      List.of(
          Arguments.of(
              "'actions': {'Purge': 'PurgeQueu'}",
              "Queue.actions.Purge: sqs has no operation PurgeQueu; did you mean PurgeQueue?"),
          Arguments.of(
              "'waiters': {'Exists': 'QueueExists'}",
              "Queue.waiters.Exists: sqs has no waiter QueueExists"),
          Arguments.of(
              "'shape': 'Mesage'", "Queue: sqs has no structure Mesage; did you mean Message"),
          Arguments.of(
              "'shape': 'QueueAttributeMap'", "Queue: QueueAttributeMap is a map, not a structure"),
          Arguments.of(
              "'actions': {'List': 'ListQueues'}",
              "Queue.actions.List: ListQueues would not be given the identifier Url"),
          Arguments.of(
              "'actions': {'Purge': {'operaton': 'PurgeQueue'}}",
              "Queue.actions.Purge: \"operaton\" has no meaning here; what has: operation"),
          Arguments.of(
              "'actions': {'PurgeQueue': {'parameters': {'Delay': 3}}}",
              "Queue.actions.PurgeQueue.parameters.Delay: Delay: PurgeQueueRequest has no member"),
          Arguments.of(
              "'actions': {'PurgeQueue': {'parameters': {'Delay[': 3}}}",
              "Queue.actions.PurgeQueue.parameters.Delay[: \"Delay[\" is not a path"),
          Arguments.of(
              "'actions': {'SendMessage': {'parameters': {'DelaySeconds': '3'}}}",
              "Queue.actions.SendMessage.parameters.DelaySeconds: \"3\" is not a value of"),
          Arguments.of(
              "'actions': {'SendMessage': {'parameters': {'MessageBody': {'identifier': 'Uri'}}}}",
              "Queue.actions.SendMessage.parameters.MessageBody: Queue has no identifier Uri"),
          Arguments.of(
              "'actions': {'SendMessage': {'without': ['Uri']}}",
              "Queue.actions.SendMessage.without[0]: must be an identifier of the resource"),
          Arguments.of(
              "'load': {'operation': 'GetQueueAttributes', 'parameters': {'AttributeNames[]': 'Al'}}",
              "Queue.load.parameters.AttributeNames[]: \"Al\" is none of the values of"),
          Arguments.of(
              "'shape': 'Message', 'load': {'operation': 'ReceiveMessage', 'data': 'Messages[0]',"
                  + " 'parameters': {'ReceiveRequestAttemptId': {'data': 'MessageId'}}}",
              "Queue.load.parameters.ReceiveRequestAttemptId: the resource's data are what the load"),
          Arguments.of(
              "'shape': 'Message', 'collections': {'Mine': {'operation': 'ListDeadLetterSourceQueues',"
                  + " 'returns': {'type': 'Queue', 'identifiers': {'Url': 'queueUrls[]'}},"
                  + " 'parameters': {'NextToken': {'data': 'MessageId'}}}}",
              "Queue.collections.Mine.parameters.NextToken: the resource's data are not known to"),
          Arguments.of(
              "'shape': 'Message', 'actions': {'SendMessage': {'parameters': {'MessageBody':"
                  + " {'data': 'MessageAttributes[].StringValue'}}}}",
              "Queue.actions.SendMessage.parameters.MessageBody: "),
          Arguments.of(
              "'shape': 'Message', 'references': {'Other': {'type': 'Queue',"
                  + " 'identifiers': {'Url': {'request': 'QueueUrl'}}}}",
              "Queue.references.Other.identifiers.Url: \"request\" has no meaning here"),
          Arguments.of(
              "'shape': 'Message', 'load': {'operation': 'ReceiveMessage',"
                  + " 'data': 'Messages[0]', 'where': {'MessageId': 'Url'}}",
              "Queue.load: Messages[0] leads to one value"),
          Arguments.of(
              "'load': {'operation': 'GetQueueAttributes', 'data': 'Attribute'}",
              "Queue.load.data: Attribute: GetQueueAttributesResult has no member Attribute"),
          Arguments.of(
              "'load': {'operation': 'PurgeQueue', 'data': 'A'}",
              "Queue.load.data: A: A leads nowhere: the operation has no members"),
          Arguments.of(
              "'load': {'operation': 'ReceiveMessage', 'data': 'Messages[]'}",
              "Queue.load: Messages[] leads to several values: \"where\" must choose one"),
          Arguments.of(
              "'actions': {'ReceiveMessage': {'returns': 'Mesage'}}",
              "Queue.actions.ReceiveMessage.returns: there is no resource Mesage"),
          Arguments.of(
              "'actions': {'SendMessage': {'returns': {'type': 'Queue', 'identifiers': {'Urls': 'MessageId'}}}}",
              "Queue.actions.SendMessage.returns.identifiers.Urls: Queue has no identifier Urls"),
          Arguments.of(
              "'collections': {'Mine': {'operation': 'ReceiveMessage', 'returns': 'Queue'}}",
              "Queue.collections.Mine: lists nothing"),
          Arguments.of(
              "'actions': {'Delete': {'operation': 'DeleteMessageBatch', 'parameters': {'Entries[*].Id': 'a'}}}",
              "Queue.actions.Delete.parameters.Entries[*].Id: [*] is the element of a batch"),
          Arguments.of(
              "'batchActions': {'Delete': {'operation': 'DeleteQueue', 'items': 'QueueUrl'}}",
              "Queue.batchActions.Delete.items: QueueUrl is a String, not a list"),
          Arguments.of("'parent': 'Topic'", "Queue.parent: there is no resource Topic"),
          Arguments.of("'parent': 'Queue'", "Queue: is its own ancestor"),
          Arguments.of("'viewOf': 'Queue'", "Queue: is its own ancestor"),
          Arguments.of(
              "'subResources': {'Self': 'Quue'}",
              "Queue.subResources.Self: there is no resource Quue"),
          Arguments.of("'actions': []", "Queue.actions: must be an object"),
          Arguments.of(
              "'actions': {'Purge': ''}", "Queue.actions.Purge: must be a text that is not empty"),
          Arguments.of("'verbs': {}", "Queue: \"verbs\" has no meaning here"));

  @ParameterizedTest
  @FieldSource("MISTAKES")
  void aMistakeIsReportedWithFilePlaceAndRule(String members, String expected) {
    List<String> problems = problemsOf(members.replace('\'', '"'));
    assertThat(problems).isNotEmpty();
    assertThat(problems.get(0)).startsWith("my.resources.json: " + expected);
  }

  @Test
  void allMistakesAreReportedAtOnce() {
    assertThat(problemsOf("\"actions\": {\"A\": \"NoSuch\", \"B\": \"NeitherThis\"}")).hasSize(2);
  }

  @Test
  void whatIsNotJsonIsRefused() {
    assertThatThrownBy(() -> read(SQS, "{\"service\": "))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("my.resources.json");
    assertThatThrownBy(() -> read(SQS, "{}"))
        .isInstanceOf(ResourceDescriptionException.class)
        .hasMessage("my.resources.json: \"service\" is missing");
  }

  @Test
  void aServiceWithoutADescriptionHasNoneInTheBundle() {
    assertThat(ResourceDescriptions.bundled(requireNonNull(DefinitionBundle.open("sts")))).isNull();
  }

  @Test
  void aMistakeInBoto3sFormIsReportedToo() {
    assertThatThrownBy(
            () ->
                read(
                    SQS,
                    """
                    {"service": {"actions": {"Make": {"request": {"operation": "CreateQueu"}}}},
                     "resources": {}}
                    """))
        .isInstanceOf(ResourceDescriptionException.class)
        .hasMessageContaining("actions.Make.request.operation: sqs has no operation CreateQueu");
    assertThatThrownBy(
            () ->
                read(
                    SQS,
                    """
                    {"service": {"actions": {"Make": {
                       "request": {"operation": "CreateQueue"},
                       "resource": {"type": "Queue", "identifiers": [
                         {"target": "Url", "source": "moon", "path": "QueueUrl"}]}}}},
                     "resources": {"Queue": {"identifiers": [{"name": "Url"}]}}}
                    """))
        .isInstanceOf(ResourceDescriptionException.class)
        .hasMessageContaining("source: must be a source that boto3 knows");
  }
}
