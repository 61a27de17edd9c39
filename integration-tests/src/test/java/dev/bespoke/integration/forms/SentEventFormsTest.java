package dev.bespoke.integration.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.integration.forms.talks.model.AudioInputEvent;
import dev.bespoke.integration.forms.talks.model.StartConversationRequest;
import dev.bespoke.integration.forms.talks.model.StartConversationRequestEventStream;
import dev.bespoke.integration.forms.talks.model.StartConversationResponseEventStream;
import dev.bespoke.integration.forms.talks.model.TextInputEvent;
import dev.bespoke.integration.forms.talks.model.ValidationException;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.operation.EventStream;
import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.runtime.serde.eventstream.EventMessageReader;
import dev.bespoke.testing.StubResponse;
import dev.bespoke.testing.StubTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever form the events are given in, the service gets them one by one, each signed. */
class SentEventFormsTest {
  private static final StartConversationRequestEventStream TEXT =
      StartConversationRequestEventStream.ofTextInputEvent(
          TextInputEvent.builder().text("hello").eventId("e-1").build());
  private static final StartConversationRequestEventStream SOUND =
      StartConversationRequestEventStream.ofAudioInputEvent(
          AudioInputEvent.builder()
              .audioChunk(Blob.of(new byte[] {1, 2, 3}))
              .contentType("audio/lpcm")
              .build());
  private static final EventMessage HEARD =
      StubResponse.event("TranscriptEvent", "{\"transcript\":\"hello\"}");

  private final StubTransport service = new StubTransport();
  private final Talks talks =
      TalksClient.builder()
          .transport(service)
          .region("eu-west-1")
          .credentials(CredentialsProvider.of(Credentials.of("AKID", "secret")))
          .build();

  @AfterEach
  void everythingWasAskedForAndClosed() {
    talks.close();
    service.assertNothingLeft();
  }

  private static StartConversationRequest request() {
    return StartConversationRequest.builder()
        .botId("b")
        .botAliasId("a")
        .localeId("en_GB")
        .sessionId("s")
        .build();
  }

  @Test
  void an_iterable_beside_the_request() throws IOException {
    service.respond(StubResponse.events(HEARD));

    try (EventStream<StartConversationResponseEventStream> heard =
        talks.startConversation(request(), List.of(TEXT, SOUND))) {
      StartConversationResponseEventStream event = heard.iterator().next();
      assertThat(Objects.requireNonNull(event.transcriptEvent()).transcript()).isEqualTo("hello");
    }

    assertThat(service.lastRequest().path())
        .isEqualTo("/bots/b/botAliases/a/botLocales/en_GB/sessions/s/conversation");
    assertThat(service.lastRequest().header("content-type"))
        .isEqualTo("application/vnd.amazon.eventstream");
    assertThat(sent())
        .containsExactly(
            "TextInputEvent {\"text\":\"hello\",\"eventId\":\"e-1\"}",
            "AudioInputEvent {\"audioChunk\":\"AQID\",\"contentType\":\"audio/lpcm\"}");
  }

  @Test
  void a_publisher_beside_members() throws IOException {
    service.respond(StubResponse.events(HEARD));

    try (EventStream<StartConversationResponseEventStream> heard =
        talks.flattened("b", "a", "en_GB", "s", new Once(TEXT))) {
      assertThat(heard).hasSize(1);
    }

    assertThat(sent()).containsExactly("TextInputEvent {\"text\":\"hello\",\"eventId\":\"e-1\"}");
  }

  @Test
  void a_refusal_is_an_exception_and_nothing_is_sent_again() {
    service.respond(StubResponse.jsonError(400, "ValidationException", "no such bot"));

    assertThatThrownBy(() -> talks.startConversation(request(), List.of(TEXT)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("no such bot");
    assertThat(service.requests()).hasSize(1);
  }

  @Test
  void an_event_that_lacks_a_required_member_is_named_and_not_sent() {
    StartConversationRequestEventStream empty =
        StartConversationRequestEventStream.ofTextInputEvent(TextInputEvent.builder().build());

    assertThatThrownBy(() -> talks.startConversation(request(), List.of(TEXT, empty)))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("StartConversation")
        .hasMessageContaining("an event lacks the required member TextInputEvent.text");
  }

  /** The events that the last request sent: each is in a message that is signed. */
  private List<String> sent() throws IOException {
    EventMessageReader messages = reader(service.lastRequest().body().toByteArray());
    List<String> events = new ArrayList<>();
    for (EventMessage outer = messages.read(); outer != null; outer = messages.read()) {
      assertThat(outer.headers().blob(":chunk-signature")).isNotNull();
      if (outer.length() > 0) {
        EventMessage event =
            Objects.requireNonNull(reader(outer.blob().toByteArray()).read(), "an event");
        events.add(event.headers().string(":event-type") + " " + event.text());
      }
    }
    return events;
  }

  private static EventMessageReader reader(byte[] bytes) {
    return new EventMessageReader(new ByteArrayInputStream(bytes));
  }

  /** Publishes one event. */
  private record Once(StartConversationRequestEventStream event)
      implements Flow.Publisher<StartConversationRequestEventStream> {
    @Override
    public void subscribe(Flow.Subscriber<? super StartConversationRequestEventStream> target) {
      target.onSubscribe(
          new Flow.Subscription() {
            private boolean sent;

            @Override
            public void request(long count) {
              if (sent) {
                target.onComplete();
              } else {
                sent = true;
                target.onNext(event);
              }
            }

            @Override
            public void cancel() {}
          });
    }
  }
}
