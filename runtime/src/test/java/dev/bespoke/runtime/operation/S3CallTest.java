package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.S3Operations;
import dev.bespoke.runtime.S3Operations.Input;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.endpoint.RegionalEndpointResolver;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3CallTest {
  private static final CallOptions NONE = CallOptions.none();

  private final StubTransport transport = new StubTransport();
  private final TestClient.Builder builder = TestClient.builder(transport);
  private final Input input = new Input("bucket", "key");

  @ParameterizedTest
  @CsvSource({
    "a/b.txt,/a/b.txt",
    "a//b/../c/./d,/a//b/../c/./d",
    "/a,//a",
    "ü b+c?d#e%,/%C3%BC%20b%2Bc%3Fd%23e%25",
    "..,/.."
  })
  void keysArriveAsTheyAre(String key, String path) {
    transport.respond(200, "");
    builder.s3().call(S3Operations.HEAD, new Input("bucket", key), NONE);
    assertThat(transport.last().url())
        .isEqualTo("https://bucket.s3.eu-west-1.amazonaws.com" + path);
    assertThat(transport.last().method()).isEqualTo("HEAD");
    assertThat(transport.last().header("x-amz-content-sha256"))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void anEmptyKeyIsRefusedBeforeTheBucketIsMeant() {
    Pipeline s3 = builder.s3();
    assertThatThrownBy(() -> s3.call(S3Operations.HEAD, new Input("bucket", ""), NONE))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("HeadObject")
        .hasMessageContaining("Key");
    assertThatThrownBy(() -> s3.call(S3Operations.HEAD, new Input("bucket", null), NONE))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("absent");
  }

  @Test
  void aPayloadIsXmlWithItsTypeAndChecksum() {
    transport.respond(200, "");
    builder.s3().call(S3Operations.TAG, input, NONE);
    StubTransport.Sent sent = transport.last();
    assertThat(sent.text())
        .isEqualTo(
            "<Tagging xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Key>a&#xD;&#xA;b</Key>"
                + "</Tagging>");
    assertThat(sent.header("content-type")).isEqualTo("application/xml");
    assertThat(sent.query()).isEqualTo("tagging");
    assertThat(sent.path()).isEqualTo("/");
    assertThat(sent.header("x-amz-checksum-crc32")).isNotNull();
  }

  @Test
  void whatTheTransportDecidesIsNeitherSignedNorSentAsGiven() {
    transport.respond(200, "");
    CallOptions options =
        NONE.withHeader("Content-Length", "3")
            .withHeader("Host", "other.example")
            .withHeader("Transfer-Encoding", "chunked");
    builder.s3().call(S3Operations.TAG, input, options);
    StubTransport.Sent sent = transport.last();
    assertThat(sent.header("authorization"))
        .contains("SignedHeaders=")
        .doesNotContain("content-length")
        .doesNotContain("transfer-encoding");
    assertThat(sent.header("content-length")).isNull();
    assertThat(sent.header("host")).isNull();
    assertThat(sent.header("transfer-encoding")).isNull();
  }

  @Test
  void theLocationOfABucketIsTheTextOfTheRoot() {
    transport
        .respond(200, "<?xml version=\"1.0\"?>\n<LocationConstraint>eu-west-1</LocationConstraint>")
        .respond(200, "<LocationConstraint xmlns=\"http://x/\"/>");
    Pipeline s3 = builder.s3();
    assertThat(s3.call(S3Operations.LOCATION, input, NONE).value).isEqualTo("eu-west-1");
    assertThat(transport.last().url()).isEqualTo("https://s3.eu-west-1.amazonaws.com/bucket");
    assertThat(s3.call(S3Operations.LOCATION, input, NONE).value).isEmpty();
  }

  @Test
  void anErrorAfterHeadHasItsStatusAsCode() {
    transport.respond(404, "", "x-amz-request-id", "R", "x-amz-id-2", "H");
    assertThatThrownBy(() -> builder.s3().call(S3Operations.HEAD, input, NONE))
        .isInstanceOfSatisfying(
            ServiceException.class,
            e -> {
              assertThat(e.hasCode("404")).isTrue();
              assertThat(e.requestId()).isEqualTo("R");
              assertThat(e.extendedRequestId()).isEqualTo("H");
            })
        .hasMessage("HeadObject: 404 (status 404, request id R, extended request id H)");
  }

  @Test
  void anErrorUnderStatus200IsRetried() {
    transport
        .respond(200, "<?xml version=\"1.0\"?>\n\n<Error><Code>InternalError</Code></Error>")
        .respond(200, "<CopyObjectResult><ETag>x</ETag></CopyObjectResult>");
    S3Operations.Output output = builder.s3().call(S3Operations.COPY, input, NONE);
    assertThat(output.value).isEqualTo("x");
    assertThat(output.responseMetadata().attempts()).isEqualTo(2);
    assertThat(transport.openBodies()).isZero();
  }

  @Test
  void anErrorUnderStatus200IsNoneOfOtherServices() {
    transport.respond(200, "<Error><ETag>x</ETag></Error>");
    Pipeline other =
        builder.of(
            new ServiceDescriptor(
                "CloudFront", "cloudfront", "cloudfront", new RegionalEndpointResolver()));
    assertThat(other.call(S3Operations.COPY, input, NONE).value).isEqualTo("x");
  }

  @Test
  void anErrorUnderStatus200ThatStaysIsReportedAs500() {
    for (int i = 0; i < 3; i++) {
      transport.respond(200, "<Error><Code>InternalError</Code><Message>m</Message></Error>");
    }
    assertThatThrownBy(() -> builder.s3().call(S3Operations.COPY, input, NONE))
        .isInstanceOfSatisfying(
            ServiceException.class,
            e -> {
              assertThat(e.status()).isEqualTo(500);
              assertThat(e.code()).isEqualTo("InternalError");
              assertThat(e.attempts()).isEqualTo(3);
            });
  }

  @Test
  void anAnswerThatBreaksOffIsAskedForAgain() {
    transport
        .respond(200, "<CopyObjectResult><ETag>")
        .respond(200, "<CopyObjectResult><ETag>x</ETag></CopyObjectResult>");
    assertThat(builder.s3().call(S3Operations.COPY, input, NONE).value).isEqualTo("x");
  }

  /** S3 keeps the connection busy with white space while it copies. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "  \n",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\n",
        "<?xml version=\"1.0\"?><!-- soon -->",
        "\ufeff"
      })
  void anAnswerThatBreaksOffBeforeItsDocumentIsAskedForAgain(String body) {
    transport
        .respond(200, body)
        .respond(200, "<CopyObjectResult><ETag>x</ETag></CopyObjectResult>");
    S3Operations.Output output = builder.s3().call(S3Operations.COPY, input, NONE);
    assertThat(output.value).isEqualTo("x");
    assertThat(output.responseMetadata().attempts()).isEqualTo(2);
    for (int i = 0; i < 3; i++) {
      transport.respond(200, body);
    }
    assertThatThrownBy(() -> builder.s3().call(S3Operations.COPY, input, NONE))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("CopyObject")
        .hasMessageContaining("before its document begins");
    assertThat(transport.sent()).hasSize(5);
  }

  @Test
  void anAnswerWithoutADocumentIsEnoughWhereNoneIsExpected() {
    transport.respond(200, " \n", "etag", "e").respond(200, "");
    Pipeline s3 = builder.s3();
    assertThat(s3.call(S3Operations.TAG, input, NONE).value).isEqualTo("e");
    assertThat(s3.call(S3Operations.COPY, input, NONE).value).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307})
  void aBucketElsewhereIsFollowedOnceAndRemembered(int status) {
    transport
        .respond(
            status,
            "<Error><Code>PermanentRedirect</Code></Error>",
            "x-amz-bucket-region",
            "us-west-2")
        .respond(200, "")
        .respond(200, "");
    Pipeline s3 = builder.maxAttempts(1).s3();
    S3Operations.Output output = s3.call(S3Operations.HEAD, input, NONE);
    assertThat(output.responseMetadata().attempts()).isEqualTo(2);
    assertThat(transport.last().url()).startsWith("https://bucket.s3.us-west-2.amazonaws.com/");
    assertThat(transport.last().header("authorization")).contains("/us-west-2/s3/");
    s3.call(S3Operations.HEAD, input, NONE);
    assertThat(transport.sent()).hasSize(3);
    assertThat(transport.last().url()).startsWith("https://bucket.s3.us-west-2.amazonaws.com/");
  }

  @Test
  void theLengthThatHeadAnnouncesIsNotThatOfItsOwnBody() {
    transport.respond(200, "", "Content-Length", "104857600", "ETag", "\"e\"");
    S3Operations.Output output = builder.s3().call(S3Operations.HEAD, input, NONE);
    assertThat(output.responseMetadata().status()).isEqualTo(200);
  }

  @Test
  void aBucketElsewhereIsRememberedByACallThatCannotBeSentAgain() {
    transport.respond(301, "", "x-amz-bucket-region", "us-west-2").respond(200, "");
    Pipeline s3 = builder.s3();
    InputStream once = new ByteArrayInputStream(new byte[] {1, 2, 3});
    assertThatThrownBy(() -> s3.call(S3Operations.PUT, input, RequestBody.of(once, 3), NONE))
        .isInstanceOf(ServiceException.class);
    s3.call(S3Operations.PUT, input, RequestBody.of("again"), NONE);
    assertThat(transport.sent()).hasSize(2);
    assertThat(transport.last().url()).startsWith("https://bucket.s3.us-west-2.amazonaws.com/");
  }

  @Test
  void theRegionOfTheBodyServesWhereNoHeaderTellsIt() {
    transport
        .respond(
            400,
            "<Error><Code>AuthorizationHeaderMalformed</Code><Region>us-west-2</Region></Error>")
        .respond(200, "<CopyObjectResult/>");
    builder.s3().call(S3Operations.COPY, input, NONE);
    assertThat(transport.last().header("authorization")).contains("/us-west-2/s3/");
  }

  @Test
  void aRedirectThatLeadsInACircleEndsAsAnError() {
    transport
        .respond(301, "", "x-amz-bucket-region", "us-west-2")
        .respond(301, "", "x-amz-bucket-region", "eu-west-1");
    assertThatThrownBy(() -> builder.s3().call(S3Operations.HEAD, input, NONE))
        .isInstanceOfSatisfying(ServiceException.class, e -> assertThat(e.attempts()).isEqualTo(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eu-west-1", "evil.com/x", "a b", ""})
  void aRedirectToNowhereNewIsAnError(String region) {
    transport.respond(301, "", "x-amz-bucket-region", region);
    assertThatThrownBy(() -> builder.s3().call(S3Operations.HEAD, input, NONE))
        .isInstanceOf(ServiceException.class);
    assertThat(transport.sent()).hasSize(1);
  }

  /** An ARN says itself where its bucket is. */
  @Test
  void noRedirectIsFollowedForAnArn() {
    Input point = new Input("arn:aws:s3:eu-west-1:123456789012:accesspoint:reports", "key");
    String host = "reports-123456789012.s3-accesspoint.eu-west-1.amazonaws.com";
    transport.respond(301, "", "x-amz-bucket-region", "us-west-2").respond(200, "");
    Pipeline s3 = builder.s3();
    assertThatThrownBy(() -> s3.call(S3Operations.HEAD, point, NONE))
        .isInstanceOfSatisfying(ServiceException.class, e -> assertThat(e.status()).isEqualTo(301));
    assertThat(transport.sent()).hasSize(1);
    s3.call(S3Operations.HEAD, point, NONE);
    assertThat(transport.last().url()).isEqualTo("https://" + host + "/key");
    assertThat(transport.last().header("authorization")).contains("/eu-west-1/s3/");
  }

  @Test
  void aBadRequestToHeadMayMeanAnotherRegion() {
    transport.respond(400, "", "x-amz-bucket-region", "us-west-2").respond(200, "");
    builder.s3().call(S3Operations.HEAD, input, NONE);
    assertThat(transport.sent()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Injected: 1", "ü", "\u0000", "\u007f"})
  void valuesThatHeadersCannotCarryAreRefused(String value) {
    Input evil = new Input("bucket", "key", Map.of("name", value), null);
    assertThatThrownBy(() -> builder.s3().call(S3Operations.PUT, evil, NONE))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("x-amz-meta-name");
    assertThat(transport.sent()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a:b", "a\r\nb", "ü"})
  void namesThatHeadersCannotHaveAreRefused(String name) {
    Input evil = new Input("bucket", "key", Map.of(name, "x"), null);
    assertThatThrownBy(() -> builder.s3().call(S3Operations.PUT, evil, NONE))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("header name");
  }

  @Test
  void aStreamedBodyIsReadByTheCallerAndFreesItsConnection() throws IOException {
    transport.respond(200, "content", "ETag", "\"e\"");
    try (ResponseStream<S3Operations.Output> stream =
        builder.s3().stream(S3Operations.GET, input, NONE)) {
      assertThat(stream.response().value).isEqualTo("\"e\"");
      assertThat(stream.response().responseMetadata().status()).isEqualTo(200);
      assertThat(transport.openBodies()).isOne();
      assertThat(stream.asUtf8String()).isEqualTo("content");
    }
    assertThat(transport.openBodies()).isZero();
  }

  @Test
  void aStreamThatIsAbortedFreesItsConnection() {
    transport.respond(200, "content");
    builder.s3().stream(S3Operations.GET, input, NONE).abort();
    assertThat(transport.openBodies()).isZero();
  }

  @Test
  void aStreamNobodyAskedForIsNotLeftOpen() {
    transport.respond(200, "content");
    builder.s3().call(S3Operations.GET, input, NONE);
    assertThat(transport.openBodies()).isZero();
  }

  @Test
  void anErrorInPlaceOfAStreamIsRead() {
    transport.respond(404, "<Error><Code>NoSuchKey</Code></Error>");
    assertThatThrownBy(() -> builder.s3().stream(S3Operations.GET, input, NONE))
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.code()).isEqualTo("NoSuchKey"));
    assertThat(transport.openBodies()).isZero();
  }

  @Test
  void anUploadHasTheTypeOfBytesUnlessAHeaderSaysOtherwise() {
    transport.respond(200, "").respond(200, "");
    Pipeline s3 = builder.s3();
    s3.call(S3Operations.PUT, input, RequestBody.of("x"), NONE);
    assertThat(transport.last().header("content-type")).isEqualTo("application/octet-stream");
    assertThat(transport.last().text()).isEqualTo("x");
    s3.call(
        S3Operations.PUT,
        input,
        RequestBody.of("x"),
        NONE.withHeader("Content-Type", "text/plain"));
    assertThat(transport.last().header("content-type")).isEqualTo("text/plain");
  }
}
