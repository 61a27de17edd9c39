package dev.bespoke.integration;

import dev.bespoke.annotation.ServiceClient;

/** Every operation of SQS. */
@ServiceClient("sqs")
public interface Queues extends QueuesOperations {}
