package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.EmptyResponse;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.config.ConfigException;
import dev.bespoke.runtime.config.MapEnvironment;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.protocol.AwsJsonOperation;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.ShapeWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bodies are compressed: as the operation allows, as long as they are, as settings say. */
class RequestCompressionTest {
  /** What a body of one member has beside the member's text. */
  private static final int AROUND = "{\"data\":\"\"}".length();

  @TempDir Path home;
  private MapEnvironment environment;
  private final StubTransport transport = new StubTransport();
  private final TestClient.Builder builder = TestClient.builder(transport);

  /** Sends its input in one member, and allows compression. */
  private static final class PutData extends AwsJsonOperation<String, ServiceResponse> {
    private final boolean compresses;

    PutData(boolean compresses) {
      super("PutData", "Service.PutData", "1.1");
      this.compresses = compresses;
    }

    @Override
    protected boolean compressesRequest() {
      return compresses;
    }

    @Override
    protected void write(String input, ShapeWriter out) {
      out.startStructure();
      out.field("data").string(input);
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
  }

  @BeforeEach
  void start() {
    environment = new MapEnvironment(home);
    builder.environment(environment);
  }

  private StubTransport.Sent send(int bodyLength, boolean compresses) {
    transport.respond(200, "{}");
    Pipeline pipeline = builder.dynamodb();
    pipeline.call(new PutData(compresses), "a".repeat(bodyLength - AROUND), CallOptions.none());
    return transport.sent().get(transport.sent().size() - 1);
  }

  private boolean compresses(int bodyLength) {
    StubTransport.Sent sent = send(bodyLength, true);
    boolean compressed = "gzip".equals(sent.header("content-encoding"));
    assertThat(sent.body().size() < bodyLength).isEqualTo(compressed);
    return compressed;
  }

  @Test
  void bodiesAreCompressedFromTenKibibytesOn() throws IOException {
    assertThat(compresses(10_239)).isFalse();
    assertThat(compresses(10_240)).isTrue();
    StubTransport.Sent sent = send(20_000, true);
    byte[] sentBytes = sent.body().toByteArray();
    try (var in = new GZIPInputStream(new ByteArrayInputStream(sentBytes))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("{\"data\":\"" + "a".repeat(20_000 - AROUND) + "\"}");
    }
    assertThat(sent.header("authorization")).contains("content-encoding;");
  }

  @Test
  void anOperationThatDoesNotAllowItIsLeftAlone() {
    StubTransport.Sent sent = send(20_000, false);
    assertThat(sent.header("content-encoding")).isNull();
    assertThat(sent.body().size()).isEqualTo(20_000);
  }

  @Test
  void theBuilderSetsTheThreshold() {
    builder.requestMinCompressionSizeBytes(100);
    assertThat(compresses(99)).isFalse();
    assertThat(compresses(100)).isTrue();
    builder.disableRequestCompression(true);
    assertThat(compresses(100)).isFalse();
  }

  @Test
  void theProfileAndThenTheEnvironmentSetIt() {
    environment.config("[default]\nrequest_min_compression_size_bytes = 200");
    assertThat(compresses(199)).isFalse();
    assertThat(compresses(200)).isTrue();
    environment.set("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "300");
    assertThat(compresses(299)).isFalse();
    assertThat(compresses(300)).isTrue();
    builder.requestMinCompressionSizeBytes(400);
    assertThat(compresses(399)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, true"})
  void theEnvironmentTurnsItOff(String disabled, boolean compressed) {
    environment.set("AWS_DISABLE_REQUEST_COMPRESSION", disabled);
    assertThat(compresses(20_000)).isEqualTo(compressed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "10485761", "10k", "ten"})
  void aThresholdThatIsNoneIsRefused(String text) {
    environment.set("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", text);
    assertThatThrownBy(() -> compresses(100))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES");
  }

  @Test
  void thresholdsMayBeAsLowAndAsHighAsTheyGet() {
    environment.set("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "0");
    assertThat(send(AROUND, true).header("content-encoding")).isEqualTo("gzip");
    environment.set("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "10485760");
    assertThat(compresses(20_000)).isFalse();
  }
}
