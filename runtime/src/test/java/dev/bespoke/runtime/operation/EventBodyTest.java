package dev.bespoke.runtime.operation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.Tail;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.protocol.JsonEventWriter;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.runtime.serde.eventstream.EventMessageReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events that are sent, as services see them. */
class EventBodyTest {
  private static final byte[] LINE = Tail.line(1, "a");

  private static final class Remarks extends JsonEventWriter<String> {
    @Override
    protected EventMessage message(String event) {
      if (event.isEmpty()) {
        throw unknown(event);
      }
      return text(event("remark"), event);
    }

    @Override
    protected void checkRequired(String event, MissingMembers missing) {
      if (event.equals("of nobody")) {
        missing.add("remark", "By");
      }
    }
  }

  private final StubTransport transport = new StubTransport();
  private final Remarks writer = new Remarks();
  private Pipeline pipeline = TestClient.builder(transport).dynamodb();

  @AfterEach
  void everythingIsClosed() {
    assertThat(transport.openBodies()).isZero();
  }

  @Test
  void a_text_with_half_a_character_is_no_event() {
    assertThatThrownBy(() -> writer.message("\uD83D"))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("unpaired surrogate at index 0");
  }

  private List<String> call(EventBody body) {
    List<String> received = new ArrayList<>();
    try (EventStream<String> events =
        pipeline.events(Tail.INSTANCE, Tail.EVENTS, "in", body, CallOptions.none())) {
      events.forEach(received::add);
    }
    return received;
  }

  @Test
  void the_input_goes_first_and_each_event_follows_signed() throws IOException {
    transport.respond(200, LINE);

    assertThat(call(EventBody.of(writer, List.of("x", "y")))).containsExactly("1 a");

    assertThat(transport.last().header("x-amz-content-sha256"))
        .isEqualTo("STREAMING-AWS4-HMAC-SHA256-EVENTS");
    assertThat(transport.last().header("content-type"))
        .isEqualTo("application/vnd.amazon.eventstream");
    assertThat(transport.last().header("x-amz-target")).isEqualTo("Logs.Tail");
    assertThat(transport.last().header("expect")).isNull();
    EventMessageReader sent = sent();
    assertThat(opened(sent)).isEqualTo("event initial-request application/x-amz-json-1.1 {}");
    assertThat(opened(sent)).isEqualTo("event remark text/plain x");
    assertThat(opened(sent)).isEqualTo("event remark text/plain y");
    EventMessage end = requireNonNull(sent.read());
    assertThat(end.length()).isZero();
    assertThat(end.headers().blob(":chunk-signature")).isNotNull();
    assertThat(sent.read()).isNull();
  }

  @Test
  void events_are_sent_as_they_are_where_nobody_signs() throws IOException {
    pipeline =
        TestClient.builder(transport)
            .credentials(CredentialsProvider.of(Credentials.anonymous()))
            .dynamodb();
    transport.respond(200, LINE);

    call(EventBody.of(writer, List.of("x")));

    EventMessageReader sent = sent();
    assertThat(text(requireNonNull(sent.read()))).contains("initial-request");
    assertThat(text(requireNonNull(sent.read()))).isEqualTo("event remark text/plain x");
    assertThat(sent.read()).isNull();
  }

  @Test
  void one_iterable_serves_any_number_of_calls() throws IOException {
    transport.respond(200, LINE).respond(200, LINE);
    EventBody body = EventBody.of(writer, List.of("x"));

    call(body);
    call(body);

    assertThat(transport.sent()).hasSize(2);
    for (StubTransport.Sent call : transport.sent()) {
      EventMessageReader sent =
          new EventMessageReader(new ByteArrayInputStream(call.body().toByteArray()));
      opened(sent);
      assertThat(opened(sent)).endsWith(" x");
    }
  }

  @Test
  void no_call_sends_events_twice() {
    transport.respond(503, "{}");

    assertThatThrownBy(() -> call(EventBody.of(writer, List.of("x"))))
        .isInstanceOf(ServiceException.class);
    assertThat(transport.sent()).hasSize(1);
  }

