package com.acme;

import dev.bespoke.annotation.ServiceClient;

/** All operations of a service. */
@ServiceClient("dynamodb")
public interface Sessions extends SessionsOperations {}
