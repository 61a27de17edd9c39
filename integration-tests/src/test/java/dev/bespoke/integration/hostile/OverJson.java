package dev.bespoke.integration.hostile;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.integration.hostile.overjson.model.GetItemRequest;
import dev.bespoke.integration.hostile.overjson.model.GetItemResponse;
import dev.bespoke.runtime.client.Client;
import java.util.function.Consumer;

/** AWS JSON, with values that nest. */
@ServiceClient("dynamodb")
interface OverJson extends Client {
  @Operation("GetItem")
  GetItemResponse call(Consumer<GetItemRequest.Builder> request);
}
