package dev.bespoke.sample;

import dev.bespoke.sample.queues.model.CreateQueueRequest;
import dev.bespoke.sample.queues.model.DeleteMessageRequest;
import dev.bespoke.sample.queues.model.DeleteQueueRequest;
import dev.bespoke.sample.queues.model.Message;
import dev.bespoke.sample.queues.model.ReceiveMessageRequest;
import dev.bespoke.sample.queues.model.SendMessageRequest;
import java.util.List;
import java.util.UUID;

/** Sends, receives and deletes a message, an operation at a time. */
final class QueueClientStep implements Step {
  private final Queues queues;

  QueueClientStep(Queues queues) {
    this.queues = queues;
  }

  @Override
  public String title() {
    return "a queue, the client way";
  }

  @Override
  public void run(Console console) {
    String url =
        queues
            .createQueue(
                CreateQueueRequest.builder().queueName("tour-" + UUID.randomUUID()).build())
            .queueUrl();
    try {
      queues.sendMessage(
          SendMessageRequest.builder().queueUrl(url).messageBody("resize beach.jpg").build());

      List<Message> messages =
          queues
              .receiveMessage(
                  ReceiveMessageRequest.builder().queueUrl(url).waitTimeSeconds(5).build())
              .messages();
      Check.equal("messages", 1, messages.size());
      Message message = messages.get(0);
      console.print("received: " + message.body());
      Check.equal("body", "resize beach.jpg", message.body());

      queues.deleteMessage(
          DeleteMessageRequest.builder()
              .queueUrl(url)
              .receiptHandle(message.receiptHandle())
              .build());
    } finally {
      queues.deleteQueue(DeleteQueueRequest.builder().queueUrl(url).build());
    }
  }
}
