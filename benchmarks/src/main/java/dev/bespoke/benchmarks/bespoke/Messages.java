package dev.bespoke.benchmarks.bespoke;

import dev.bespoke.annotation.ServiceClient;

/** One operation of SQS. */
@ServiceClient(
    value = "sqs",
    operations = {"ReceiveMessage"})
public interface Messages extends MessagesOperations {}
