package dev.bespoke.runtime.operation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.auth.EventSigner;
import dev.bespoke.runtime.auth.PayloadHash;
import dev.bespoke.runtime.auth.SigV4Signer;
import dev.bespoke.runtime.auth.SigningParameters;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.eventstream.EventHeaders;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.runtime.serde.eventstream.EventMessageReader;
import dev.bespoke.runtime.serde.eventstream.EventMessageWriter;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFramesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.987Z");
  private static final Instant SECOND = Instant.parse("2026-11-22T12:00:00Z");

  private static EventMessage event(int number) {
    return new EventMessage(new EventHeaders().add("number", number), new byte[number]);
  }

  private static EventSigner signer() {
    SigningParameters parameters =
        SigningParameters.of(Credentials.of("AKID", "secret"), "eu-west-1", "transcribe", NOW);
    HttpRequest request = new HttpRequest().host("example.com");
    SigV4Signer signer = new SigV4Signer();
    signer.sign(request, parameters.withPayloadHash(PayloadHash.EVENTS));
    return signer.events(request, parameters);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void each_event_is_wrapped_with_its_signature_and_an_empty_message_ends_the_stream(int count)
      throws IOException {
    List<EventMessage> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(event(i));
    }
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    InputStream bytes = new EventFrames(events.iterator(), signer(), clock);
    EventMessageReader sent = new EventMessageReader(bytes);
    EventSigner expected = signer();
    byte[] headers = EventMessageWriter.encode(new EventHeaders().add(":date", SECOND));
    for (EventMessage event : events) {
      byte[] inner = EventMessageWriter.encode(event);
      check(sent, inner, expected.sign(SECOND, headers, inner));
    }
    check(sent, new byte[0], expected.sign(SECOND, headers, new byte[0]));
    assertThat(sent.read()).isNull();
    assertThat(bytes.read()).isEqualTo(-1);
  }

  private static void check(EventMessageReader sent, byte[] payload, byte[] signature)
      throws IOException {
    EventMessage message = requireNonNull(sent.read());
    assertThat(message.blob()).isEqualTo(Blob.of(payload));
    assertThat(message.headers())
        .isEqualTo(
            new EventHeaders().add(":date", SECOND).add(":chunk-signature", Blob.of(signature)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1000})
  void an_event_is_not_asked_for_before_the_one_before_it_was_read(int step) throws IOException {
    int[] asked = {0};
    Iterator<EventMessage> source =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return asked[0] < 2;
          }

          @Override
          public EventMessage next() {
            return event(++asked[0]);
          }
        };
    InputStream bytes = new EventFrames(source, signer(), Clock.fixed(NOW, ZoneOffset.UTC));
    assertThat(asked[0]).isZero();
    byte[] buffer = new byte[step];
    assertThat(bytes.read(buffer, 0, 0)).isZero();
    assertThat(bytes.read(buffer, 0, step)).isPositive();
    assertThat(asked[0]).isOne();
    bytes.readAllBytes();
    assertThat(asked[0]).isEqualTo(2);
  }

  @Test
  void an_event_is_dated_when_it_is_there_not_when_the_wait_for_it_began() throws IOException {
    Instant[] now = {NOW};
    Iterator<EventMessage> waiting =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public EventMessage next() {
            now[0] = NOW.plusSeconds(600);
            return event(1);
          }
        };
    InputStream bytes = new EventFrames(waiting, signer(), () -> now[0]);
    EventMessage sent = requireNonNull(new EventMessageReader(bytes).read());
    assertThat(sent.headers().timestamp(":date")).isEqualTo(SECOND.plusSeconds(600));
  }

  @Test
  void an_event_that_cannot_be_written_is_not_taken_for_an_answer() {
    EventHeaders tooLong = new EventHeaders().add("long", "x".repeat(40_000));
    Iterator<EventMessage> events = List.of(new EventMessage(tooLong, new byte[0])).iterator();
    InputStream bytes = new EventFrames(events, null, null);
    assertThatThrownBy(bytes::read)
        .isInstanceOf(ClientException.class)
        .hasMessageStartingWith("the events to send failed: ");
  }
}
