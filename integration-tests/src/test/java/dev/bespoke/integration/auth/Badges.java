package dev.bespoke.integration.auth;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.Result;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;

/** A service that takes tokens alone, in botocore's form. */
@ServiceClient("badges")
interface Badges extends Client {
  @Operation("GetBadge")
  @Result("owner")
  String owner(String id);
}
