package dev.bespoke.runtime.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.Http2Peer;
import dev.bespoke.runtime.Http2Peer.Conversation;
import dev.bespoke.runtime.Http2Peer.Frame;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and responses that stream at the same time, over either transport. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
class Http2ExchangeTest {
  private static final TransportOptions OPTIONS =
      TransportOptions.builder().readTimeout(Duration.ofSeconds(20)).build();

  private final boolean jdk;

  Http2ExchangeTest(boolean jdk) {
    this.jdk = jdk;
  }

  private HttpTransport open(TransportOptions options) {
    return jdk ? HttpTransports.jdk(options) : HttpTransports.socket(options);
  }

  /** Bytes that are sent as they are put in; an empty text ends them. */
  private static final class Source extends InputStream {
    final LinkedBlockingQueue<String> texts = new LinkedBlockingQueue<>();
    final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        byte[] text = texts.take().getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(text, 0, target, offset, text.length);
        return text.length == 0 ? -1 : text.length;
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  private final Source source = new Source();

  private HttpRequest request(Http2Peer peer) {
    return new HttpRequest()
        .method("POST")
        .scheme("http")
        .host("127.0.0.1")
        .port(peer.port())
        .path("/talk")
        .body(RequestBody.ofUnknownLength(source));
  }

  private interface Talk {
    void run(HttpTransport transport, HttpRequest request) throws Exception;
  }

  private void talk(Http2Peer.Script script, Talk talk) throws Exception {
    talk(OPTIONS, script, talk);
  }

  private void talk(TransportOptions options, Http2Peer.Script script, Talk talk) throws Exception {
    try (Http2Peer peer = Http2Peer.open(script);
        HttpTransport transport = open(options)) {
      talk.run(transport, request(peer));
      peer.await();
    }
  }

  private static String read(HttpResponse response, int count) throws IOException {
    return new String(response.body().readNBytes(count), StandardCharsets.ISO_8859_1);
  }

  @Test
  void the_response_comes_while_the_request_is_sent() throws Exception {
    talk(
        peer -> {
          assertThat(peer.begin()).contains(":path").contains("/talk");
          peer.respond();
          for (Frame frame = peer.expect(Http2Peer.DATA);
              frame.flags() == 0;
              frame = peer.expect(Http2Peer.DATA)) {
            peer.data("re:" + frame.text());
          }
          peer.end();
          peer.drain();
        },
        (transport, request) -> {
          try (HttpResponse response = transport.converse(request)) {
            assertThat(response.status()).isEqualTo(200);
            source.texts.add("one");
            assertThat(read(response, 6)).isEqualTo("re:one");
            source.texts.add("two");
            assertThat(read(response, 6)).isEqualTo("re:two");
            source.texts.add("");
            assertThat(response.body().read()).isEqualTo(-1);
          }
        });
  }

