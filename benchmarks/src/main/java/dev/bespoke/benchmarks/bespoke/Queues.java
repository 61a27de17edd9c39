package dev.bespoke.benchmarks.bespoke;

import dev.bespoke.annotation.ServiceResource;

/** Queues and their messages. */
@ServiceResource(
    value = "sqs",
    resources = {"Queue", "Message"})
public interface Queues extends QueuesResources {}
