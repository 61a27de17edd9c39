package dev.bespoke.integration.hostile;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.integration.hostile.overcbor.model.GetMetricDataRequest;
import dev.bespoke.integration.hostile.overcbor.model.GetMetricDataResponse;
import dev.bespoke.runtime.client.Client;
import java.util.function.Consumer;

/** RPC v2 CBOR. */
@ServiceClient(value = "cloudwatch", protocol = "smithy-rpc-v2-cbor")
interface OverCbor extends Client {
  @Operation("GetMetricData")
  GetMetricDataResponse call(Consumer<GetMetricDataRequest.Builder> request);
}
