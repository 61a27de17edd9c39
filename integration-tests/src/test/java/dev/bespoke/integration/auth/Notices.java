package dev.bespoke.integration.auth;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.Result;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;

/** A service that says nothing of who may call it, in Smithy's form. */
@ServiceClient("com.acme.notices#Notices")
interface Notices extends Client {
  @Operation("ListNotices")
  @Result("newest")
  String newest();
}
