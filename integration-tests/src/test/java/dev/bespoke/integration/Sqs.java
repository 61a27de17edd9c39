package dev.bespoke.integration;

import dev.bespoke.annotation.ServiceResource;

/** All resources of SQS. */
@ServiceResource("sqs")
public interface Sqs extends SqsResources {}
