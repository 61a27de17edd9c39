package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bespoke.runtime.GetItem;
import dev.bespoke.runtime.S3Operations;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.credentials.CredentialsException;
import dev.bespoke.runtime.error.CallTimeoutException;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import dev.bespoke.runtime.http.HttpTransport;
import dev.bespoke.runtime.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.zip.CRC32;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
  private static final GetItem.Input INPUT = new GetItem.Input("t");

  private final StubTransport transport = new StubTransport();
  private final TestClient.Builder builder = TestClient.builder(transport);

  @AfterEach
  void nothingIsLeftOpen() {
    assertThat(transport.openBodies()).isZero();
    assertThat(Thread.interrupted()).isFalse();
  }

  private GetItem.Output call() {
    return builder.dynamodb().call(GetItem.INSTANCE, INPUT, CallOptions.none());
  }

  private static String error(String code) {
    return "{\"__type\":\"" + code + "\"}";
  }

  @Test
  void anErrorOfAnotherServiceThatAProviderCallsIsNoAnswer() {
    ServiceException elsewhere =
        new ServiceException(
            ErrorResponse.builder("GetSecretValue", 400, new Headers())
                .code("ThrottlingException")
                .build());
    builder.credentials(
        () -> {
          throw elsewhere;
        });
    assertThatThrownBy(this::call)
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("the credentials provider failed")
        .hasMessageContaining("ThrottlingException")
        .hasCause(elsewhere);
    assertThat(builder.sleeps).isEmpty();
  }

  @Test
  void whatEndsACallKnowsWhatFailedBefore() {
    transport.respond(503, error("SlowDown")).respond(200, "{");
    assertThatThrownBy(this::call)
        .isInstanceOf(ClientException.class)
        .satisfies(
            e ->
                assertThat(e.getSuppressed())
                    .singleElement()
                    .isInstanceOfSatisfying(
                        ServiceException.class,
                        before -> assertThat(before.code()).isEqualTo("SlowDown")));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void statusesThatPassAreRetried(int status) {
    transport.respond(status, "").respond(200, "{}");
    assertThat(call().responseMetadata().attempts()).isEqualTo(2);
    assertThat(builder.sleeps).containsExactly(1000L);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 409, 413, 429, 501, 505})
  void otherStatusesAreNot(int status) {
    transport.respond(status, "");
    assertThatThrownBy(this::call).isInstanceOf(ServiceException.class);
    assertThat(transport.sent()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RequestTimeout",
        "RequestTimeoutException",
        "PriorRequestNotComplete",
        "IDPCommunicationError",
        "Throttling",
        "ThrottlingException",
        "ThrottledException",
        "RequestThrottledException",
        "TooManyRequestsException",
        "ProvisionedThroughputExceededException",
        "TransactionInProgressException",
        "RequestLimitExceeded",
        "BandwidthLimitExceeded",
        "LimitExceededException",
        "RequestThrottled",
        "SlowDown",
        "EC2ThrottledException",
        "BusyException"
      })
  void codesThatPassAreRetriedWhateverTheStatus(String code) {
    transport.respond(400, error(code)).respond(200, "{}");
    assertThat(call().responseMetadata().attempts()).isEqualTo(2);
  }

  @Test
  void aCallIsTriedThreeTimesWithGrowingWaits() {
    transport.respond(500, "").respond(500, "").respond(500, error("E"));
    assertThatThrownBy(this::call)
        .isInstanceOfSatisfying(
            ServiceException.class,
            e -> {
              assertThat(e.attempts()).isEqualTo(3);
              assertThat(e.getSuppressed()).hasSize(1);
            })
        .hasMessageContaining("after 3 attempts");
    assertThat(builder.sleeps).containsExactly(1000L, 2000L);
    assertThat(transport.sent())
        .extracting(sent -> sent.header("amz-sdk-request"))
        .containsExactly("attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3");
    assertThat(transport.sent())
        .extracting(sent -> sent.header("amz-sdk-invocation-id"))
        .containsOnly(transport.last().header("amz-sdk-invocation-id"));
  }

  @Test
  void waitsStopGrowingAtTwentySeconds() {
    builder.maxAttempts(8);
    for (int i = 0; i < 8; i++) {
      transport.respond(500, "");
    }
    assertThatThrownBy(this::call).isInstanceOf(ServiceException.class);
    assertThat(builder.sleeps).containsExactly(1000L, 2000L, 4000L, 8000L, 16000L, 20000L, 20000L);
  }

  @Test
  void oneAttemptMeansNoRetries() {
    builder.maxAttempts(1);
    transport.respond(500, "");
    assertThatThrownBy(this::call).isInstanceOf(ServiceException.class);
    assertThat(transport.sent()).hasSize(1);
    assertThat(transport.last().header("amz-sdk-request")).isEqualTo("attempt=1; max=1");
  }

  @Test
  void manyAttemptsAreCountedRight() {
    builder.maxAttempts(20);
    for (int i = 0; i < 19; i++) {
      transport.respond(500, "");
    }
    transport.respond(200, "{}");
    assertThat(call().responseMetadata().attempts()).isEqualTo(20);
    assertThat(transport.last().header("amz-sdk-request")).isEqualTo("attempt=20; max=20");
  }

  @Test
  void failuresOfTheNetworkAreRetried() {
    transport
        .fail(new ConnectException("refused"))
        .fail(new IOException("reset"))
        .respond(200, "{}");
    assertThat(call().responseMetadata().attempts()).isEqualTo(3);
  }

  @Test
  void aBodyThatBreaksOffIsRetried() {
    transport
        .then(
            request ->
                transport.response(
                    200,
                    new java.io.InputStream() {
                      @Override
                      public int read() throws IOException {
                        throw new java.io.EOFException("cut");
                      }

                      @Override
                      public int read(byte[] buffer, int offset, int length) throws IOException {
                        throw new java.io.EOFException("cut");
                      }
                    }))
        .respond(200, "{}");
    assertThat(call().responseMetadata().attempts()).isEqualTo(2);
  }

  @Test
  void theServiceSaysHowLongToWaitWithinBounds() {
    transport
        .respond(500, "", "x-amz-retry-after", "3000")
        .respond(500, "", "x-amz-retry-after", "86400000")
        .respond(200, "{}");
    call();
    assertThat(builder.sleeps).containsExactly(3000L, 7000L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "soon", "1.5", "99999999999999999999", "10"})
  void aWaitThatMakesNoSenseIsNotShortened(String retryAfter) {
    transport.respond(500, "", "x-amz-retry-after", retryAfter).respond(200, "{}");
    call();
    assertThat(builder.sleeps).containsExactly(1000L);
  }

  @Test
  void aResponseThatFailsItsChecksumIsAskedForAgain() {
    CRC32 crc = new CRC32();
    crc.update(new byte[] {'{', '}'});
    transport
        .respond(200, "{}", "x-amz-crc32", "1")
        .respond(200, "{}", "x-amz-crc32", Long.toString(crc.getValue()));
    assertThat(call().responseMetadata().attempts()).isEqualTo(2);
  }

  @Test
  void requestsAreSignedAnewForEachAttempt() {
    builder.header("x-amz-date", "stale");
    transport.respond(500, "").respond(200, "{}");
    call();
    assertThat(transport.sent())
        .allSatisfy(sent -> assertThat(sent.headers().all("authorization")).hasSize(1))
        .allSatisfy(sent -> assertThat(sent.headers().all("x-amz-date")).hasSize(1));
  }

  @Test
  void anUntrustedCertificateIsNotRetried() {
    transport.fail(new SSLHandshakeException("unable to find valid certification path"));
    assertThatThrownBy(this::call)
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("secure connection")
        .hasMessageContaining("sslContext");
  }

  @Test
  void failuresSayWhereAndWhatToDo() {
    builder.maxAttempts(1);
    transport
        .fail(new UnknownHostException("x"))
        .fail(new ConnectException("Connection refused"))
        .fail(new SocketTimeoutException("no response within 5 ms"))
        .fail(new IOException("connection reset"));
    assertThatThrownBy(this::call)
        .hasMessageContaining("GetItem")
        .hasMessageContaining("dynamodb.eu-west-1.amazonaws.com is unknown");
    assertThatThrownBy(this::call).hasMessageContaining("nothing accepts connections");
    assertThatThrownBy(this::call)
        .isInstanceOf(CallTimeoutException.class)
        .hasMessageContaining("no response within 5 ms");
    assertThatThrownBy(this::call)
        .hasMessageContaining("connection reset")
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void theQuotaOfAClientEndsRetriesUntilCallsSucceed() {
    Pipeline pipeline = builder.maxAttempts(2).dynamodb();
    for (int i = 0; i < 50; i++) {
      transport.fail(new SocketTimeoutException("slow")).fail(new SocketTimeoutException("slow"));
      assertThatThrownBy(() -> pipeline.call(GetItem.INSTANCE, INPUT, CallOptions.none()))
          .isInstanceOf(CallTimeoutException.class);
    }
    assertThat(transport.sent()).hasSize(100);
    transport.respond(500, "");
    ServiceException refused =
        catchThrowableOfType(
            ServiceException.class,
            () -> pipeline.call(GetItem.INSTANCE, INPUT, CallOptions.none()));
    assertThat(refused.getSuppressed()[0]).hasMessageContaining("retry quota");
    assertThat(transport.sent()).hasSize(101);
    for (int i = 0; i < 5; i++) {
      transport.respond(200, "{}");
      pipeline.call(GetItem.INSTANCE, INPUT, CallOptions.none());
    }
    transport.respond(500, "").respond(200, "{}");
    assertThat(
            pipeline
                .call(GetItem.INSTANCE, INPUT, CallOptions.none())
                .responseMetadata()
                .attempts())
        .isEqualTo(2);
  }

  @Test
  void aBodyThatCanBeReadOnceIsNotSentTwice() {
    transport.respond(503, "");
    RequestBody once = RequestBody.of(new ByteArrayInputStream(new byte[3]), 3);
    ServiceException failure =
        catchThrowableOfType(
            ServiceException.class,
            () ->
                builder
                    .s3()
                    .call(
                        S3Operations.PUT,
                        new S3Operations.Input("b-1", "k"),
                        once,
                        CallOptions.none()));
    assertThat(failure.getSuppressed()[0]).hasMessageContaining("read only once");
    assertThat(transport.sent()).hasSize(1);
  }

  @Test
  void aBodyThatCanBeReplayedIsSentWhole() {
    transport.respond(503, "").respond(200, "");
    builder
        .s3()
        .call(
            S3Operations.PUT,
            new S3Operations.Input("b-1", "k"),
            RequestBody.of("content"),
            CallOptions.none());
    assertThat(transport.sent()).extracting(StubTransport.Sent::text).containsOnly("content");
  }

  @Test
  void aClockThatIsOffIsCorrectedOnceAndForAll() {
    transport
        .respond(403, error("RequestTimeTooSkewed"), "Date", "Sun, 22 Nov 2026 10:00:00 GMT")
        .respond(200, "{}")
        .respond(200, "{}");
    Pipeline pipeline = builder.maxAttempts(1).dynamodb();
    pipeline.call(GetItem.INSTANCE, INPUT, CallOptions.none());
    assertThat(transport.last().header("x-amz-date")).isEqualTo("20261122T100000Z");
    pipeline.call(GetItem.INSTANCE, INPUT, CallOptions.none());
    assertThat(transport.sent()).hasSize(3);
    assertThat(transport.last().header("x-amz-date")).isEqualTo("20261122T100000Z");
    assertThat(builder.sleeps).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 22 Nov 2026 08:01:00 GMT",
        "not a date",
        "",
        "Sun, 99 Nov 2026 08:01:00 GMT"
      })
  void aClockThatIsRightIsNoReasonToRetry(String date) {
    transport.respond(403, error("InvalidSignatureException"), "Date", date);
    assertThatThrownBy(this::call).isInstanceOf(ServiceException.class);
    assertThat(transport.sent()).hasSize(1);
  }

  @Test
  void aClockIsNotCorrectedForOtherErrors() {
    transport.respond(403, error("AccessDeniedException"), "Date", "Sun, 22 Nov 2026 10:00:00 GMT");
    assertThatThrownBy(this::call).isInstanceOf(ServiceException.class);
    assertThat(transport.sent()).hasSize(1);
  }

  @Test
  void anInterruptEndsTheWaitBetweenAttempts() {
    transport.respond(500, "");
    builder.sleeper(
        millis -> {
          throw new InterruptedException();
        });
    assertThatThrownBy(this::call)
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("interrupted")
        .hasCauseInstanceOf(ServiceException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void anInterruptEndsTheExchange() {
    transport.fail(new InterruptedIOException("closed by interrupt"));
    assertThatThrownBy(this::call)
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(transport.sent()).hasSize(1);
  }

  @Test
  void nothingIsSentByAnInterruptedThread() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(this::call).hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(transport.sent()).isEmpty();
  }

  @Test
  void aClientThatIsClosedWhileItWaitsMakesNoFurtherAttempt() {
    ClosesClient closing = new ClosesClient(new IOException("never sent"));
    transport.respond(500, "").respond(200, "{}");
    Pipeline pipeline = builder.sleeper(millis -> closing.closeClient()).dynamodb();
    closing.pipeline = pipeline;
    assertThatThrownBy(() -> pipeline.call(GetItem.INSTANCE, INPUT, CallOptions.none()))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("GetItem: the client is closed")
        .hasCauseInstanceOf(ServiceException.class);
    assertThat(transport.sent()).hasSize(1);
  }

  /** A transport may also be asked just after it was closed: it says so in its own way. */
  @Test
  void whatFailsBecauseTheClientIsClosedSaysSo() {
    for (Exception failure :
        List.of(new IOException("reset"), new IllegalStateException("the transport is closed"))) {
      ClosesClient closing = new ClosesClient(failure);
      Pipeline pipeline = builder.transport(closing).dynamodb();
      closing.pipeline = pipeline;
      assertThatThrownBy(() -> pipeline.call(GetItem.INSTANCE, INPUT, CallOptions.none()))
          .isInstanceOf(ClientException.class)
          .hasMessageContaining("GetItem: the client is closed")
          .hasCause(failure);
    }
    assertThat(builder.sleeps).isEmpty();
  }

  @Test
  void whatFailsForAnotherReasonIsNotTakenForThat() {
    IllegalStateException mine = new IllegalStateException("mine");
    Pipeline pipeline = builder.transport(new ClosesClient(mine)).dynamodb();
    assertThatThrownBy(() -> pipeline.call(GetItem.INSTANCE, INPUT, CallOptions.none()))
        .isSameAs(mine);
  }

  /** Closes a client, if it is given one, in the middle of a call, which then fails. */
  private static final class ClosesClient implements HttpTransport {
    private final Exception failure;
    private @Nullable Pipeline pipeline;

    ClosesClient(Exception failure) {
      this.failure = failure;
    }

    void closeClient() {
      if (pipeline != null) {
        pipeline.close();
      }
    }

    @Override
    public HttpResponse send(HttpRequest request) throws IOException {
      closeClient();
      if (failure instanceof IOException e) {
        throw e;
      }
      throw (RuntimeException) failure;
    }

    @Override
    public void close() {}
  }
}
