package dev.bespoke.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.integration.sqs.model.QueueAttributeName;
import dev.bespoke.integration.sqs.resource.Message;
import dev.bespoke.integration.sqs.resource.Queue;
import dev.bespoke.localservers.MotoServer;
import dev.bespoke.localservers.TestServers;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** SQS's resources against ElasticMQ and, where it is installed, moto. */
@ParameterizedClass
@EnumSource(Transport.class)
class QueuesResourceLiveTest {
  private final Transport transport;

  QueuesResourceLiveTest(Transport transport) {
    this.transport = transport;
  }

  @Test
  void messagesPassThroughElasticMq() {
    try (Sqs sqs = open(TestServers.local().sqsEndpoint(), "any", "any")) {
      sendsReceivesAndDeletes(sqs);
    }
  }

  @Test
  void messagesPassThroughMoto() {
    MotoServer moto = TestServers.verifyingMoto();
    try (Sqs sqs = open(moto.endpoint(), moto.accessKeyId(), moto.secretAccessKey())) {
      sendsReceivesAndDeletes(sqs);
    }
  }

  private static void sendsReceivesAndDeletes(Sqs sqs) {
    String name = "resource-" + UUID.randomUUID();
    Queue queue = sqs.createQueue(r -> r.queueName(name));
    assertThat(sqs.getQueueByName(r -> r.queueName(name))).isEqualTo(queue);
    assertThat(sqs.queues().filter(f -> f.queueNamePrefix(name))).containsExactly(queue);
    assertThat(queue.attributes()).containsKey(QueueAttributeName.QUEUE_ARN);

    queue.sendMessage(r -> r.messageBody("hello"));
    List<Message> messages = queue.receiveMessages(r -> r.waitTimeSeconds(5));

    assertThat(messages).extracting(Message::body).containsExactly("hello");
    assertThat(messages.get(0).queue()).isEqualTo(queue);
    messages.get(0).delete();
    queue.delete();
  }

  private Sqs open(URI endpoint, String accessKeyId, String secretAccessKey) {
    return SqsResource.builder()
        .endpointUrl(endpoint)
        .region("us-east-1")
        .credentials(CredentialsProvider.of(Credentials.of(accessKeyId, secretAccessKey)))
        .transport(transport.open())
        .build();
  }
}
