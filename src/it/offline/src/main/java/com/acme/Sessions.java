package com.acme;

import dev.bespoke.annotation.ServiceClient;

/** Some operations of a service. */
@ServiceClient(
    value = "dynamodb",
    operations = {"GetItem", "PutItem", "DeleteItem"})
public interface Sessions extends SessionsOperations {}
