package dev.bespoke.sample;

import dev.bespoke.annotation.ServiceClient;

/** Operations of DynamoDB, by pattern. */
@ServiceClient(
    value = "dynamodb",
    operations = {"*Table", "*Item", "Query"})
public interface Dynamo extends DynamoOperations {}
