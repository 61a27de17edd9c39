package dev.bespoke.integration;

import dev.bespoke.annotation.ServiceResource;

/** All resources of DynamoDB. */
@ServiceResource("dynamodb")
public interface Tables extends TablesResources {}
