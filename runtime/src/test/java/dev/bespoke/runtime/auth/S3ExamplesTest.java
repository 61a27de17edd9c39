package dev.bespoke.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * The examples of "Authenticating Requests (AWS Signature Version 4)" in the Amazon S3 API
 * Reference.
 */
class S3ExamplesTest {
  private static final SigningParameters S3 =
      SigningParameters.s3(
          Credentials.of("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
          "us-east-1",
          "s3",
          Instant.parse("2013-05-24T00:00:00Z"));
  private static final String EMPTY_HASH =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private final SigV4Signer signer = new SigV4Signer();

  private static HttpRequest request(String method, String path, String query) {
    return new HttpRequest()
        .method(method)
        .host("examplebucket.s3.amazonaws.com")
        .path(path)
        .query(query);
  }

  private void assertSigned(HttpRequest request, String signedHeaders, String signature) {
    signer.sign(request, S3);
    assertThat(request.headers().get("authorization"))
        .isEqualTo(
            "AWS4-HMAC-SHA256"
                + " Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                + " SignedHeaders="
                + signedHeaders
                + ", Signature="
                + signature);
  }

  @Test
  void get_object_with_a_range() {
    HttpRequest request = request("GET", "/test.txt", "");
    request.headers().add("Range", "bytes=0-9");
    assertSigned(
        request,
        "host;range;x-amz-content-sha256;x-amz-date",
        "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    assertThat(request.headers().get("x-amz-content-sha256")).isEqualTo(EMPTY_HASH);
  }

  @Test
  void put_object() {
    HttpRequest request =
        request("PUT", "/test%24file.text", "").body(RequestBody.of("Welcome to Amazon S3."));
    request.headers().add("Date", "Fri, 24 May 2013 00:00:00 GMT");
    request.headers().add("x-amz-storage-class", "REDUCED_REDUNDANCY");
    assertSigned(
        request,
        "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
        "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    assertThat(request.headers().get("x-amz-content-sha256"))
        .isEqualTo("44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072");
  }

  @Test
  void get_bucket_lifecycle() {
    assertSigned(
        request("GET", "/", "lifecycle"),
        "host;x-amz-content-sha256;x-amz-date",
        "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
  }

  @Test
  void list_objects() {
    assertSigned(
        request("GET", "/", "prefix=J&max-keys=2"),
        "host;x-amz-content-sha256;x-amz-date",
        "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
  }

  @Test
  void a_presigned_get_object() {
    HttpRequest request = request("GET", "/test.txt", "");
    signer.presign(request, S3, Duration.ofDays(1));
    assertThat(request.query())
        .isEqualTo(
            "X-Amz-Algorithm=AWS4-HMAC-SHA256"
                + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                + "&X-Amz-Signature="
                + "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
    assertThat(request.headers().size()).isZero();
  }
}
