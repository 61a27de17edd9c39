package dev.bespoke.runtime.checksum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.S3Operations;
import dev.bespoke.runtime.S3Operations.Input;
import dev.bespoke.runtime.Shared;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.operation.ResponseStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ChecksumsTest {
  private static final CallOptions NONE = CallOptions.none();
  private static final String HELLO = "Hello world";
  private static final String HELLO_CRC32 = "i9aeUg==";
  private static final ChecksumTrait TRAIT =
      new ChecksumTrait(false, "x-amz-request-algorithm", List.of());

  private final StubTransport transport = new StubTransport();
  private final TestClient.Builder builder = TestClient.builder(transport);
  private final Input input = new Input("bucket", "key");

  private static List<JsonNode> cases(String name) {
    List<JsonNode> cases = new ArrayList<>();
    Shared.json("reference/golden/flexible-checksums.json").get(name).forEach(cases::add);
    return cases;
  }

  static List<JsonNode> requests() {
    return cases("_request_checksum_calculation_cases");
  }

  static List<JsonNode> streams() {
    return cases("_streaming_request_checksum_calculation_cases");
  }

  static List<JsonNode> goodResponses() {
    return cases("_successful_response_checksum_validation_cases");
  }

  static List<JsonNode> badResponses() {
    return cases("_unsuccessful_response_checksum_validation_cases");
  }

  private static @Nullable String text(JsonNode node) {
    return node.isNull() ? null : node.asString();
  }

  private static dev.bespoke.runtime.http.HttpRequest request(RequestBody body) {
    return new dev.bespoke.runtime.http.HttpRequest().method("PUT").body(body);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void requestsInMemoryGetTheRecordedHeaders(JsonNode test) throws IOException {
    var request = request(RequestBody.of(test.get(1).asString()));
    RequestChecksum.apply(
        request, TRAIT, text(test.get(0)), ChecksumMode.WHEN_SUPPORTED, false, false);
    test.get(2)
        .forEachEntry(
            (name, value) -> assertThat(request.headers().get(name)).isEqualTo(value.asString()));
  }

  @ParameterizedTest
  @MethodSource("streams")
  void streamsGetTheRecordedHeadersAndTrailer(JsonNode test) throws IOException {
    byte[] content = test.get(1).asString().getBytes(StandardCharsets.UTF_8);
    var request = request(RequestBody.of(new ByteArrayInputStream(content), content.length));
    RequestChecksum.apply(
        request, TRAIT, text(test.get(0)), ChecksumMode.WHEN_SUPPORTED, false, false);
    test.get(2)
        .forEachEntry(
            (name, value) -> assertThat(request.headers().get(name)).isEqualTo(value.asString()));
    assertThat(request.headers().get("x-amz-decoded-content-length")).isEqualTo("11");
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    request.body().writeTo(sent);
    StringBuilder expected = new StringBuilder("b\r\nHello world\r\n0\r\n");
    test.get(3)
        .forEachEntry((name, value) -> expected.append(name + ":" + value.asString() + "\r\n"));
    assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo(expected + "\r\n");
    assertThat(request.body().contentLength()).isEqualTo(sent.size());
  }

  @ParameterizedTest
  @MethodSource("goodResponses")
  void responsesWithTheRecordedChecksumsPass(JsonNode test) throws IOException {
    test.get(2)
        .forEachEntry(
            (name, value) ->
                transport.respond(200, test.get(1).asString(), name, value.asString()));
    try (var stream = builder.s3().stream(S3Operations.GET, input, NONE)) {
      assertThat(stream.asUtf8String()).isEqualTo(test.get(1).asString());
    }
    assertThat(transport.last().header("x-amz-checksum-mode")).isEqualTo("ENABLED");
  }

  @ParameterizedTest
  @MethodSource("badResponses")
  void responsesWithOtherChecksumsFailAtTheirEnd(JsonNode test) throws IOException {
    test.get(2)
        .forEachEntry(
            (name, value) ->
                transport.respond(200, test.get(1).asString(), name, value.asString()));
    try (var stream = builder.s3().stream(S3Operations.GET, input, NONE)) {
      assertThatThrownBy(stream::readAllBytes)
          .isInstanceOf(ChecksumMismatchException.class)
          .hasMessageContaining("checksum");
    }
  }

  @Test
  void anUploadInMemoryOverTlsLeavesItsHashToTheChecksum() {
    transport.respond(200, "");
    builder.s3().call(S3Operations.PUT, input, RequestBody.of(HELLO), NONE);
    assertThat(transport.last().header("x-amz-checksum-crc32")).isEqualTo(HELLO_CRC32);
    assertThat(transport.last().header("x-amz-sdk-checksum-algorithm")).isEqualTo("CRC32");
    assertThat(transport.last().header("x-amz-content-sha256")).isEqualTo("UNSIGNED-PAYLOAD");
    assertThat(transport.last().text()).isEqualTo(HELLO);
  }

  @Test
  void payloadSigningCanBeAskedForOverTls() {
    builder.payloadSigning(true);
    transport.respond(200, "");
    builder.s3().call(S3Operations.PUT, input, RequestBody.of(HELLO), NONE);
    assertThat(transport.last().header("x-amz-content-sha256")).startsWith("64ec88ca00b268e5");
  }

  @Test
  void payloadSigningReadsAFileTwiceInsteadOfTrailingItsChecksum(@TempDir Path directory)
      throws IOException {
    builder.payloadSigning(true);
    transport.respond(200, "");
    Path file = Files.writeString(directory.resolve("hello"), HELLO);
    builder.s3().call(S3Operations.PUT, input, RequestBody.of(file), NONE);
    assertThat(transport.last().header("x-amz-content-sha256")).startsWith("64ec88ca00b268e5");
    assertThat(transport.last().header("x-amz-checksum-crc32")).isEqualTo(HELLO_CRC32);
    assertThat(transport.last().text()).isEqualTo(HELLO);
  }

  @Test
  void overPlainHttpTheHashIsSigned() {
    builder.endpointUrl("http://localhost:9000");
    transport.respond(200, "");
    builder.s3().call(S3Operations.PUT, input, RequestBody.of(HELLO), NONE);
    assertThat(transport.last().header("x-amz-checksum-crc32")).isEqualTo(HELLO_CRC32);
    assertThat(transport.last().header("x-amz-content-sha256")).startsWith("64ec88ca00b268e5");
  }

  @Test
  void aStreamOverTlsIsTrailedByItsChecksum() {
    transport.respond(200, "");
    RequestBody once =
        RequestBody.of(new ByteArrayInputStream(HELLO.getBytes(StandardCharsets.UTF_8)), 11);
    builder.s3().call(S3Operations.PUT, input, once, NONE.withHeader("Content-Encoding", "gzip"));
    StubTransport.Sent sent = transport.last();
    assertThat(sent.header("x-amz-content-sha256")).isEqualTo("STREAMING-UNSIGNED-PAYLOAD-TRAILER");
    assertThat(sent.header("content-encoding")).isEqualTo("gzip,aws-chunked");
    assertThat(sent.header("x-amz-trailer")).isEqualTo("x-amz-checksum-crc32");
    assertThat(sent.text())
        .isEqualTo("b\r\nHello world\r\n0\r\nx-amz-checksum-crc32:" + HELLO_CRC32 + "\r\n\r\n");
    assertThat(sent.header("authorization")).contains("x-amz-trailer");
  }

  @Test
  void anUnsignedStreamStillSaysHowItIsSent() {
    builder.credentials(dev.bespoke.runtime.credentials.CredentialsProvider.anonymous());
    transport.respond(200, "");
    RequestBody once = RequestBody.of(new ByteArrayInputStream(new byte[5]), 5);
    builder.s3().call(S3Operations.PUT, input, once, NONE);
    assertThat(transport.last().header("x-amz-content-sha256"))
        .isEqualTo("STREAMING-UNSIGNED-PAYLOAD-TRAILER");
    assertThat(transport.last().header("authorization")).isNull();
  }

  @Test
  void aFileIsTrailedOverTlsAndReadTwiceOverPlainHttp(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("f"), HELLO);
    transport.respond(200, "").respond(200, "");
    builder.s3().call(S3Operations.PUT, input, RequestBody.of(file), NONE);
    assertThat(transport.last().header("x-amz-trailer")).isEqualTo("x-amz-checksum-crc32");
    builder.endpointUrl("http://localhost:9000");
    builder.s3().call(S3Operations.PUT, input, RequestBody.of(file), NONE);
    assertThat(transport.last().header("x-amz-checksum-crc32")).isEqualTo(HELLO_CRC32);
    assertThat(transport.last().header("x-amz-content-sha256")).startsWith("64ec88ca00b268e5");
    assertThat(transport.last().text()).isEqualTo(HELLO);
  }

  @Test
  void aStreamOfUnknownLengthIsRefusedWithAdvice() {
    RequestBody unknown = RequestBody.ofUnknownLength(new ByteArrayInputStream(new byte[5]));
    assertThatThrownBy(() -> builder.s3().call(S3Operations.PUT, input, unknown, NONE))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("RequestBody.of(stream, length)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-amz-checksum-sha256", "x-amz-checksum-crc64nvme", "Content-MD5"})
  void whatTheCallerComputedWins(String header) {
    transport.respond(200, "");
    builder.s3().call(S3Operations.PUT, input, RequestBody.of(HELLO), NONE.withHeader(header, "x"));
    assertThat(transport.last().header(header)).isEqualTo("x");
    assertThat(transport.last().header("x-amz-checksum-crc32")).isNull();
  }

  @Test
  void headersThatOnlyNameAlgorithmsAreNoChecksum() {
    transport.respond(200, "");
    builder
        .s3()
        .call(
            S3Operations.PUT,
            input,
            RequestBody.of(HELLO),
            NONE.withHeader("x-amz-checksum-type", "FULL_OBJECT"));
    assertThat(transport.last().header("x-amz-checksum-crc32")).isEqualTo(HELLO_CRC32);
  }

  @Test
  void whenRequiredNothingOptionalIsAdded() throws IOException {
    builder
        .requestChecksumCalculation(ChecksumMode.WHEN_REQUIRED)
        .responseChecksumValidation(ChecksumMode.WHEN_REQUIRED);
    transport
        .respond(200, "")
        .respond(200, "")
        .respond(200, HELLO, "x-amz-checksum-crc32", "AAAAAA==");
    builder.s3().call(S3Operations.PUT, input, RequestBody.of(HELLO), NONE);
    assertThat(transport.last().header("x-amz-checksum-crc32")).isNull();
    assertThat(transport.last().header("x-amz-content-sha256")).startsWith("64ec88ca00b268e5");
    builder.s3().call(S3Operations.TAG, input, NONE);
    assertThat(transport.last().header("x-amz-checksum-crc32")).isNotNull();
    try (var stream = builder.s3().stream(S3Operations.GET, input, NONE)) {
      assertThat(stream.asUtf8String()).isEqualTo(HELLO);
    }
    assertThat(transport.last().header("x-amz-checksum-mode")).isNull();
  }

  @Test
  void whenRequiredAnAlgorithmThatTheCallerChoseIsUsed() {
    builder.requestChecksumCalculation(ChecksumMode.WHEN_REQUIRED);
    transport.respond(200, "");
    Input chosen = new Input("bucket", "key", Map.of(), "SHA1");
    builder.s3().call(S3Operations.PUT, chosen, RequestBody.of(HELLO), NONE);
    assertThat(transport.last().header("x-amz-checksum-sha1"))
        .isEqualTo("e1AsOh9IyGCa4hLN+2Od7jlnP14=");
    assertThat(transport.last().headers().all("x-amz-sdk-checksum-algorithm"))
        .containsExactly("SHA1");
  }

  @Test
  void storesOfOldGetTheirMd5() {
    builder.contentMd5(true).requestChecksumCalculation(ChecksumMode.WHEN_REQUIRED);
    transport.respond(200, "");
    builder.s3().call(S3Operations.TAG, input, NONE);
    assertThat(transport.last().header("content-md5")).hasSize(24);
    assertThat(transport.last().header("x-amz-checksum-crc32")).isNull();
  }

  @Test
  void anAlgorithmThatWasChosenHasItsOwnHeaderWhateverElseIsGiven() throws IOException {
    ChecksumTrait trait = new ChecksumTrait(true, "x-amz-sdk-checksum-algorithm", List.of());
    var md5 = request(RequestBody.of(HELLO));
    RequestChecksum.apply(md5, trait, "MD5", ChecksumMode.WHEN_REQUIRED, true, false);
    assertThat(md5.headers().get("x-amz-checksum-md5")).isEqualTo("PiWWCnnbxptnTNTsZ6csYg==");
    assertThat(md5.headers().get("x-amz-sdk-checksum-algorithm")).isEqualTo("MD5");
    var both = request(RequestBody.of(HELLO));
    both.headers().set("content-md5", "PiWWCnnbxptnTNTsZ6csYg==");
    RequestChecksum.apply(both, trait, "CRC32", ChecksumMode.WHEN_REQUIRED, false, false);
    assertThat(both.headers().get("x-amz-checksum-crc32")).isNotNull();
  }

  @Test
  void aMismatchStaysOneForWhoeverReadsOn() throws IOException {
    try (InputStream body =
        new VerifyingInputStream(
            new ByteArrayInputStream(HELLO.getBytes(StandardCharsets.UTF_8)),
            ChecksumAlgorithm.CRC32,
            "AAAAAA==")) {
      assertThatThrownBy(body::readAllBytes).isInstanceOf(ChecksumMismatchException.class);
      assertThatThrownBy(body::read).isInstanceOf(ChecksumMismatchException.class);
    }
  }

  @Test
  void aRequiredChecksumWithoutAlgorithmsIsAnMd5() throws IOException {
    var request = request(RequestBody.of(HELLO));
    RequestChecksum.apply(
        request,
        new ChecksumTrait(true, null, List.of()),
        null,
        ChecksumMode.WHEN_REQUIRED,
        false,
        false);
    assertThat(request.headers().get("content-md5")).isEqualTo("PiWWCnnbxptnTNTsZ6csYg==");
    var stream = request(RequestBody.of(new ByteArrayInputStream(new byte[1]), 1));
    assertThatThrownBy(
            () ->
                RequestChecksum.apply(
                    stream,
                    new ChecksumTrait(true, null, List.of()),
                    null,
                    ChecksumMode.WHEN_REQUIRED,
                    false,
                    false))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("read only once");
  }

  @Test
  void anAlgorithmNobodyComputesHereIsNamed() {
    Input chosen = new Input("bucket", "key", Map.of(), "XXHASH128");
    assertThatThrownBy(
            () -> builder.s3().call(S3Operations.PUT, chosen, RequestBody.of(HELLO), NONE))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("XXHASH128")
        .hasMessageContaining("CRC32");
  }

  @ParameterizedTest
  @CsvSource({
    "200,x-amz-checksum-crc32,AAAAAA==-2", // of parts
    "206,x-amz-checksum-crc32,AAAAAA==", // of the whole
    "200,x-amz-checksum-xxhash128,AAAAAA==",
    "200,x-amz-checksum-crc32,''",
  })
  void checksumsThatCannotBeVerifiedAreLeftAlone(int status, String header, String value)
      throws IOException {
    transport.respond(status, HELLO, header, value);
    try (var stream = builder.s3().stream(S3Operations.GET, input, NONE)) {
      assertThat(stream.asUtf8String()).isEqualTo(HELLO);
    }
  }

  @Test
  void aBodyThatIsNotReadToItsEndIsNotVerified() throws IOException {
    transport.respond(200, HELLO, "x-amz-checksum-crc32", "AAAAAA==");
    try (ResponseStream<S3Operations.Output> stream =
        builder.s3().stream(S3Operations.GET, input, NONE)) {
      assertThat(stream.read()).isEqualTo('H');
      assertThat(stream.skip(2)).isEqualTo(2);
      assertThat(stream.readNBytes(2)).asString(StandardCharsets.UTF_8).isEqualTo("lo");
    }
    assertThat(transport.openBodies()).isZero();
  }

  @Test
  void asManyBytesAsThereAreAreSkipped() throws IOException {
    InputStream zeros = new ByteArrayInputStream(new byte[20_000]);
    try (InputStream body = new VerifyingInputStream(zeros, ChecksumAlgorithm.CRC32, "AAAAAA==")) {
      assertThat(body.skip(15_000)).isEqualTo(15_000);
      assertThatThrownBy(() -> body.skip(10_000)).isInstanceOf(ChecksumMismatchException.class);
    }
  }

  @Test
  void skippedBytesCountForTheChecksum() throws IOException {
    transport.respond(200, HELLO, "x-amz-checksum-crc32", HELLO_CRC32);
    try (var stream = builder.s3().stream(S3Operations.GET, input, NONE)) {
      assertThat(stream.skip(5)).isEqualTo(5);
      assertThat(stream.asUtf8String()).isEqualTo(" world");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CRC32,cbf43926",
    "CRC32C,e3069283",
    "CRC64NVME,ae8b14860a799888",
    "SHA1,f7c3bc1d808e04732adf679965ccc34ca7ae3441",
    "MD5,25f9e794323b453885f5181f1b624d0b"
  })
  void theCheckValuesOfTheAlgorithmsAreRight(ChecksumAlgorithm algorithm, String hex) {
    Checksum checksum = algorithm.start();
    byte[] check = "123456789".getBytes(StandardCharsets.US_ASCII);
    checksum.update(check, 0, 9);
    assertThat(java.util.HexFormat.of().formatHex(Base64.getDecoder().decode(checksum.base64())))
        .isEqualTo(hex);
  }

  @Test
  void aChecksumDoesNotDependOnHowTheBytesCome() {
    byte[] bytes = new byte[1000];
    new Random(7).nextBytes(bytes);
    for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
      Checksum whole = algorithm.start();
      whole.update(bytes, 0, bytes.length);
      Checksum parts = algorithm.start();
      for (int i = 0; i < bytes.length; i += 13) {
        parts.update(bytes, i, Math.min(13, bytes.length - i));
      }
      assertThat(parts.base64()).isEqualTo(whole.base64());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 49135, 49136, 49137, 98272, 200000})
  void chunksAddUpToTheLengthThatIsAnnounced(int length) throws IOException {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
      RequestBody body = new AwsChunkedBody(RequestBody.of(content), algorithm);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      body.writeTo(out);
      assertThat((long) out.size()).isEqualTo(body.contentLength());
      try (InputStream in = body.open()) {
        assertThat(in.readAllBytes()).isEqualTo(out.toByteArray());
      }
      assertThat(decode(out.toByteArray())).isEqualTo(content);
    }
  }

  private static byte[] decode(byte[] framed) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int at = 0;
    while (true) {
      int end = at;
      while (framed[end] != '\r') {
        end++;
      }
      int size = Integer.parseInt(new String(framed, at, end - at, StandardCharsets.US_ASCII), 16);
      at = end + 2;
      if (size == 0) {
        return content.toByteArray();
      }
      content.write(framed, at, size);
      at += size + 2;
    }
  }

  @Test
  void aBodyOfAnotherLengthThanAnnouncedFails() {
    RequestBody liar =
        new RequestBody() {
          @Override
          public long contentLength() {
            return 10;
          }

          @Override
          public boolean isReplayable() {
            return true;
          }

          @Override
          public InputStream open() {
            return new ByteArrayInputStream(new byte[7]);
          }
        };
    assertThatThrownBy(
            () ->
                new AwsChunkedBody(liar, ChecksumAlgorithm.CRC32)
                    .writeTo(new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("10 bytes announced");
  }
}