  @Test
  void pings_and_settings_are_answered_while_nobody_reads() throws Exception {
    talk(
        peer -> {
          peer.begin();
          peer.respond();
          peer.send(Http2Peer.PING, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8);
          peer.send(99, 0, 1, 1); // a kind that nobody knows
          Frame ping = peer.expect(Http2Peer.PING);
          assertThat(ping.flags()).isEqualTo(1);
          assertThat(ping.bytes()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
          peer.send(Http2Peer.SETTINGS, 0, 0, 0, 3, 0, 0, 0, 9);
          assertThat(peer.expect(Http2Peer.SETTINGS).flags()).isEqualTo(1);
          peer.end();
          peer.drain();
        },
        (transport, request) -> {
          try (HttpResponse response = transport.converse(request)) {
            assertThat(response.body().read()).isEqualTo(-1);
          }
        });
  }

  @Test
  void no_more_is_sent_than_the_service_takes() throws Exception {
    talk(
        peer -> {
          peer.begin();
          peer.send(Http2Peer.SETTINGS, 0, 0, 0, 4, 0, 0, 0, 4);
          peer.respond();
          assertThat(peer.expect(Http2Peer.DATA).text()).isEqualTo("abcd");
          peer.send(Http2Peer.PING, 0, 0, new byte[8]);
          assertThat(requireNonNull(peer.read()).type()).isNotEqualTo(Http2Peer.DATA);
          peer.send(Http2Peer.WINDOW_UPDATE, 0, 1, 0, 0, 0, 2);
          assertThat(peer.expect(Http2Peer.DATA).text()).isEqualTo("ef");
          peer.send(Http2Peer.WINDOW_UPDATE, 0, 1, 0, 0, 0, 9);
          assertThat(peer.expect(Http2Peer.DATA).text()).isEqualTo("gh");
          peer.end();
          peer.drain();
        },
        (transport, request) -> {
          try (HttpResponse response = transport.converse(request)) {
            source.texts.add("abcdefgh");
            assertThat(response.body().read()).isEqualTo(-1);
          }
        });
  }

  @Test
  void what_was_read_is_room_for_more() throws Exception {
    byte[] half = new byte[16_384];
    int pieces = 100;
    talk(
        peer -> {
          peer.begin();
          peer.respond();
          long room = 1 << 20;
          for (int i = 0; i < pieces; i++) {
            while (room < half.length) {
              Frame update = peer.expect(Http2Peer.WINDOW_UPDATE);
              byte[] by = update.bytes();
              if (update.stream() == 1) {
                room += ((by[1] & 0xFF) << 16) | ((by[2] & 0xFF) << 8) | (by[3] & 0xFF);
              }
            }
            peer.send(Http2Peer.DATA, 0, 1, half);
            room -= half.length;
          }
          peer.end();
          peer.drain();
        },
        (transport, request) -> {
          try (HttpResponse response = transport.converse(request)) {
            assertThat(response.body().readAllBytes()).hasSize(pieces * half.length);
          }
        });
  }

  @Test
  void a_service_that_ends_first_wants_no_more_of_the_request() throws Exception {
    talk(
        peer -> {
          peer.begin();
          peer.send(Http2Peer.HEADERS, 5, 1, (byte) 0x8c); // 400, and the end
          peer.drain();
        },
        (transport, request) -> {
          try (HttpResponse response = transport.converse(request)) {
            assertThat(response.status()).isEqualTo(400);
            assertThat(response.body().read()).isEqualTo(-1);
            assertThat(source.closed.await(20, TimeUnit.SECONDS)).isTrue();
          }
        });
  }

  @Test
  void a_head_in_parts_after_an_interim_one_and_padded_data_are_read() throws Exception {
    talk(
        peer -> {
          peer.begin();
          peer.send(Http2Peer.HEADERS, 4, 1, bytes("\b\3" + "103"));
          peer.send(Http2Peer.HEADERS, 0x20, 1, 0, 0, 0, 0, 16, (byte) 0x88);
          peer.send(Http2Peer.CONTINUATION, 0, 1, bytes("\0\3x-a"));
          peer.send(Http2Peer.CONTINUATION, 4, 1, bytes("\1b"));
          peer.send(Http2Peer.DATA, 8, 1, bytes("\2hi\0\0"));
          peer.send(Http2Peer.HEADERS, 5, 1, bytes("\0\3x-t\1b")); // a trailer
          peer.drain();
        },
        (transport, request) -> {
          try (HttpResponse response = transport.converse(request)) {
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.headers().get("x-a")).isEqualTo("b");
            assertThat(read(response, 9)).isEqualTo("hi");
          }
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void a_silent_service_runs_into_the_read_timeout() throws Exception {
    TransportOptions impatient =
        TransportOptions.builder().readTimeout(Duration.ofMillis(500)).build();
    talk(
        impatient,
        Conversation::drain,
        (transport, request) ->
            assertThatThrownBy(() -> transport.converse(request.timeout(Duration.ofSeconds(20))))
                .isInstanceOf(SocketTimeoutException.class)
                .hasMessageContaining("within 500 ms"));
    TransportOptions patient =
        TransportOptions.builder().readTimeout(Duration.ofSeconds(3)).build();
    talk(
        patient,
        peer -> {
          peer.begin();
          peer.respond();
          peer.drain();
        },
        (transport, request) -> {
          try (HttpResponse response = transport.converse(request)) {
            assertThatThrownBy(() -> response.body().read())
                .isInstanceOf(SocketTimeoutException.class)
                .hasMessageContaining("for 3000 ms");
          }
        });
  }

  @Test
  void a_service_that_gives_up_or_vanishes_fails_the_exchange() throws Exception {
    assertFails(peer -> peer.send(Http2Peer.GOAWAY, 0, 0, new byte[8]), "takes no request");
    assertFails(peer -> peer.send(Http2Peer.RST_STREAM, 0, 1, 0, 0, 0, 7), "error 7");
    assertFails(peer -> {}, "closed the connection");
  }

  @Test
  void a_malformed_response_fails_the_exchange() throws Exception {
    assertMalformed(peer -> peer.data("x"));
    assertMalformed(peer -> peer.send(Http2Peer.DATA, 0, 1, new byte[16_385]));
    assertMalformed(peer -> peer.send(Http2Peer.HEADERS, 4, 3, Http2Peer.OK));
    assertMalformed(peer -> peer.send(Http2Peer.HEADERS, 4, 1, bytes("\0\1a\1b")));
    assertMalformed(peer -> peer.send(Http2Peer.HEADERS, 5, 1, bytes("\b\3" + "103")));
    assertMalformed(peer -> peer.send(Http2Peer.CONTINUATION, 4, 1, Http2Peer.OK));
    assertMalformed(peer -> peer.send(5, 4, 1, new byte[4]));
    assertMalformed(peer -> peer.send(Http2Peer.SETTINGS, 0, 0, new byte[5]));
    assertMalformed(peer -> peer.send(Http2Peer.WINDOW_UPDATE, 0, 1, new byte[4]));
    assertMalformed(
        peer -> peer.send(Http2Peer.WINDOW_UPDATE, 0, 0, 0x7f, (byte) -1, (byte) -1, (byte) -1));
    assertMalformed(peer -> peer.send(Http2Peer.RST_STREAM, 0, 1, 1));
    assertMalformed(
        peer -> {
          peer.send(Http2Peer.HEADERS, 0, 1, Http2Peer.OK);
          peer.send(Http2Peer.PING, 0, 0, new byte[8]);
        });
    assertMalformed(
        peer -> {
          for (int i = 0; i < 5; i++) {
            peer.send(i == 0 ? Http2Peer.HEADERS : Http2Peer.CONTINUATION, 0, 1, new byte[16_384]);
          }
        });
  }

  private void assertMalformed(Http2Peer.Script response) throws Exception {
    assertThat(assertFails(response, "malformed response")).isInstanceOf(ProtocolException.class);
  }

  private Throwable assertFails(Http2Peer.Script response, String reason) throws Exception {
    Throwable[] failure = new Throwable[1];
    talk(
        peer -> {
          peer.begin();
          response.run(peer);
          if (!reason.startsWith("closed")) {
            peer.drain();
          }
        },
        (transport, request) -> {
          failure[0] =
              org.assertj.core.api.Assertions.catchThrowable(() -> transport.converse(request));
          assertThat(failure[0]).isInstanceOf(IOException.class).hasMessageContaining(reason);
        });
    return failure[0];
  }

  @Test
  void more_than_was_asked_for_is_refused() throws Exception {
    talk(
        peer -> {
          peer.begin();
          peer.respond();
          for (int i = 0; i < 66; i++) {
            peer.send(Http2Peer.DATA, 0, 1, new byte[16_384]);
          }
          peer.drain();
        },
        (transport, request) -> {
          try (HttpResponse response = transport.converse(request)) {
            assertThat(source.closed.await(20, TimeUnit.SECONDS)).isTrue(); // nobody read before
            assertThatThrownBy(() -> response.body().readAllBytes())
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("more was sent");
          }
        });
  }

  @Test
  void what_the_source_of_the_request_throws_reaches_whoever_reads_the_response() throws Exception {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("no microphone");
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            return read();
          }
        };
    talk(
        Conversation::drain,
        (transport, request) ->
            assertThatThrownBy(
                    () -> transport.converse(request.body(RequestBody.ofUnknownLength(broken))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no microphone"));
  }

  @Test
  void closing_the_response_ends_the_exchange() throws Exception {
    talk(
        peer -> {
          peer.begin();
          peer.respond();
          peer.drain();
        },
        (transport, request) -> {
          HttpResponse response = transport.converse(request);
          response.close();
          assertThat(source.closed.await(20, TimeUnit.SECONDS)).isTrue();
          assertThatThrownBy(() -> response.body().read()).hasMessageContaining("closed");
        });
  }

  @Test
  void a_source_that_cannot_be_closed_keeps_no_connection() throws Exception {
    InputStream stubborn =
        new FilterInputStream(source) {
          @Override
          public void close() {
            source.close();
            throw new IllegalStateException("no way");
          }
        };
    talk(
        peer -> {
          peer.begin();
          peer.respond();
          peer.drain();
        },
        (transport, request) ->
            transport.converse(request.body(RequestBody.ofUnknownLength(stubborn))).close());
    assertThat(source.closed.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_source_that_begins_while_it_is_closed_is_closed_again() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    InputStream late =
        new InputStream() {
          private volatile boolean begun;

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            reading.countDown();
            try {
              return source.read(target, offset, length); // until it is interrupted
            } finally {
              begun = true;
            }
          }

          @Override
          public void close() {
            if (begun) {
              closed.countDown();
            }
          }
        };
    talk(
        peer -> {
          peer.begin();
          peer.respond();
          peer.drain();
        },
        (transport, request) -> {
          HttpResponse response =
              transport.converse(request.body(RequestBody.ofUnknownLength(late)));
          assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
          response.close();
          assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
        });
  }

  @Test
  void closing_the_transport_ends_the_exchange_and_lets_none_begin() throws Exception {
    talk(
        peer -> {
          peer.begin();
          peer.respond();
          peer.drain();
        },
        (transport, request) -> {
          HttpResponse response = transport.converse(request);
          transport.close();
          assertThatThrownBy(() -> response.body().read()).hasMessageContaining("given up");
          assertThatThrownBy(() -> transport.converse(request))
              .isInstanceOf(IllegalStateException.class);
        });
  }

  @Test
  void tls_agrees_on_the_protocol() throws Exception {
    TransportOptions trusting =
        TransportOptions.builder().sslContext(Certificates.localhost()).build();
    Http2Peer.Script script =
        peer -> {
          peer.begin();
          peer.respond();
          peer.data("hi");
          peer.end();
          peer.drain();
        };
    try (Http2Peer peer = Http2Peer.secure(Certificates.localhost(), script, "h2");
        HttpTransport transport = open(trusting);
        HttpResponse response =
            transport.converse(request(peer).scheme("https").host("localhost"))) {
      assertThat(read(response, 9)).isEqualTo("hi");
    }
  }

  @Test
  void a_server_without_http2_is_refused() throws Exception {
    TransportOptions trusting =
        TransportOptions.builder().sslContext(Certificates.localhost()).build();
    try (Http2Peer peer = Http2Peer.secure(Certificates.localhost(), Conversation::drain);
        HttpTransport transport = open(trusting)) {
      assertThatThrownBy(() -> transport.converse(request(peer).scheme("https").host("localhost")))
          .isInstanceOf(ConnectException.class)
          .hasMessageContaining("does not speak HTTP/2");
    }
  }
}
