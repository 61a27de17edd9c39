package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.EmptyResponse;
import dev.bespoke.runtime.S3Operations;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.protocol.AwsJsonOperation;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.ShapeWriter;
import java.io.ByteArrayInputStream;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTraitsTest {
  private static final CallOptions NONE = CallOptions.none();

  private final StubTransport transport = new StubTransport();
  private final TestClient.Builder builder = TestClient.builder(transport);

  /** An operation with the traits that a test sets; its input is its host prefix. */
  private static class Traits extends AwsJsonOperation<String, ServiceResponse> {
    Traits() {
      super("Poll", "Service.Poll", "1.1");
    }

    @Override
    protected void write(String input, ShapeWriter out) {
      out.startStructure();
      out.endStructure();
    }

    @Override
    protected ServiceResponse read(ShapeReader in) {
      return new EmptyResponse();
    }

    @Override
    protected ServiceException error(ErrorResponse error) {
      return new ServiceException(error);
    }

    @Override
    protected @Nullable String hostPrefix(String input) {
      return input.equals("none") ? null : input;
    }
  }

  @Test
  void aHostPrefixPrecedesTheEndpoint() {
    transport.respond(200, "{}");
    builder.dynamodb().call(new Traits(), "data.a-1.", NONE);
    assertThat(transport.last().url())
        .isEqualTo("https://data.a-1.dynamodb.eu-west-1.amazonaws.com/");
    assertThat(transport.last().header("content-type")).isEqualTo("application/x-amz-json-1.1");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:4566,http://localhost:4566/",
    "http://127.0.0.1:4566,http://127.0.0.1:4566/",
    "http://aws.example.com,http://data.aws.example.com/"
  })
  void aCustomEndpointTakesAHostPrefixWhereItCan(String endpoint, String url) {
    builder.endpointUrl(endpoint);
    transport.respond(200, "{}");
    builder.dynamodb().call(new Traits(), "data.", NONE);
    assertThat(transport.last().url()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "a..", "evil.com/", "a@", "a b.", "-a.", "ü."})
  void aHostPrefixThatIsNoneIsRefused(String prefix) {
    assertThatThrownBy(() -> builder.dynamodb().call(new Traits(), prefix, NONE))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("host name");
  }

  @Test
  void operationsThatNeedNoSignatureAskForNoCredentials() {
    builder.credentials(
        () -> {
          throw new ClientException("no credentials");
        });
    transport.respond(200, "{}");
    builder
        .dynamodb()
        .call(
            new Traits() {
              @Override
              protected boolean signed() {
                return false;
              }
            },
            "none",
            NONE);
    assertThat(transport.last().header("authorization")).isNull();
    assertThatThrownBy(() -> builder.dynamodb().call(new Traits(), "none", NONE))
        .hasMessage("no credentials");
  }

  @Test
  void anUnsignedPayloadIsSaidToBe() {
    transport.respond(200, "{}");
    builder
        .dynamodb()
        .call(
            new Traits() {
              @Override
              protected boolean unsignedPayload() {
                return true;
              }
            },
            "none",
            NONE);
    assertThat(transport.last().header("x-amz-content-sha256")).isEqualTo("UNSIGNED-PAYLOAD");
  }

  @Test
  void queryCompatibleServicesAreToldSo() {
    transport.respond(200, "{}").respond(200, "{}");
    builder
        .dynamodb()
        .call(
            new Traits() {
              @Override
              protected boolean queryCompatible() {
                return true;
              }
            },
            "none",
            NONE);
    assertThat(transport.last().header("x-amzn-query-mode")).isEqualTo("true");
    builder.dynamodb().call(new Traits(), "none", NONE);
    assertThat(transport.last().header("x-amzn-query-mode")).isNull();
  }

  @Test
  void aLongPollPausesEvenWithoutQuota() {
    Pipeline pipeline = builder.maxAttempts(2).dynamodb();
    Traits poll =
        new Traits() {
          @Override
          protected boolean longPoll() {
            return true;
          }
        };
    for (int i = 0; i < 50; i++) {
      transport.fail(new SocketTimeoutException("slow")).fail(new SocketTimeoutException("slow"));
      assertThatThrownBy(() -> pipeline.call(poll, "none", NONE))
          .isInstanceOf(ClientException.class);
    }
    int before = builder.sleeps.size();
    transport.respond(500, "");
    assertThatThrownBy(() -> pipeline.call(poll, "none", NONE))
        .isInstanceOf(ServiceException.class);
    assertThat(builder.sleeps).hasSize(before + 1);
  }

  @Test
  void aLargeUploadAsksForLeaveFirst() {
    transport.respond(200, "").respond(200, "").respond(200, "");
    Pipeline s3 = builder.s3();
    S3Operations.Input input = new S3Operations.Input("bucket", "key");
    byte[] large = new byte[2 * 1024 * 1024];
    s3.call(
        S3Operations.PUT,
        input,
        RequestBody.of(new ByteArrayInputStream(large), large.length),
        NONE);
    assertThat(transport.last().header("expect")).isEqualTo("100-continue");
    assertThat(transport.last().header("authorization")).doesNotContain(";expect");
    s3.call(S3Operations.PUT, input, RequestBody.of(large), NONE);
    assertThat(transport.last().header("expect")).isNull();
    s3.call(
        S3Operations.PUT, input, RequestBody.of(new ByteArrayInputStream(new byte[9]), 9), NONE);
    assertThat(transport.last().header("expect")).isNull();
  }
}
