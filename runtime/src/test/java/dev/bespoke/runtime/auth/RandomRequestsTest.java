package dev.bespoke.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.http.UriEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many odd requests, signed both by the signer and by the plain reading of the specification. */
class RandomRequestsTest {
  private static final String[] WORDS = {
    "",
    "a",
    "B",
    "a-b",
    "a1",
    "~",
    ".",
    "..",
    " ",
    "  ",
    "\t",
    "/",
    "//",
    "+",
    "=",
    "&",
    "%",
    "%2F",
    ",",
    ";",
    ":",
    "*",
    "é",
    "ሴ",
    "😂",
    "\u00a0",
    "\"",
    "'",
    "X-Foo",
    "value",
    "z".repeat(300)
  };

  private final Random random = new Random(20150830);
  private final SigV4Signer signer = new SigV4Signer();

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(4); n > 0; n--) {
      text.append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }

  private String query() {
    StringBuilder query = new StringBuilder();
    for (int n = random.nextInt(random.nextInt(10) == 0 ? 60 : 5); n > 0; n--) {
      query.append(query.length() == 0 && random.nextBoolean() ? "" : "&");
      query.append(UriEncoder.encode(text()));
      if (random.nextInt(4) > 0) {
        query.append('=').append(UriEncoder.encode(text()));
      }
    }
    return query.toString();
  }

  private HttpRequest request() {
    HttpRequest request =
        new HttpRequest()
            .method(random.nextBoolean() ? "GET" : "PUT")
            .host(random.nextBoolean() ? "bucket.s3.example.com" : "[::1]")
            .port(random.nextInt(3) * 443 - 443)
            .path("/" + (random.nextBoolean() ? UriEncoder.encodePath(text()) : text()))
            .query(query())
            .body(RequestBody.of(text()));
    for (int n = random.nextInt(random.nextInt(10) == 0 ? 50 : 8); n > 0; n--) {
      String[] names = {"X-Amz-Meta-A", "x-amz-meta-b", "Range", "User-Agent", "TE", "a", "zz"};
      request.headers().add(names[random.nextInt(names.length)], text());
    }
    return request;
  }

  private SigningParameters parameters() {
    String token = random.nextBoolean() ? null : "token/+=" + random.nextInt(3);
    Credentials credentials =
        Credentials.of("AKID" + random.nextInt(3), "sécret".repeat(1 + random.nextInt(12)), token);
    return new SigningParameters(
        credentials,
        "region-" + random.nextInt(3),
        "service" + random.nextInt(3),
        // The years 1653 to 2286.
        Instant.ofEpochSecond(random.nextInt(2_000_000) * 10_000L - 10_000_000_000L),
        random.nextInt(4) == 0 ? PayloadHash.UNSIGNED : PayloadHash.COMPUTED,
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean());
  }

  private static byte[] bytes(RequestBody body) throws Exception {
    return body.open().readAllBytes();
  }

  @Test
  void header_signatures_agree_with_the_specification() throws Exception {
    for (int i = 0; i < 20_000; i++) {
      HttpRequest request = request();
      SigningParameters parameters = parameters();
      signer.sign(request, parameters);
      String payload = parameters.payloadHash().value();
      if (payload == null) {
        payload = ReferenceSigner.sha256Hex(bytes(request.body()));
      }
      assertThat(request.headers().get("authorization"))
          .isEqualTo(ReferenceSigner.authorization(request, parameters, payload));
      assertThat(request.headers().get("x-amz-date"))
          .isEqualTo(ReferenceSigner.time(parameters.time()));
    }
  }

  @Test
  void presigned_urls_agree_with_the_specification() throws Exception {
    for (int i = 0; i < 10_000; i++) {
      HttpRequest request = request();
      SigningParameters parameters = parameters();
      String original = request.query();
      signer.presign(request, parameters, Duration.ofSeconds(1 + random.nextInt(604_800)));
      String payload = "UNSIGNED-PAYLOAD";
      if (parameters.payloadHash().value() == null && !parameters.contentSha256Header()) {
        payload = ReferenceSigner.sha256Hex(bytes(request.body()));
      }
      String signed = request.query();
      int signature = signed.indexOf("&X-Amz-Signature=");
      request.query(signed.substring(0, signature));
      assertThat(signed)
          .startsWith(original)
          .endsWith("&X-Amz-Signature=" + ReferenceSigner.signature(request, parameters, payload));
    }
  }

  @Test
  void hmac_agrees_with_the_platforms() {
    Sha256 sha256 = new Sha256();
    byte[] result = new byte[Sha256.LENGTH];
    for (int length = 1; length < 200; length++) {
      byte[] key = new byte[length];
      random.nextBytes(key);
      String text = "x".repeat(random.nextInt(300));
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      sha256.hmac(sha256.key(key, length), bytes, 0, bytes.length, result);
      assertThat(result).isEqualTo(ReferenceSigner.hmac(key, text));
    }
  }

  @Test
  void times_agree_with_the_platforms() {
    for (long second = -62_167_219_200L; second <= 253_402_300_799L; second += 86_399L * 97) {
      assertThat(SigningTime.format(second))
          .isEqualTo(ReferenceSigner.time(Instant.ofEpochSecond(second)));
    }
    for (String edge :
        new String[] {"2000-02-29T23:59:59Z", "1900-03-01T00:00:00Z", "9999-12-31T23:59:59Z"}) {
      Instant instant = Instant.parse(edge);
      assertThat(SigningTime.format(instant.getEpochSecond()))
          .isEqualTo(ReferenceSigner.time(instant));
    }
    assertThat(catchThrowable(() -> SigningTime.format(1L << 40)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
