package dev.bespoke.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EventSignerTest {
  private static final Instant TIME = Instant.ofEpochSecond(123_456_789L, 1234);
  private static final SigningParameters PARAMETERS =
      SigningParameters.of(
          Credentials.of("AKIDEXAMPLE", "secret"), "us-east-1", "testservice", TIME);

  /** The hash of the text {@code last message sts}. */
  private static final String PRIOR =
      "be1f8c7d79ef8e1abc5254a2c70e4da3bfaf4f07328f527444e1fc6ea67273e2";

  /** A header {@code :date} of TIME, without its fraction. */
  private static final byte[] HEADERS = HexFormat.of().parseHex("053a64617465080000001cbe991a08");

  /** A message with the header {@code some-header: value} and the payload below. */
  private static final byte[] PAYLOAD =
      HexFormat.of()
          .parseHex(
              "0000003000000014ded9b3920b736f6d652d686561646572070005"
                  + "76616c756574657374207061796c6f61643e89b924");

  private static EventSigner signer(String prior) {
    HttpRequest signed = new HttpRequest().host("example.com");
    signed.headers().add("authorization", "AWS4-HMAC-SHA256 Credential=x, Signature=" + prior);
    return new SigV4Signer().events(signed, PARAMETERS);
  }

  /** By the text to sign that several SDKs' tests have for this message. */
  @Test
  void a_message_is_signed_with_the_signature_before_it() {
    String published =
        "AWS4-HMAC-SHA256-PAYLOAD\n"
            + "19731129T213309Z\n"
            + "19731129/us-east-1/testservice/aws4_request\n"
            + PRIOR
            + "\n0c0e3b3bf66b59b976181bd7d401927bbd624107303c713fd1e5f3d3c8dd1b1e\n"
            + "f2eba0f2e95967ee9fbc6db5e678d2fd599229c0d04b11e4fc8e0f2a02a806c6";
    assertThat(ReferenceSigner.sha256Hex(HEADERS)).isEqualTo(published.split("\n")[4]);
    assertThat(ReferenceSigner.sha256Hex(PAYLOAD)).isEqualTo(published.split("\n")[5]);
    assertThat(signer(PRIOR).sign(TIME, HEADERS, PAYLOAD)).isEqualTo(hmac(published));
  }

  @Test
  void each_signature_is_the_next_ones_start_and_the_day_may_change_between_them() {
    EventSigner signer = signer(PRIOR);
    byte[] first = signer.sign(TIME, HEADERS, PAYLOAD);
    byte[] second = signer.sign(TIME, HEADERS, new byte[0]);
    String afterFirst = HexFormat.of().formatHex(first);
    assertThat(second)
        .isEqualTo(
            hmac(
                "AWS4-HMAC-SHA256-PAYLOAD\n19731129T213309Z\n"
                    + "19731129/us-east-1/testservice/aws4_request\n"
                    + afterFirst
                    + "\n"
                    + ReferenceSigner.sha256Hex(HEADERS)
                    + "\n"
                    + ReferenceSigner.sha256Hex(new byte[0])));
    Instant nextDay = TIME.plusSeconds(86_400);
    byte[] third = signer.sign(nextDay, HEADERS, PAYLOAD);
    assertThat(signer(HexFormat.of().formatHex(second)).sign(nextDay, HEADERS, PAYLOAD))
        .isEqualTo(third);
    assertThat(signer(HexFormat.of().formatHex(second)).sign(TIME, HEADERS, PAYLOAD))
        .isNotEqualTo(third);
  }

  @Test
  void the_chain_begins_with_the_signature_of_the_request() {
    SigV4Signer signer = new SigV4Signer();
    HttpRequest request = new HttpRequest().method("POST").host("example.com");
    signer.sign(request, PARAMETERS.withPayloadHash(PayloadHash.EVENTS));
    assertThat(request.headers().get("x-amz-content-sha256"))
        .isEqualTo("STREAMING-AWS4-HMAC-SHA256-EVENTS");
    String signature =
        ReferenceSigner.signature(request, PARAMETERS, "STREAMING-AWS4-HMAC-SHA256-EVENTS");
    assertThat(signer.events(request, PARAMETERS).sign(TIME, HEADERS, PAYLOAD))
        .isEqualTo(signer(signature).sign(TIME, HEADERS, PAYLOAD));
  }

  @Test
  void a_request_without_a_signature_starts_no_chain() {
    HttpRequest request = new HttpRequest().host("example.com");
    assertThatThrownBy(() -> new SigV4Signer().events(request, PARAMETERS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no signature");
    assertThatThrownBy(() -> signer("abc")).isInstanceOf(IllegalStateException.class);
  }

  private static byte[] hmac(String text) {
    byte[] key = "AWS4secret".getBytes(StandardCharsets.UTF_8);
    for (String part : new String[] {"19731129", "us-east-1", "testservice", "aws4_request"}) {
      key = ReferenceSigner.hmac(key, part);
    }
    return ReferenceSigner.hmac(key, text);
  }
}
