package dev.bespoke.benchmarks.bespoke;

import dev.bespoke.annotation.ServiceClient;

/** Three operations of DynamoDB. */
@ServiceClient(
    value = "dynamodb",
    operations = {"GetItem", "PutItem", "Query"})
public interface Items extends ItemsOperations {}
