package dev.bespoke.integration.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.integration.forms.tails.model.CloudWatchLogsException;
import dev.bespoke.integration.forms.tails.model.LiveTailSessionLogEvent;
import dev.bespoke.integration.forms.tails.model.SessionTimeoutException;
import dev.bespoke.integration.forms.tails.model.StartLiveTailResponse;
import dev.bespoke.integration.forms.tails.model.StartLiveTailResponseStream;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.operation.EventStream;
import dev.bespoke.runtime.serde.eventstream.EventHeaders;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.testing.StubResponse;
import dev.bespoke.testing.StubTransport;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a method returns, it has the events that the service sends. */
class EventFormsTest {
  private static final List<String> GROUPS = List.of("arn:aws:logs:eu-west-1:1:log-group:g");
  private static final EventMessage INITIAL = StubResponse.event("initial-response", "{}");
  private static final EventMessage START =
      StubResponse.event("sessionStart", "{\"sessionId\":\"s-1\"}");
  private static final EventMessage UPDATE =
      StubResponse.event(
          "sessionUpdate",
          "{\"sessionMetadata\":{\"sampled\":true},"
              + "\"sessionResults\":[{\"message\":\"a\"},{\"message\":\"b\"}]}");
  private static final EventMessage NEWS = StubResponse.event("sessionNews", "{\"a\":1}");
  private static final EventMessage TIMEOUT =
      StubResponse.eventError("SessionTimeoutException", "{\"message\":\"three hours\"}");
  private static final EventMessage FAILURE =
      new EventMessage(
          new EventHeaders()
              .add(":message-type", "error")
              .add(":error-code", "InternalError")
              .add(":error-message", "sorry"));

  private final StubTransport service = new StubTransport();
  private final Tails tails =
      TailsClient.builder()
          .transport(service)
          .region("eu-west-1")
          .credentials(CredentialsProvider.of(Credentials.of("AKID", "secret")))
          .maxAttempts(1)
          .build();

  @AfterEach
  void everythingWasAskedForAndClosed() {
    tails.close();
    service.assertNothingLeft();
  }

  @Test
  void events_come_in_order_and_unknown_ones_by_name() {
    service.respond(StubResponse.events(INITIAL, START, UPDATE, NEWS));

    List<String> seen = new ArrayList<>();
    try (EventStream<StartLiveTailResponseStream> events = tails.startLiveTail(GROUPS)) {
      for (StartLiveTailResponseStream event : events) {
        seen.add(text(event));
      }
    }

    assertThat(seen).containsExactly("started s-1", "[a, b]", "unknown sessionNews");
    assertThat(service.lastRequest().path()).isEqualTo("/");
    assertThat(service.lastRequest().header("x-amz-target"))
        .isEqualTo("Logs_20140328.StartLiveTail");
  }

  @Test
  void the_rest_of_the_output_is_there_before_the_events() {
    service.respond(StubResponse.events(INITIAL, START).withHeader("x-amzn-requestid", "R-1"));

    try (EventStream<StartLiveTailResponseStream> events = tails.startLiveTail(GROUPS)) {
      StartLiveTailResponse response = events.response(StartLiveTailResponse.class);
      assertThat(response.responseMetadata().requestId()).isEqualTo("R-1");
      assertThat(events.iterator().next().sessionStart()).isNotNull();
    }
  }

  @Test
  void an_error_among_the_events_is_its_exception() {
    service.respond(StubResponse.events(INITIAL, START, TIMEOUT, UPDATE));

    try (EventStream<StartLiveTailResponseStream> events = tails.startLiveTail(GROUPS)) {
      Iterator<StartLiveTailResponseStream> each = events.iterator();
      assertThat(text(each.next())).isEqualTo("started s-1");
      assertThatThrownBy(each::next)
          .isInstanceOf(SessionTimeoutException.class)
          .hasMessageContaining("three hours");
      assertThat(each.hasNext()).isFalse();
    }
  }

  @Test
  void an_error_of_the_service_is_its_general_exception() {
    service.respond(StubResponse.events(INITIAL, FAILURE));

    try (EventStream<StartLiveTailResponseStream> events = tails.startLiveTail(GROUPS)) {
      assertThatThrownBy(() -> events.iterator().next())
          .isExactlyInstanceOf(CloudWatchLogsException.class)
          .hasMessageContaining("InternalError")
          .hasMessageContaining("sorry");
    }
  }

  @Test
  void an_error_before_the_events_is_the_calls() {
    service.respond(StubResponse.jsonError(400, "LimitExceededException", "too many"));

    assertThatThrownBy(() -> tails.startLiveTail(GROUPS)).hasMessageContaining("too many");
  }

  @Test
  void a_future_has_the_stream_once_it_has_begun() throws Exception {
    service.respond(StubResponse.events(INITIAL, START));

    try (EventStream<StartLiveTailResponseStream> events =
        tails
            .later(GROUPS, CallOptions.none().withHeader("x-mine", "1"))
            .get(30, TimeUnit.SECONDS)) {
      assertThat(text(events.iterator().next())).isEqualTo("started s-1");
    }
    assertThat(service.lastRequest().header("x-mine")).isEqualTo("1");
  }

  @Test
  void a_publisher_calls_when_events_are_requested() throws Exception {
    Recorder recorder = new Recorder();
    tails.published(GROUPS).subscribe(recorder);
    assertThat(service.requests()).isEmpty();
    service.respond(StubResponse.events(INITIAL, START, NEWS));

    recorder.subscription.get(30, TimeUnit.SECONDS).request(Long.MAX_VALUE);

    assertThat(recorder.completed.get(30, TimeUnit.SECONDS))
        .containsExactly("started s-1", "unknown sessionNews");
  }

  @Test
  void a_publisher_ends_with_the_error_that_the_service_sends() throws Exception {
    Recorder recorder = new Recorder();
    tails.published(GROUPS).subscribe(recorder);
    service.respond(StubResponse.events(START, TIMEOUT));

    recorder.subscription.get(30, TimeUnit.SECONDS).request(Long.MAX_VALUE);

    assertThatThrownBy(() -> recorder.completed.get(30, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(SessionTimeoutException.class);
  }

  private static String text(StartLiveTailResponseStream event) {
    if (event instanceof StartLiveTailResponseStream.SessionStart start) {
      return "started " + start.sessionStart().sessionId();
    }
    if (event instanceof StartLiveTailResponseStream.SessionUpdate update) {
      return update.sessionUpdate().sessionResults().stream()
          .map(LiveTailSessionLogEvent::message)
          .toList()
          .toString();
    }
    return "unknown " + ((StartLiveTailResponseStream.Unknown) event).unknownMember();
  }

  private static final class Recorder implements Flow.Subscriber<StartLiveTailResponseStream> {
    final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    final CompletableFuture<List<String>> completed = new CompletableFuture<>();
    private final List<String> events = new ArrayList<>();

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription.complete(given);
    }

    @Override
    public void onNext(StartLiveTailResponseStream event) {
      events.add(text(event));
    }

    @Override
    public void onError(Throwable error) {
      completed.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
      completed.complete(events);
    }
  }
}
