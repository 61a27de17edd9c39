package dev.bespoke.sample;

import dev.bespoke.annotation.ServiceClient;

/** Operations of SQS, by name. */
@ServiceClient(
    value = "sqs",
    operations = {"CreateQueue", "SendMessage", "ReceiveMessage", "DeleteMessage", "DeleteQueue"})
public interface Queues extends QueuesOperations {}
