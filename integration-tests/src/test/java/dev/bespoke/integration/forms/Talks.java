package dev.bespoke.integration.forms;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.integration.forms.talks.model.StartConversationRequest;
import dev.bespoke.integration.forms.talks.model.StartConversationRequestEventStream;
import dev.bespoke.integration.forms.talks.model.StartConversationResponseEventStream;
import dev.bespoke.runtime.client.Client;
import dev.bespoke.runtime.operation.EventStream;
import java.util.concurrent.Flow;

/** The forms in which events are sent. */
@ServiceClient("lexv2-runtime")
public interface Talks extends Client {
  EventStream<StartConversationResponseEventStream> startConversation(
      StartConversationRequest request, Iterable<StartConversationRequestEventStream> said);

  @Operation("StartConversation")
  EventStream<StartConversationResponseEventStream> flattened(
      String botId,
      String botAliasId,
      String localeId,
      String sessionId,
      Flow.Publisher<StartConversationRequestEventStream> said);
}
