package dev.bespoke.integration.forms;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.integration.forms.tails.model.StartLiveTailResponseStream;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.client.Client;
import dev.bespoke.runtime.operation.EventStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** All the forms in which events come. */
@ServiceClient("logs")
public interface Tails extends Client {
  EventStream<StartLiveTailResponseStream> startLiveTail(List<String> logGroupIdentifiers);

  @Operation("StartLiveTail")
  CompletableFuture<EventStream<StartLiveTailResponseStream>> later(
      List<String> logGroupIdentifiers, CallOptions options);

  @Operation("StartLiveTail")
  Flow.Publisher<StartLiveTailResponseStream> published(List<String> logGroupIdentifiers);
}
