package dev.bespoke.runtime.operation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.Tail;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.error.CallTimeoutException;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.HttpTransport;
import dev.bespoke.runtime.http.HttpTransports;
import dev.bespoke.runtime.http.TransportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class EventStreamTest {
  private final StubTransport transport = new StubTransport();
  private final Pipeline pipeline = TestClient.builder(transport).dynamodb();

  @AfterEach
  void no_body_stays_open() {
    assertThat(transport.openBodies()).isZero();
    pipeline.close();
  }

  private EventStream<String> answered(byte[]... messages) {
    transport.respond(200, Tail.concat(messages), "x-amzn-requestid", "id-1");
    return pipeline.events(Tail.INSTANCE, Tail.EVENTS, "", CallOptions.none());
  }

  private static List<String> all(EventStream<String> events) {
    List<String> all = new ArrayList<>();
    events.forEach(all::add);
    return all;
  }

  @Test
  void events_come_in_order_and_the_connection_goes_when_they_end() {
    EventStream<String> events =
        answered(
            Tail.line(1, "one"), Tail.event("session", "{\"session\":\"s\"}"), Tail.line(2, ""));
    assertThat(all(events)).containsExactly("1 one", "session s", "2 ");
    assertThat(transport.openBodies()).isZero();
    assertThat(all(events)).isEmpty();
    assertThatThrownBy(() -> events.iterator().next()).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void what_the_definition_does_not_know_passes() {
    EventStream<String> events =
        answered(
            Tail.event("shape", "{}"),
            Tail.message("{}", ":message-type", "heartbeat"),
            Tail.event("session", ""),
            Tail.line(3, "three"));
    assertThat(all(events)).containsExactly("unknown shape", "session null", "3 three");
  }

  @Test
  void the_output_comes_before_the_first_event_and_takes_none_away() {
    try (EventStream<String> events =
        answered(Tail.event("initial-response", "{\"session\":\"s1\"}"), Tail.line(1, "one"))) {
      Tail.Output output = events.response(Tail.Output.class);
      assertThat(output.session).isEqualTo("s1");
      assertThat(output.responseMetadata().requestId()).isEqualTo("id-1");
      assertThat(all(events)).containsExactly("1 one");
      assertThat(events.response(Tail.Output.class)).isSameAs(output);
    }
  }

  @Test
  void a_missing_output_is_empty_and_the_event_in_its_place_is_kept() {
    try (EventStream<String> events = answered(Tail.line(1, "one"))) {
      assertThat(events.response(Tail.Output.class).session).isNull();
      assertThat(all(events)).containsExactly("1 one");
    }
  }

  @Test
  void the_output_is_not_among_the_events() {
    EventStream<String> events =
        answered(Tail.event("initial-response", "{\"session\":\"s1\"}"), Tail.line(1, "one"));
    assertThat(all(events)).containsExactly("1 one");
    assertThat(events.response(Tail.Output.class).session).isEqualTo("s1");
  }

  @Test
  void an_exception_event_is_the_modelled_exception() {
    EventStream<String> events =
        answered(
            Tail.line(1, "one"),
            Tail.message(
                "{\"Message\":\"too long\",\"session\":\"s1\"}",
                ":message-type",
                "exception",
                ":exception-type",
                "tailTimeout"),
            Tail.line(2, "never seen"));
    Iterator<String> iterator = events.iterator();
    assertThat(iterator.next()).isEqualTo("1 one");
    Tail.TailTimeoutException error =
        catchThrowableOfType(Tail.TailTimeoutException.class, iterator::hasNext);
    assertThat(error.errorMessage()).isEqualTo("too long");
    assertThat(error.session).isEqualTo("s1");
    assertThat(error.requestId()).isEqualTo("id-1");
    assertThat(transport.openBodies()).isZero();
    assertThat(iterator.hasNext()).isFalse();
  }

  @Test
  void an_exception_that_no_union_knows_is_the_operations_or_the_services() {
    assertThatThrownBy(() -> all(answered(exception("Throttled", "{}"))))
        .isInstanceOf(Tail.ThrottledException.class);
    ServiceException error =
        catchThrowableOfType(
            ServiceException.class, () -> all(answered(exception("Later", "no JSON"))));
    assertThat(error.code()).isEqualTo("Later");
    assertThat(error.errorMessage()).isNull();
  }

  @Test
  void an_exception_with_a_malformed_member_is_the_modelled_exception_all_the_same() {
    assertThatThrownBy(() -> all(answered(exception("tailTimeout", "{\"session\":{}}"))))
        .isInstanceOf(Tail.TailTimeoutException.class);
  }

  private static byte[] exception(String type, String payload) {
    return Tail.message(payload, ":message-type", "exception", ":exception-type", type);
  }

  @Test
  void an_error_message_is_a_service_exception() {
    byte[] error =
        Tail.message(
            "",
            ":message-type",
            "error",
            ":error-code",
            "InternalError",
            ":error-message",
            "something failed");
    ServiceException thrown =
        catchThrowableOfType(ServiceException.class, () -> all(answered(error)));
    assertThat(thrown.code()).isEqualTo("InternalError");
    assertThat(thrown.errorMessage()).isEqualTo("something failed");
    assertThat(thrown.operation()).isEqualTo("Tail");
    ServiceException bare =
        catchThrowableOfType(
            ServiceException.class,
            () -> all(answered(Tail.message("", ":message-type", "error"))));
    assertThat(bare.code()).isEqualTo("UnknownError");
  }

  @Test
  void an_error_before_the_stream_is_an_ordinary_one() {
    transport.respond(400, "{\"__type\":\"Throttled\",\"message\":\"no\"}");
    assertThatThrownBy(() -> pipeline.events(Tail.INSTANCE, Tail.EVENTS, "", CallOptions.none()))
        .isInstanceOf(Tail.ThrottledException.class);
    assertThat(transport.last().header("x-amz-target")).isEqualTo("Logs.Tail");
    transport.respond(200, "");
    assertThat(all(pipeline.events(Tail.INSTANCE, Tail.EVENTS, "", CallOptions.none()))).isEmpty();
  }

  @Test
  void a_stream_that_breaks_off_says_that_events_may_be_missing() {
    byte[] whole = Tail.line(1, "one");
    assertThatThrownBy(() -> all(answered(whole, Arrays.copyOf(whole, whole.length - 1))))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("Tail: the event stream broke off")
        .hasMessageContaining("Events may be missing");
  }

  @Test
  void a_stream_that_stays_silent_names_the_timeout() {
    InputStream silent =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new SocketTimeoutException("nothing within 30000 ms");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }
        };
    transport.then(request -> transport.response(200, silent));
    EventStream<String> events =
        pipeline.events(Tail.INSTANCE, Tail.EVENTS, "", CallOptions.none());
    assertThatThrownBy(() -> events.iterator().hasNext())
        .isInstanceOf(CallTimeoutException.class)
        .hasMessageContaining("readTimeout");
  }

  @Test
  void what_cannot_be_understood_ends_the_stream() {
    byte[] damaged = Tail.line(1, "secret");
    damaged[damaged.length - 6]++;
    for (byte[] message :
        List.of(
            damaged,
            Tail.message("secret"),
            Tail.message("secret", ":message-type", "event"),
            Tail.message("secret", ":message-type", "exception"),
            Tail.event("session", "{secret"))) {
      EventStream<String> events = answered(message, Tail.line(2, "two"));
      assertThatThrownBy(() -> events.iterator().hasNext())
          .isInstanceOf(ClientException.class)
          .hasMessageContaining("Tail: the event stream cannot be understood")
          .hasMessageNotContaining("secret");
      assertThat(all(events)).isEmpty();
    }
  }

  @Test
  void closing_ends_the_iteration() {
    EventStream<String> events = answered(Tail.line(1, "one"), Tail.line(2, "two"));
    assertThat(events.iterator().next()).isEqualTo("1 one");
    events.close();
    events.close();
    assertThat(events.iterator().hasNext()).isFalse();
  }

  @Test
  void a_future_holds_the_stream() throws Exception {
    transport.respond(200, Tail.line(1, "one"));
    EventStream<String> events =
        pipeline
            .eventsAsync(Tail.INSTANCE, Tail.EVENTS, "", CallOptions.none())
            .get(30, TimeUnit.SECONDS);
    assertThat(all(events)).containsExactly("1 one");
  }

  @Test
  void a_publisher_calls_for_each_subscriber_and_not_before_it_requests() throws Exception {
    Flow.Publisher<String> publisher =
        pipeline.eventPublisher(Tail.INSTANCE, Tail.EVENTS, "", CallOptions.none());
    for (int i = 1; i <= 2; i++) {
      transport.respond(200, Tail.concat(Tail.line(i, "a"), Tail.line(i, "b")));
      Recorder recorder = new Recorder();
      publisher.subscribe(recorder);
      assertThat(transport.sent()).hasSize(i - 1);
      requireNonNull(recorder.subscription).request(Long.MAX_VALUE);
      assertThat(recorder.ended.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(recorder.failure).isNull();
      assertThat(recorder.items).containsExactly(i + " a", i + " b");
    }
  }

  @Test
  void a_publisher_passes_errors_on() throws Exception {
    transport.respond(200, Tail.concat(Tail.line(1, "a"), exception("tailTimeout", "{}")));
    Recorder recorder = new Recorder();
    pipeline.eventPublisher(Tail.INSTANCE, Tail.EVENTS, "", CallOptions.none()).subscribe(recorder);
    requireNonNull(recorder.subscription).request(5);
    assertThat(recorder.ended.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(recorder.items).containsExactly("1 a");
    assertThat(recorder.failure).isInstanceOf(Tail.TailTimeoutException.class);
  }

  @Test
  void a_thread_whose_subscription_was_cancelled_is_not_left_interrupted() {
    List<Runnable> tasks = new ArrayList<>();
    Pipeline client = TestClient.builder(transport).executor(tasks::add).dynamodb();
    Recorder recorder = new Recorder();
    transport.then(
        request -> {
          requireNonNull(recorder.subscription).cancel();
          throw new IOException("aborted");
        });
    client.eventPublisher(Tail.INSTANCE, Tail.EVENTS, "", CallOptions.none()).subscribe(recorder);
    requireNonNull(recorder.subscription).request(1);
    tasks.get(0).run();
    assertThat(Thread.interrupted()).isFalse();
    assertThat(recorder.ended.getCount()).isOne();
  }

  static Stream<HttpTransport> transports() {
    return Stream.of(
        HttpTransports.socket(TransportOptions.defaults()),
        HttpTransports.jdk(TransportOptions.defaults()));
  }

  @ParameterizedTest
  @MethodSource("transports")
  void closing_wakes_a_thread_that_waits_for_an_event(HttpTransport real) throws Exception {
    try (Live server = new Live();
        Pipeline client = server.client(real)) {
      EventStream<String> events =
          client.events(Tail.INSTANCE, Tail.EVENTS, "", CallOptions.none());
      CountDownLatch first = new CountDownLatch(1);
      List<String> seen = Collections.synchronizedList(new ArrayList<>());
      FutureTask<Void> reader =
          new FutureTask<>(
              () -> {
                for (String event : events) {
                  seen.add(event);
                  first.countDown();
                }
                return null;
              });
      new Thread(reader).start();
      assertThat(first.await(30, TimeUnit.SECONDS)).isTrue();
      events.close();
      reader.get(30, TimeUnit.SECONDS);
      assertThat(seen).containsExactly("1 one");
      assertThat(server.peerGone.await(30, TimeUnit.SECONDS)).isTrue();
    }
    real.close();
  }

  @ParameterizedTest
  @MethodSource("transports")
  void cancelling_a_subscription_frees_its_connection(HttpTransport real) throws Exception {
    try (Live server = new Live();
        Pipeline client = server.client(real)) {
      Recorder recorder = new Recorder();
      client.eventPublisher(Tail.INSTANCE, Tail.EVENTS, "", CallOptions.none()).subscribe(recorder);
      requireNonNull(recorder.subscription).request(Long.MAX_VALUE);
      assertThat(recorder.first.await(30, TimeUnit.SECONDS)).isTrue();
      requireNonNull(recorder.subscription).cancel();
      assertThat(server.peerGone.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(recorder.items).containsExactly("1 one");
      assertThat(recorder.ended.getCount()).isOne();
    }
    real.close();
  }

  /** Sends one event, then nothing until the client is gone. */
  private static final class Live implements AutoCloseable {
    final ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    final CountDownLatch peerGone = new CountDownLatch(1);

    Live() throws IOException {
      Thread thread = new Thread(this::serve);
      thread.setDaemon(true);
      thread.start();
    }

    private void serve() {
      try (Socket connection = listener.accept()) {
        InputStream in = connection.getInputStream();
        in.read();
        byte[] event = Tail.line(1, "one");
        OutputStream out = connection.getOutputStream();
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        String size = Integer.toHexString(event.length) + "\r\n";
        out.write((head + size).getBytes(StandardCharsets.US_ASCII));
        out.write(event);
        out.write(new byte[] {'\r', '\n'});
        out.flush();
        while (in.read() >= 0) {
          // The rest of the request, then silence.
        }
      } catch (IOException e) {
        // A reset is an end, too.
      }
      peerGone.countDown();
    }

    Pipeline client(HttpTransport transport) {
      return TestClient.builder(new StubTransport())
          .transport(transport)
          .endpointUrl("http://127.0.0.1:" + listener.getLocalPort())
          .dynamodb();
    }

    @Override
    public void close() throws IOException {
      listener.close();
    }
  }

  /** Keeps what it is told. */
  private static final class Recorder implements Flow.Subscriber<String> {
    final List<String> items = Collections.synchronizedList(new ArrayList<>());
    final CountDownLatch first = new CountDownLatch(1);
    final CountDownLatch ended = new CountDownLatch(1);
    volatile Flow.@Nullable Subscription subscription;
    volatile @Nullable Throwable failure;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
    }

    @Override
    public void onNext(String item) {
      items.add(item);
      first.countDown();
    }

    @Override
    public void onError(Throwable thrown) {
      failure = thrown;
      ended.countDown();
    }

    @Override
    public void onComplete() {
      ended.countDown();
    }
  }
}