  @Test
  void a_publisher_is_asked_for_one_event_at_a_time() throws IOException {
    transport.respond(200, LINE);
    Counted source = new Counted(List.of("x", "y", "z"), null);

    call(EventBody.of(writer, source));

    assertThat(source.requests).containsExactly(1L, 1L, 1L, 1L);
    EventMessageReader sent = sent();
    opened(sent);
    assertThat(opened(sent)).endsWith(" x");
    assertThat(opened(sent)).endsWith(" y");
    assertThat(opened(sent)).endsWith(" z");
  }

  @Test
  void a_publisher_that_fails_fails_the_call() {
    Counted source = new Counted(List.of("x"), new IOException("no microphone"));

    assertThatThrownBy(() -> call(EventBody.of(writer, source)))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("no microphone");
  }

  @Test
  void a_publisher_that_has_null_for_an_event_is_told() {
    Counted source = new Counted(Arrays.asList("x", null), null);

    assertThatThrownBy(() -> call(EventBody.of(writer, source)))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("null items");
  }

  @Test
  @Timeout(30)
  void a_null_event_from_another_thread_ends_the_wait() throws InterruptedException {
    List<String> none = Arrays.asList((String) null);
    CountDownLatch told = new CountDownLatch(1);
    Flow.Publisher<String> source =
        subscriber ->
            subscriber.onSubscribe(
                new Flow.Subscription() {
                  @Override
                  public void request(long count) {
                    Runnable task =
                        () -> {
                          try {
                            subscriber.onNext(none.get(0));
                          } catch (NullPointerException e) {
                            told.countDown();
                          }
                        };
                    new Thread(task).start();
                  }

                  @Override
                  public void cancel() {}
                });

    assertThatThrownBy(() -> call(EventBody.of(writer, source)))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("null items");
    told.await();
  }

  @Test
  void an_event_that_nobody_knows_how_to_send_is_refused() {
    assertThatThrownBy(() -> call(EventBody.of(writer, List.of(""))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no event of the definition");
  }

  @Test
  void an_event_without_a_required_member_fails_the_call() {
    assertThatThrownBy(() -> call(EventBody.of(writer, List.of("x", "of nobody"))))
        .isInstanceOf(ClientException.class)
        .hasMessageStartingWith("Tail: an event lacks the required member remark.By. Set it on");
  }

  @Test
  void nobody_looks_for_required_members_where_the_check_is_off() throws IOException {
    pipeline = TestClient.builder(transport).parameterValidation(false).dynamodb();
    transport.respond(200, LINE);

    call(EventBody.of(writer, List.of("of nobody")));

    EventMessageReader sent = sent();
    opened(sent);
    assertThat(opened(sent)).endsWith(" of nobody");
  }

  private EventMessageReader sent() {
    return new EventMessageReader(new ByteArrayInputStream(transport.last().body().toByteArray()));
  }

  /** The event within the next message. */
  private static String opened(EventMessageReader sent) throws IOException {
    EventMessage outer = requireNonNull(sent.read());
    assertThat(outer.headers().blob(":chunk-signature")).isNotNull();
    assertThat(outer.headers().timestamp(":date")).isEqualTo(TestClient.NOW);
    return text(
        requireNonNull(
            new EventMessageReader(
                    new ByteArrayInputStream(outer.bytes(), outer.offset(), outer.length()))
                .read()));
  }

  private static String text(EventMessage message) {
    return message.headers().string(":message-type")
        + " "
        + message.headers().string(":event-type")
        + " "
        + message.headers().string(":content-type")
        + " "
        + message.text();
  }

  /** Publishes items as they are requested, then an end or a failure. */
  private static final class Counted implements Flow.Publisher<String>, Flow.Subscription {
    final List<Long> requests = new ArrayList<>();
    private final Iterator<String> items;
    private final @Nullable Throwable failure;
    private Flow.@Nullable Subscriber<? super String> subscriber;

    Counted(List<String> items, @Nullable Throwable failure) {
      this.items = items.iterator();
      this.failure = failure;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super String> given) {
      subscriber = given;
      given.onSubscribe(this);
    }

    @Override
    public void request(long count) {
      requests.add(count);
      Flow.Subscriber<? super String> target = requireNonNull(subscriber);
      if (items.hasNext()) {
        target.onNext(items.next());
      } else if (failure == null) {
        target.onComplete();
      } else {
        target.onError(failure);
      }
    }

    @Override
    public void cancel() {}
  }
}
