package dev.bespoke.runtime.auth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.spec.ECPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signature Version 4A, with the keys that AWS publishes for its test suites. */
class SigV4aSignerTest {
  private static final Credentials CREDENTIALS =
      Credentials.of("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
  private static final Credentials TEMPORARY =
      Credentials.of(
          "AKIDEXAMPLE",
          "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
          "6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267");
  private static final Instant TIME = Instant.parse("2015-08-30T12:36:00Z");
  private static final String UNRESERVED =
      "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String NOTHING = ReferenceSigner.sha256Hex(new byte[0]);

  private static final ECPoint KEY = P256.publicKey(privateKey(CREDENTIALS));

  private final SigV4Signer signer = SigV4Signer.asymmetric();

  private static BigInteger privateKey(Credentials credentials) {
    return AsymmetricKeys.derive(credentials, P256.order(), new Sha256());
  }

  private static SigningParameters parameters(Credentials credentials) {
    return SigningParameters.of(credentials, "us-east-1", "service", TIME);
  }

  private static HttpRequest request(String path, String query) {
    return new HttpRequest().method("GET").host("example.amazonaws.com").path(path).query(query);
  }

  /** Takes the signature off, and leaves what was signed. */
  private static String takeSignature(HttpRequest request) {
    String value = requireNonNull(request.headers().get("authorization"));
    return value.substring(value.indexOf("Signature=") + 10);
  }

  private void assertVerifies(HttpRequest request, SigningParameters parameters, String payload) {
    String signature = takeSignature(request);
    String text = ReferenceSigner.asymmetricStringToSign(request, parameters, payload);
    assertThat(P256.verifies(KEY, text, signature)).isTrue();
    assertThat(P256.verifies(KEY, text.concat(" "), signature)).isFalse();
  }

  @Test
  void credentialsDeriveThePublishedKeyPair() {
    BigInteger secret =
        privateKey(
            Credentials.of("AKISORANDOMAASORANDOM", "q+jcrXGc+0zWN6uzclKVhvMmUsIfRPa4rlRandom"));
    assertThat(secret.toString(16))
        .isEqualTo("7fd3bd010c0d9c292141c2b77bfbde1042c92e6836fff749d1269ec890fca1bd");
    ECPoint key = P256.publicKey(secret);
    assertThat(key.getAffineX().toString(16))
        .isEqualTo("15d242ceebf8d8169fd6a8b5a746c41140414c3b07579038da06af89190fffcb");
    assertThat(key.getAffineY().toString(16))
        .isEqualTo("515242cedd82e94799482e4c0514b505afccf2c0c98d6a553bf539f424c5ec0");
  }

  @Test
  void aKeyIsBelowTheOrderOfTheCurve() {
    // With a tiny order the first numbers do not fit, and the counter goes on until it is used up.
    BigInteger order = BigInteger.ONE.shiftLeft(252);
    BigInteger key = AsymmetricKeys.derive(CREDENTIALS, order, new Sha256());
    assertThat(key).isPositive().isLessThan(order);
    assertThat(key).isNotEqualTo(privateKey(CREDENTIALS));
    assertThatThrownBy(() -> AsymmetricKeys.derive(CREDENTIALS, BigInteger.TWO, new Sha256()))
        .hasMessageContaining("No key for several regions")
        .hasMessageNotContaining("EXAMPLEKEY");
  }

  @Test
  void theKeyOfTheTestSuiteIsThePublishedOne() {
    assertThat(KEY.getAffineX().toString(16))
        .isEqualTo("b6618f6a65740a99e650b33b6b4b5bd0d43b176d721a3edfea7e7d2d56d936b1");
    assertThat(KEY.getAffineY().toString(16))
        .isEqualTo("865ed22a7eadc9c5cb9d2cbaca1b3699139fedc5043dc6661864218330c8e518");
  }

  @Test
  void thePublishedTextIsSigned() {
    HttpRequest request = request("/", "");
    signer.sign(request, parameters(CREDENTIALS));
    assertThat(
            P256.verifies(
                KEY,
                "AWS4-ECDSA-P256-SHA256\n20150830T123600Z\n20150830/service/aws4_request\n"
                    + "cf59db423e841c8b7e3444158185aa261b724a5c27cbe762676f3eed19f4dc02",
                takeSignature(request)))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      emptyValue = "",
      value = {
        "/, '', '', false",
        "/, '', '', true",
        "/example/.., '', '', false",
        "/, " + UNRESERVED + "=" + UNRESERVED + ", '', false",
        "/, '', ' \"a   b   c\"', false",
      })
  void requestsCarryTheirRegionsAndAScopeWithoutOne(
      String path, String query, String header, boolean temporary) {
    SigningParameters parameters = parameters(temporary ? TEMPORARY : CREDENTIALS);
    HttpRequest request = request(path, query);
    if (!header.isEmpty()) {
      request.headers().add("My-Header1", " value1").add("My-Header2", header);
    }
    signer.sign(request, parameters);
    assertThat(request.headers().get("authorization"))
        .startsWith(
            "AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE/20150830/service/aws4_request,"
                + " SignedHeaders=host;"
                + (header.isEmpty() ? "" : "my-header1;my-header2;")
                + "x-amz-date;x-amz-region-set"
                + (temporary ? ";x-amz-security-token" : "")
                + ", Signature=30");
    assertThat(request.headers().get("x-amz-region-set")).isEqualTo("us-east-1");
    assertThat(request.headers().get("x-amz-date")).isEqualTo("20150830T123600Z");
    assertVerifies(request, parameters, NOTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", UNRESERVED + "=" + UNRESERVED})
  void urlsCarryTheRegionsInTheirQuery(String query) {
    HttpRequest request = request("/", query);
    signer.presign(request, parameters(CREDENTIALS), Duration.ofHours(1));
    int at = request.query().indexOf("&X-Amz-Signature=");
    String signature = request.query().substring(at + 17);
    request.query(request.query().substring(0, at));
    assertThat(request.query())
        .startsWith(query)
        .contains("X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20150830")
        .contains("%2Fservice%2Faws4_request&X-Amz-Date=20150830T123600Z&X-Amz-Expires=3600&")
        .contains("&X-Amz-Region-Set=us-east-1&");
    String text = ReferenceSigner.asymmetricStringToSign(request, parameters(CREDENTIALS), NOTHING);
    assertThat(P256.verifies(KEY, text, signature)).isTrue();
    assertThat(P256.verifies(KEY, text.replace("service", "other"), signature)).isFalse();
  }

  @Test
  void thePublishedTextIsSignedInUrlsToo() {
    HttpRequest request = request("/", "");
    request.headers().add("My-Header1", "value1").add("My-Header1", "value2");
    request.headers().add("My-Header1", "value3");
    signer.presign(request, parameters(CREDENTIALS), Duration.ofHours(1));
    String signature = request.query().substring(request.query().indexOf("Signature=") + 10);
    assertThat(
            P256.verifies(
                KEY,
                "AWS4-ECDSA-P256-SHA256\n20150830T123600Z\n20150830/service/aws4_request\n"
                    + "6499824882ee3c6b979d3eca4946f611d249740b8a01b79dec47dc83e95772c9",
                signature))
        .isTrue();
  }

  @Test
  void signingAgainReplacesWhatWasSigned() {
    HttpRequest request = request("/", "a=b");
    SigningParameters several =
        SigningParameters.s3(CREDENTIALS, "us-east-1,eu-west-1", "service", TIME);
    signer.presign(request, several, Duration.ofMinutes(1));
    signer.presign(request, several, Duration.ofMinutes(1));
    assertThat(request.query().split("X-Amz-Region-Set=us-east-1%2Ceu-west-1", -1)).hasSize(2);
    signer.sign(request, parameters(TEMPORARY));
    signer.sign(request.query("a=b"), several);
    assertThat(request.headers().all("x-amz-region-set")).containsExactly("us-east-1,eu-west-1");
    assertThat(request.headers().contains("x-amz-security-token")).isFalse();
    assertVerifies(request, several, NOTHING);
  }

  @Test
  void anonymousRequestsStayUnsigned() {
    HttpRequest request = request("/", "");
    signer.sign(request, parameters(CREDENTIALS));
    signer.sign(request, parameters(Credentials.anonymous()));
    assertThat(request.headers().size()).isZero();
  }

  @Test
  void oneSignerServesManyThreadsAndCredentials() throws Exception {
    var executor = Executors.newFixedThreadPool(8);
    try {
      var calls = new java.util.ArrayList<java.util.concurrent.Callable<Boolean>>();
      for (int i = 0; i < 64; i++) {
        Credentials credentials = Credentials.of("AKID" + i % 3, "secret" + i % 3);
        ECPoint key = P256.publicKey(privateKey(credentials));
        RequestBody body = RequestBody.of("body " + i);
        String hash = ReferenceSigner.sha256Hex(("body " + i).getBytes(StandardCharsets.UTF_8));
        calls.add(
            () -> {
              HttpRequest request = request("/", "").body(body);
              signer.sign(request, parameters(credentials));
              return P256.verifies(
                  key,
                  ReferenceSigner.asymmetricStringToSign(request, parameters(credentials), hash),
                  takeSignature(request));
            });
      }
      for (var result : executor.invokeAll(calls)) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void eventsAreNotSignedWithIt() {
    HttpRequest request = request("/", "");
    signer.sign(request, parameters(CREDENTIALS).withPayloadHash(PayloadHash.EVENTS));
    assertThatThrownBy(() -> signer.events(request, parameters(CREDENTIALS)))
        .isInstanceOf(IllegalStateException.class);
  }
}
