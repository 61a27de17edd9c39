package dev.bespoke.integration.forms;

import dev.bespoke.annotation.EmptyOn;
import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.Result;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;
import java.util.Optional;

/** Queues that may not be there: SQS reports the codes of its old protocol beside errors' names. */
@ServiceClient("sqs")
public interface Inboxes extends Client {
  @Operation("GetQueueUrl")
  @Result("QueueUrl")
  @EmptyOn("QueueDoesNotExist")
  Optional<String> find(String queueName);
}
