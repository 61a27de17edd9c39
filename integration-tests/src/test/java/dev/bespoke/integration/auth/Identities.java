package dev.bespoke.integration.auth;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.Result;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;

/** A service that takes signatures for one region or for several. */
@ServiceClient("sts")
interface Identities extends Client {
  @Operation("GetCallerIdentity")
  @Result("Account")
  String account();
}
