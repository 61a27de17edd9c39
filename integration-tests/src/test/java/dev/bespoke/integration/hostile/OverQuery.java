package dev.bespoke.integration.hostile;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.integration.hostile.overquery.model.ListUsersRequest;
import dev.bespoke.integration.hostile.overquery.model.ListUsersResponse;
import dev.bespoke.runtime.client.Client;
import java.util.function.Consumer;

/** AWS query. */
@ServiceClient("iam")
interface OverQuery extends Client {
  @Operation("ListUsers")
  ListUsersResponse call(Consumer<ListUsersRequest.Builder> request);
}
