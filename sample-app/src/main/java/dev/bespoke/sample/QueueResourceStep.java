package dev.bespoke.sample;

import dev.bespoke.sample.sqs.resource.Message;
import dev.bespoke.sample.sqs.resource.Queue;
import java.util.List;
import java.util.UUID;

/** Sends, receives and deletes a message with objects that know their identifiers. */
final class QueueResourceStep implements Step {
  private final Sqs sqs;

  QueueResourceStep(Sqs sqs) {
    this.sqs = sqs;
  }

  @Override
  public String title() {
    return "a queue, the resource way";
  }

  @Override
  public void run(Console console) {
    Queue queue = sqs.createQueue(r -> r.queueName("tour-" + UUID.randomUUID()));
    try {
      queue.sendMessage(r -> r.messageBody("resize beach.jpg"));

      List<Message> messages = queue.receiveMessages(r -> r.waitTimeSeconds(5));
      Check.equal("messages", 1, messages.size());
      console.print("received: " + messages.get(0).body());
      Check.equal("body", "resize beach.jpg", messages.get(0).body());

      messages.get(0).delete();
    } finally {
      queue.delete();
    }
  }
}
