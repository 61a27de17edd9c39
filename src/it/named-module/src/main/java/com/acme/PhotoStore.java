package com.acme;

import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;

/** A client with what every client has. */
@ServiceClient("s3")
public interface PhotoStore extends Client {}
