package dev.bespoke.integration.hostile;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.integration.hostile.overrestjson.model.ConverseRequest;
import dev.bespoke.integration.hostile.overrestjson.model.ConverseResponse;
import dev.bespoke.runtime.client.Client;
import java.util.function.Consumer;

/** REST JSON, with documents. */
@ServiceClient("bedrock-runtime")
interface OverRestJson extends Client {
  @Operation("Converse")
  ConverseResponse call(Consumer<ConverseRequest.Builder> request);
}
