package dev.bespoke.runtime.operation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.Http2Peer;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.Tail;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.http.HttpTransport;
import dev.bespoke.runtime.http.HttpTransports;
import dev.bespoke.runtime.http.TransportOptions;
import dev.bespoke.runtime.protocol.JsonEventWriter;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.runtime.serde.eventstream.EventMessageReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Events that are sent and received in turn, each as an answer to the one before. */
class ConversationTest {
  private static final class Remarks extends JsonEventWriter<String> {
    @Override
    protected EventMessage message(String event) {
      return text(event("remark"), event);
    }
  }

  private final HttpTransport transport = HttpTransports.socket(TransportOptions.defaults());
  private final LinkedBlockingQueue<String> remarks = new LinkedBlockingQueue<>();

  /** Repeats each remark as a line, until the stream of remarks ends. */
  private static void repeat(Http2Peer.Conversation peer) throws IOException {
    String head = peer.begin();
    assertThat(head)
        .contains("STREAMING-AWS4-HMAC-SHA256-EVENTS")
        .contains("application/vnd.amazon.eventstream");
    peer.respond();
    int number = 0;
    for (String remark = remark(peer); remark != null; remark = remark(peer)) {
      if (!remark.equals("{}")) { // the input
        peer.send(Http2Peer.DATA, 0, 1, Tail.line(++number, remark));
      }
    }
    peer.end();
    peer.drain();
  }

  /** The text of the next event; null at the end. */
  private static @Nullable String remark(Http2Peer.Conversation peer) throws IOException {
    byte[] frame = peer.expect(Http2Peer.DATA).bytes();
    EventMessage outer =
        requireNonNull(new EventMessageReader(new ByteArrayInputStream(frame)).read());
    assertThat(outer.headers().blob(":chunk-signature")).isNotNull();
    if (outer.length() == 0) {
      return null;
    }
    return requireNonNull(
            new EventMessageReader(
                    new ByteArrayInputStream(outer.bytes(), outer.offset(), outer.length()))
                .read())
        .text();
  }

  private Pipeline client(Http2Peer peer) {
    return TestClient.builder(new StubTransport())
        .transport(transport)
        .endpointUrl("http://127.0.0.1:" + peer.port())
        .dynamodb();
  }

  /** Waits for each remark; an empty one ends them. */
  private final class Waiting implements Iterator<String> {
    private String next = "";

    @Override
    public boolean hasNext() {
      try {
        next = remarks.take();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return !next.isEmpty();
    }

    @Override
    public String next() {
      return next;
    }
  }

  @Test
  void each_side_answers_the_other() throws Exception {
    try (Http2Peer peer = Http2Peer.open(ConversationTest::repeat);
        Pipeline client = client(peer);
        EventStream<String> events =
            client.events(
                Tail.INSTANCE,
                Tail.EVENTS,
                "in",
                EventBody.of(new Remarks(), (Iterable<String>) Waiting::new),
                CallOptions.none())) {
      Iterator<String> lines = events.iterator();
      remarks.add("hello");
      assertThat(lines.next()).isEqualTo("1 hello");
      remarks.add("again");
      assertThat(lines.next()).isEqualTo("2 again");
      remarks.add("");
      assertThat(lines.hasNext()).isFalse();
      peer.await();
    }
  }

  @Test
  void publishers_talk_to_publishers() throws Exception {
    try (Http2Peer peer = Http2Peer.open(ConversationTest::repeat);
        Pipeline client = client(peer)) {
      SubmissionPublisher<String> said = new SubmissionPublisher<>();
      CompletableFuture<EventStream<String>> stream =
          client.eventsAsync(
              Tail.INSTANCE,
              Tail.EVENTS,
              "in",
              EventBody.of(new Remarks(), said),
              CallOptions.none());
      try (EventStream<String> events = stream.get(30, TimeUnit.SECONDS)) {
        awaitSubscriber(said);
        said.submit("hello");
        assertThat(events.iterator().next()).isEqualTo("1 hello");
        said.close();
        assertThat(events.iterator().hasNext()).isFalse();
      }
      peer.await();
    }
  }

  private static void awaitSubscriber(SubmissionPublisher<String> publisher) {
    while (!publisher.hasSubscribers()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void a_source_that_fails_ends_the_conversation_with_what_it_threw() throws Exception {
    Iterator<String> broken =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return new Waiting().hasNext();
          }

          @Override
          public String next() {
            throw new IllegalStateException("no microphone");
          }
        };
    try (Http2Peer peer =
            Http2Peer.open(
                conversation -> {
                  conversation.begin();
                  conversation.respond();
                  conversation.drain();
                });
        Pipeline client = client(peer);
        EventStream<String> events =
            client.events(
                Tail.INSTANCE,
                Tail.EVENTS,
                "in",
                EventBody.of(new Remarks(), (Iterable<String>) () -> broken),
                CallOptions.none())) {
      remarks.add("hello");
      assertThatThrownBy(() -> events.iterator().next())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("no microphone");
      peer.await();
    }
  }
}
