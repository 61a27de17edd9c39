package dev.bespoke.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.integration.queues.model.Message;
import dev.bespoke.integration.queues.model.MessageAttributeValue;
import dev.bespoke.integration.queues.model.QueueAttributeName;
import dev.bespoke.integration.queues.model.QueueDoesNotExistException;
import dev.bespoke.integration.queues.model.SendMessageBatchRequestEntry;
import dev.bespoke.integration.queues.model.SendMessageBatchResponse;
import dev.bespoke.localservers.LocalServers;
import dev.bespoke.localservers.MotoServer;
import dev.bespoke.localservers.TestServers;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.serde.Blob;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** SQS against ElasticMQ and, where it is installed, moto. */
@ParameterizedClass
@EnumSource(Transport.class)
class QueuesLiveTest {
  private final Transport transport;

  QueuesLiveTest(Transport transport) {
    this.transport = transport;
  }

  @Test
  void messagesPassThroughElasticMq() {
    LocalServers servers = TestServers.local();
    try (Queues queues = open(servers.sqsEndpoint(), "any", "any")) {
      sendsReceivesAndDeletes(queues);
      refusesAnUnknownQueue(queues);
    }
  }

  @Test
  void messagesPassThroughMoto() {
    MotoServer moto = TestServers.moto();
    try (Queues queues = open(moto.endpoint(), moto.accessKeyId(), moto.secretAccessKey())) {
      sendsReceivesAndDeletes(queues);
      refusesAnUnknownQueue(queues);
    }
  }

  @Test
  void motoAcceptsTheSignatures() {
    MotoServer moto = TestServers.verifyingMoto();
    try (Queues queues = open(moto.endpoint(), moto.accessKeyId(), moto.secretAccessKey());
        Queues wrong = open(moto.endpoint(), moto.accessKeyId(), "wrong")) {
      sendsReceivesAndDeletes(queues);
      assertThatThrownBy(() -> wrong.listQueues(r -> {})).hasMessageContaining("403");
    }
  }

  private void sendsReceivesAndDeletes(Queues queues) {
    String url = queues.createQueue(r -> r.queueName("live-" + UUID.randomUUID())).queueUrl();
    queues.sendMessage(
        r ->
            r.queueUrl(url)
                .messageBody("line 1\nline 2 <&> ü")
                .messageAttributes(
                    Map.of(
                        "kind",
                        MessageAttributeValue.builder()
                            .dataType("Binary")
                            .binaryValue(Blob.of(new byte[] {1, 2, 3}))
                            .build())));

    List<Message> received =
        queues
            .receiveMessage(
                r -> r.queueUrl(url).waitTimeSeconds(5).messageAttributeNames(List.of("All")))
            .messages();
    assertThat(received).hasSize(1);
    Message message = received.get(0);
    assertThat(message.body()).isEqualTo("line 1\nline 2 <&> ü");
    assertThat(message.messageAttributes().values())
        .singleElement()
        .extracting(MessageAttributeValue::binaryValue)
        .isEqualTo(Blob.of(new byte[] {1, 2, 3}));
    queues.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));

    SendMessageBatchResponse batch =
        queues.sendMessageBatch(r -> r.queueUrl(url).entries(List.of(entry("a"), entry("b"))));
    assertThat(batch.successful()).hasSize(2);
    assertThat(batch.failed()).isNullOrEmpty();
    assertThat(
            queues
                .getQueueAttributes(
                    r -> r.queueUrl(url).attributeNames(List.of(QueueAttributeName.ALL)))
                .attributes())
        .isNotEmpty();
    queues.deleteQueue(r -> r.queueUrl(url));
  }

  private void refusesAnUnknownQueue(Queues queues) {
    assertThatThrownBy(() -> queues.getQueueUrl(r -> r.queueName("no-such-queue")))
        .isInstanceOf(QueueDoesNotExistException.class);
  }

  private static SendMessageBatchRequestEntry entry(String id) {
    return SendMessageBatchRequestEntry.builder().id(id).messageBody("body " + id).build();
  }

  private Queues open(URI endpoint, String accessKeyId, String secretAccessKey) {
    return QueuesClient.builder()
        .endpointUrl(endpoint)
        .region("us-east-1")
        .credentials(CredentialsProvider.of(Credentials.of(accessKeyId, secretAccessKey)))
        .transport(transport.open())
        .build();
  }
}
