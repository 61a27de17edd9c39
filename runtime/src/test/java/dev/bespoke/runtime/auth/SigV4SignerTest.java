package dev.bespoke.runtime.auth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigV4SignerTest {
  private static final Credentials CREDENTIALS = Credentials.of("AKIDEXAMPLE", "secret");
  private static final Credentials TEMPORARY = Credentials.of("AKIDEXAMPLE", "secret", "a+/=b");
  private static final Instant TIME = Instant.parse("2026-02-28T23:59:59.999Z");

  private final SigV4Signer signer = new SigV4Signer();

  private static HttpRequest request() {
    return new HttpRequest().host("example.com").body(RequestBody.of("{}"));
  }

  private static SigningParameters other(Credentials credentials) {
    return SigningParameters.of(credentials, "eu-west-1", "dynamodb", TIME);
  }

  private static SigningParameters s3(Credentials credentials) {
    return SigningParameters.s3(credentials, "eu-west-1", "s3", TIME);
  }

  /** The field names, in order. */
  private static List<String> names(Headers headers) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      names.add(headers.name(i));
    }
    return names;
  }

  @Test
  void signing_again_replaces_what_the_earlier_attempt_set() {
    HttpRequest request = request();
    signer.sign(request, s3(TEMPORARY).withPayloadHash(PayloadHash.UNSIGNED));
    assertThat(names(request.headers()))
        .containsExactly(
            "x-amz-date", "x-amz-security-token", "x-amz-content-sha256", "authorization");
    signer.sign(request, other(CREDENTIALS));
    HttpRequest fresh = request();
    signer.sign(fresh, other(CREDENTIALS));
    assertThat(names(request.headers())).containsExactly("x-amz-date", "authorization");
    assertThat(request.headers().all("authorization"))
        .isEqualTo(fresh.headers().all("authorization"));
  }

  @Test
  void fields_that_change_on_the_way_are_not_signed() {
    HttpRequest plain = request();
    signer.sign(plain, other(CREDENTIALS));
    HttpRequest dressed = request();
    for (String name :
        new String[] {
          "Connection",
          "Expect",
          "Keep-Alive",
          "Proxy-Authenticate",
          "Proxy-Authorization",
          "TE",
          "Trailer",
          "Transfer-Encoding",
          "Upgrade",
          "User-Agent",
          "X-Amzn-Trace-Id"
        }) {
      dressed.headers().add(name, "value");
    }
    signer.sign(dressed, other(CREDENTIALS));
    assertThat(dressed.headers().get("authorization"))
        .isEqualTo(plain.headers().get("authorization"));
  }

  @Test
  void the_port_is_part_of_the_host_unless_it_is_the_schemes_own() {
    assertThat(signature(request().port(443))).isEqualTo(signature(request()));
    assertThat(signature(request().port(8443))).isNotEqualTo(signature(request()));
    HttpRequest named = request().port(8443);
    named.headers().add("Host", "example.com");
    assertThat(signature(named)).isEqualTo(signature(request()));
  }

  private String signature(HttpRequest request) {
    signer.sign(request, other(CREDENTIALS));
    return requireNonNull(request.headers().get("authorization"));
  }

  @Test
  void every_part_of_the_request_counts() {
    String signature = signature(request());
    assertThat(signature(request().method("PUT"))).isNotEqualTo(signature);
    assertThat(signature(request().path("/a"))).isNotEqualTo(signature);
    assertThat(signature(request().query("a"))).isNotEqualTo(signature);
    assertThat(signature(request().host("example.org"))).isNotEqualTo(signature);
    assertThat(signature(request().body(RequestBody.of("{ }")))).isNotEqualTo(signature);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UNSIGNED-PAYLOAD",
        "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
        "9095672bbd1f56dfc5b65f3e153adc8731a4a654192329106275f4c7b24d0b6e"
      })
  void a_payload_hash_that_is_not_computed_is_sent_and_the_body_not_read(String value) {
    PayloadHash hash =
        switch (value) {
          case "UNSIGNED-PAYLOAD" -> PayloadHash.UNSIGNED;
          case "STREAMING-UNSIGNED-PAYLOAD-TRAILER" -> PayloadHash.UNSIGNED_TRAILER;
          default -> PayloadHash.of(value);
        };
    HttpRequest request = request().body(new UnreadableBody());
    signer.sign(request, other(CREDENTIALS).withPayloadHash(hash));
    assertThat(request.headers().get("x-amz-content-sha256")).isEqualTo(value);
    assertThat(request.headers().get("authorization")).contains(";x-amz-content-sha256;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9095672BBD1F56DFC5B65F3E153ADC8731A4A654192329106275F4C7B24D0B6E",
        "9095672bbd1f56dfc5b65f3e153adc8731a4a654192329106275f4c7b24d0b6",
        "9095672bbd1f56dfc5b65f3e153adc8731a4a654192329106275f4c7b24d0b6g"
      })
  void a_known_hash_has_to_be_one(String hex) {
    assertThatThrownBy(() -> PayloadHash.of(hex)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_body_that_can_be_read_only_once_is_refused() {
    RequestBody once = new StreamBody("data", false);
    assertThatThrownBy(() -> signer.sign(request().body(once), s3(CREDENTIALS)))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("replayable");
  }

  @Test
  void a_body_that_fails_leaves_the_signer_in_order() {
    String before = signature(request());
    assertThatThrownBy(() -> signature(request().body(new UnreadableBody())))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("body couldn't be read")
        .hasCauseInstanceOf(IOException.class);
    assertThat(signature(request())).isEqualTo(before);
  }

  @Test
  void a_streamed_body_is_hashed_from_its_start_each_time() {
    RequestBody streamed = new StreamBody("Param1=value1", true);
    String hash = "9095672bbd1f56dfc5b65f3e153adc8731a4a654192329106275f4c7b24d0b6e";
    assertThat(signer.payloadHash(streamed)).isEqualTo(hash);
    HttpRequest request = request().body(streamed);
    signer.sign(request, s3(CREDENTIALS));
    assertThat(request.headers().get("x-amz-content-sha256")).isEqualTo(hash);
    HttpRequest known = request().body(streamed);
    signer.sign(known, s3(CREDENTIALS).withPayloadHash(PayloadHash.of(hash)));
    assertThat(known.headers().get("authorization"))
        .isEqualTo(request.headers().get("authorization"));
  }

  @Test
  void anonymous_requests_go_out_without_any_signature() {
    HttpRequest request = request().query("a=b");
    signer.sign(request, s3(TEMPORARY));
    signer.sign(request, s3(Credentials.anonymous()));
    assertThat(request.headers().size()).isZero();
    signer.presign(request, s3(TEMPORARY), Duration.ofMinutes(1));
    signer.presign(request, s3(Credentials.anonymous()), Duration.ofMinutes(1));
    assertThat(request.query()).isEqualTo("a=b");
  }

  @Test
  void a_key_serves_its_day_region_and_service_only() {
    // More scopes than there are places for keys, twice over, so that keys replace one another.
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 3 * SigningKeys.PLACES; i++) {
        SigningParameters parameters =
            SigningParameters.of(
                Credentials.of("AKID", "secret-" + i % 5),
                "region-" + i % 7,
                "service-" + i,
                TIME.plus(Duration.ofDays(i % 3)));
        HttpRequest request = request();
        signer.sign(request, parameters);
        assertThat(request.headers().get("authorization"))
            .isEqualTo(
                ReferenceSigner.authorization(
                    request,
                    parameters,
                    ReferenceSigner.sha256Hex("{}".getBytes(StandardCharsets.UTF_8))));
      }
    }
  }

  @Test
  void presigned_urls_work_for_one_second_to_seven_days() {
    for (Duration good : List.of(Duration.ofSeconds(1), Duration.ofDays(7))) {
      HttpRequest request = request();
      signer.presign(request, s3(CREDENTIALS), good);
      assertThat(request.query()).contains("&X-Amz-Expires=" + good.toSeconds() + "&");
    }
    for (Duration bad :
        List.of(
            Duration.ZERO,
            Duration.ofMillis(999),
            Duration.ofSeconds(-5),
            Duration.ofDays(7).plusNanos(1),
            Duration.ofSeconds(Long.MAX_VALUE))) {
      assertThatThrownBy(() -> signer.presign(request(), s3(CREDENTIALS), bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("1 second to 7 days");
    }
  }

  @Test
  void presigning_again_replaces_the_earlier_signature() {
    HttpRequest request = request().query("list-type=2&X-Amz-Foo=kept&prefix=a");
    signer.presign(request, s3(TEMPORARY), Duration.ofMinutes(1));
    assertThat(request.query()).contains("&X-Amz-Security-Token=a%2B%2F%3Db&");
    signer.presign(request, s3(CREDENTIALS), Duration.ofMinutes(2));
    assertThat(request.query())
        .startsWith("list-type=2&X-Amz-Foo=kept&prefix=a&X-Amz-Algorithm=")
        .containsOnlyOnce("X-Amz-Signature=")
        .doesNotContain("Security-Token");
    assertThat(request.headers().size()).isZero();
  }

  @Test
  void presigned_bodies_are_signed_by_the_hash_that_was_given() {
    HttpRequest unsigned = request();
    signer.presign(unsigned, s3(CREDENTIALS), Duration.ofMinutes(1));
    HttpRequest explicitly = request();
    signer.presign(
        explicitly, s3(CREDENTIALS).withPayloadHash(PayloadHash.UNSIGNED), Duration.ofMinutes(1));
    assertThat(explicitly.query()).isEqualTo(unsigned.query());

    HttpRequest hashed = request();
    String hash = signer.payloadHash(hashed.body());
    signer.presign(
        hashed, s3(CREDENTIALS).withPayloadHash(PayloadHash.of(hash)), Duration.ofMinutes(1));
    assertThat(hashed.query()).contains("X-Amz-SignedHeaders=host%3Bx-amz-content-sha256&");
    assertThat(hashed.headers().get("x-amz-content-sha256")).isEqualTo(hash);
  }

  @Test
  void nothing_secret_is_printed() {
    assertThat(s3(TEMPORARY).toString()).doesNotContain("secret,", "a+/=b");
    HttpRequest request = request();
    signer.presign(request, s3(TEMPORARY), Duration.ofMinutes(1));
    assertThat(request).hasToString("POST https://example.com/");
  }

  @Test
  void many_threads_may_share_a_signer() throws Exception {
    String expected = signature(request());
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<Boolean>> results = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        results.add(
            threads.submit(
                () -> {
                  boolean right = true;
                  for (int n = 0; n < 500; n++) {
                    right &= signature(request()).equals(expected);
                  }
                  return right;
                }));
      }
      for (Future<Boolean> result : results) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** A stream that opens anew each time, or says that it can't. */
  private static final class StreamBody extends RequestBody {
    private final byte[] bytes;
    private final boolean replayable;

    StreamBody(String text, boolean replayable) {
      this.bytes = text.getBytes(StandardCharsets.UTF_8);
      this.replayable = replayable;
    }

    @Override
    public long contentLength() {
      return -1;
    }

    @Override
    public boolean isReplayable() {
      return replayable;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }

  /** Begins, and fails. */
  private static final class UnreadableBody extends RequestBody {
    @Override
    public long contentLength() {
      return 10;
    }

    @Override
    public boolean isReplayable() {
      return true;
    }

    @Override
    public InputStream open() throws IOException {
      throw new IOException("disk gone");
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write('x');
      throw new IOException("disk gone");
    }
  }
}
