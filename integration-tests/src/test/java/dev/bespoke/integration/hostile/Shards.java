package dev.bespoke.integration.hostile;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.integration.hostile.shards.model.DescribeLimitsResponse;
import dev.bespoke.integration.hostile.shards.model.SubscribeToShardEventStream;
import dev.bespoke.integration.hostile.shards.model.SubscribeToShardRequest;
import dev.bespoke.runtime.client.Client;
import dev.bespoke.runtime.operation.EventStream;
import java.util.function.Consumer;

/** A call that is answered with events, and one that is not. */
@ServiceClient("kinesis")
interface Shards extends Client {
  @Operation("SubscribeToShard")
  EventStream<SubscribeToShardEventStream> events(
      Consumer<SubscribeToShardRequest.Builder> request);

  DescribeLimitsResponse describeLimits();
}
