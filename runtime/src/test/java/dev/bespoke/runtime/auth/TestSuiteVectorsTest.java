package dev.bespoke.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The requests and signatures of AWS's "Signature Version 4 test suite"; headers stand as {@code
 * name=value}, separated by bars.
 */
class TestSuiteVectorsTest {
  private static final Credentials CREDENTIALS =
      Credentials.of("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
  private static final Instant TIME = Instant.parse("2015-08-30T12:36:00Z");
  private static final String UNRESERVED =
      "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final SigV4Signer signer = new SigV4Signer();

  private static SigningParameters parameters(Credentials credentials, boolean normalize) {
    return new SigningParameters(
        credentials, "us-east-1", "service", TIME, PayloadHash.COMPUTED, normalize, true, false);
  }

  private static HttpRequest request(String method, String path, String query, String headers) {
    HttpRequest request =
        new HttpRequest().method(method).host("example.amazonaws.com").path(path).query(query);
    for (String header : headers.isEmpty() ? new String[0] : headers.split("\\|")) {
      int equals = header.indexOf('=');
      request.headers().add(header.substring(0, equals), header.substring(equals + 1));
    }
    return request;
  }

  private void assertSigned(
      HttpRequest request, SigningParameters parameters, String signedHeaders, String signature) {
    signer.sign(request, parameters);
    assertThat(request.headers().get("authorization"))
        .isEqualTo(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                + " SignedHeaders="
                + signedHeaders
                + ", Signature="
                + signature);
    assertThat(request.headers().get("x-amz-date")).isEqualTo("20150830T123600Z");
  }

  @ParameterizedTest
  @CsvSource(
      emptyValue = "",
      value = {
        "GET,  '', '', host;x-amz-date,"
            + " 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "POST, '', '', host;x-amz-date,"
            + " 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        "GET,  '', 'My-Header1=value2|My-Header1=value2|My-Header1=value1',"
            + " host;my-header1;x-amz-date,"
            + " c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea",
        "GET,  '', 'My-Header1=value4|My-Header1=value1|My-Header1=value3|My-Header1=value2',"
            + " host;my-header1;x-amz-date,"
            + " 08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01",
        "GET,  '', 'My-Header1= value1|My-Header2= \"a   b   c\"',"
            + " host;my-header1;my-header2;x-amz-date,"
            + " acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
        "GET,  '', 'My-Header1=value1|My-Header1=value2|My-Header1=value3', host;my-header1;x-amz-date,"
            + " ba17b383a53190154eb5fa66a1b836cc297cc0a3d70a5d00705980573d8ff790",
        "POST, '', 'My-Header1=VALUE1', host;my-header1;x-amz-date,"
            + " cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d",
        "POST, '', 'My-Header1=value1', host;my-header1;x-amz-date,"
            + " c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c",
        "GET,  'Param1=value1', '', host;x-amz-date,"
            + " a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb",
        "POST, 'Param1=value1', '', host;x-amz-date,"
            + " 28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11",
        "GET,  'Param2=value2&Param1=value1', '', host;x-amz-date,"
            + " b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        "GET,  'Param-3=Value3&Param=Value2&%E1%88%B4=Value1', '', host;x-amz-date,"
            + " 371d3713e185cc334048618a97f809c9ffe339c62934c032af5a0e595648fcac",
        "GET,  '%E1%88%B4=bar', '', host;x-amz-date,"
            + " 2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04",
        "GET,  "
            + UNRESERVED
            + '='
            + UNRESERVED
            + ", '', host;x-amz-date,"
            + " 9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197",
      })
  void headers_and_queries(
      String method, String query, String headers, String signedHeaders, String signature) {
    assertSigned(
        request(method, "/", query, headers),
        parameters(CREDENTIALS, true),
        signedHeaders,
        signature);
  }

  @ParameterizedTest
  @CsvSource({
    "/"
        + UNRESERVED
        + ", 07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f,"
        + " 07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f",
    "/\u1234, 8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85,"
        + " 8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85",
    "/example space/, 652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741,"
        + " 652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741",
    "/example/.., 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31,"
        + " eca7ead57bb5aa5c8e28007acd4ff04e1ff9a0ff3b237ec1554a184887ff9282",
    "/example1/example2/../.., 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31,"
        + " dc33e0856fd4baca4d7aa2146c38958283844764f38c74252a333df5e613003b",
    "/./, 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31,"
        + " 68714168e6557f8f2de0ef956fc24dc2593a4bd2961f8df51898d8a134695145",
    "/./example, ef75d96142cf21edca26f06005da7988e4f8dc83a165a80865db7089db637ec5,"
        + " beb03f223f7deae4146464f06e29eebbee9c8afbe15c290cf07aa8b119e14cff",
    "//, 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31,"
        + " c88bcd3d312d75078c0cd961d6deae3f4c754924b01669efcfcb439fd5e5b76e",
    "//example//, 9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84,"
        + " 87cca117541a147f6df867677d98a7d80dff226d2bfca9e4ffa899665623c7e5",
  })
  void paths_normalized_and_not(String path, String normalized, String asIs) {
    assertSigned(
        request("GET", path, "", ""), parameters(CREDENTIALS, true), "host;x-amz-date", normalized);
    assertSigned(
        request("GET", path, "", ""), parameters(CREDENTIALS, false), "host;x-amz-date", asIs);
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded,"
        + " d3875051da38690788ef43de4db0d8f280229d82040bfac253562e56c3f20e0b",
    "application/x-www-form-urlencoded; charset=utf-8,"
        + " 328d1b9eaadca9f5818ef05e8392801e091653bafec24fcab71e7344e7f51422",
  })
  void bodies_with_their_hash_in_a_header(String contentType, String signature) {
    HttpRequest request =
        request("POST", "/", "", "Content-Type=" + contentType + "|Content-Length=13")
            .body(RequestBody.of("Param1=value1"));
    SigningParameters shown =
        new SigningParameters(
            CREDENTIALS, "us-east-1", "service", TIME, PayloadHash.COMPUTED, true, true, true);
    assertSigned(
        request,
        shown,
        "content-length;content-type;host;x-amz-content-sha256;x-amz-date",
        signature);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, 6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267,"
        + " 07ec1639c89043aa0e3e2de82b96708f198cceab042d4a97044c66dd9f74e7f8",
    "POST, AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmx"
        + "fpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KP"
        + "kyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqB"
        + "Az+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==,"
        + " 85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead",
  })
  void session_tokens_are_signed(String method, String token, String signature) {
    Credentials temporary =
        Credentials.of(CREDENTIALS.accessKeyId(), CREDENTIALS.secretAccessKey(), token);
    assertSigned(
        request(method, "/", "", ""),
        parameters(temporary, true),
        "host;x-amz-date;x-amz-security-token",
        signature);
  }

  @ParameterizedTest
  @CsvSource(
      emptyValue = "",
      value = {
        "GET,  /, 'Param2=value2&Param1=value1', '', host,"
            + " 86012e2c9ad4d77369f5d81c11f75158aae4f895a085212cc6d3f923d300bed5",
        "GET,  /, 'Param-3=Value3&Param=Value2&%E1%88%B4=Value1', '', host,"
            + " c5f1848ceec943ac2ca68ee720460c23aaae30a2300586597ada94c4a65e4787",
        "GET,  /\u1234, '', '', host,"
            + " 10eae3f14a260bd3911cc6d008d3c576d143b05b62f09782a7a4b37f52178e44",
        "GET,  /, '', 'X-Amz-Date=20150830T123600Z|My-Header1= value1|My-Header2= \"a   b   c\"',"
            + " host%3Bmy-header1%3Bmy-header2,"
            + " e7bb0fd515e125e1aec2ecc4c0c17484fb06f6846b927c35e46005dd3df3acd4",
        "POST, /, '', 'My-Header1=value1', host%3Bmy-header1,"
            + " c09d07e0d55871f10f2a6d350d994acf6825a3cae70673d7def55616e6119dd7",
      })
  void presigned_urls(
      String method,
      String path,
      String query,
      String headers,
      String signedHeaders,
      String signature) {
    HttpRequest request = request(method, path, query, headers);
    signer.presign(request, parameters(CREDENTIALS, true), Duration.ofHours(1));
    assertThat(request.query())
        .isEqualTo(
            query
                + (query.isEmpty() ? "" : "&")
                + "X-Amz-Algorithm=AWS4-HMAC-SHA256"
                + "&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fservice%2Faws4_request"
                + "&X-Amz-Date=20150830T123600Z&X-Amz-Expires=3600&X-Amz-SignedHeaders="
                + signedHeaders
                + "&X-Amz-Signature="
                + signature);
    assertThat(request.headers().contains("x-amz-date")).isFalse();
    assertThat(request.headers().contains("authorization")).isFalse();
  }

  @Test
  void a_presigned_url_with_a_session_token() {
    Credentials temporary =
        Credentials.of(
            CREDENTIALS.accessKeyId(),
            CREDENTIALS.secretAccessKey(),
            "6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267");
    HttpRequest request = request("GET", "/", "", "");
    signer.presign(request, parameters(temporary, true), Duration.ofHours(1));
    assertThat(request.query())
        .contains("&X-Amz-Security-Token=6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73e")
        .endsWith(
            "&X-Amz-Signature=7ff2b50b376cb4d151970630573d6291dc128cc5c2a12ffb237f73cc53f67b6c");
  }
}
