package dev.bespoke.integration.auth;

import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.integration.auth.talk.model.Remarks;
import dev.bespoke.runtime.client.Client;

/** Events that are sent, signed or with a token. */
@ServiceClient("com.acme.passes#Passes")
interface Talk extends Client {
  void remark(String passId, Iterable<Remarks> remarks);
}
