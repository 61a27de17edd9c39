package dev.bespoke.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.integration.storage.model.GetObjectResponse;
import dev.bespoke.integration.storage.model.ListObjectsV2Request;
import dev.bespoke.localservers.Fault;
import dev.bespoke.localservers.FaultProxy;
import dev.bespoke.localservers.LocalServers;
import dev.bespoke.localservers.TestServers;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.error.BespokeException;
import dev.bespoke.runtime.error.CallTimeoutException;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.operation.ResponseStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A real server that fails as networks and services do. */
@ParameterizedClass
@EnumSource(Transport.class)
class StorageFaultsLiveTest {
  private static final String SLOW_DOWN =
      """
      HTTP/1.1 503 Slow Down\r
      Content-Type: application/xml\r
      Connection: close\r
      Content-Length: 65\r
      \r
      <Error><Code>SlowDown</Code><Message>Reduce it.</Message></Error>""";

  private final LocalServers servers = TestServers.local();
  private final String bucket = "faults-" + UUID.randomUUID();
  private final Transport transport;
  private FaultProxy proxy;
  private Storage storage;

  StorageFaultsLiveTest(Transport transport) {
    this.transport = transport;
  }

  @BeforeEach
  void open() {
    proxy = FaultProxy.before(servers.s3Endpoint());
    storage =
        StorageClient.builder()
            .endpointUrl(proxy.endpoint())
            .region(servers.region())
            .credentials(
                CredentialsProvider.of(
                    Credentials.of(servers.accessKeyId(), servers.secretAccessKey())))
            .transport(transport.open())
            .build();
    storage.createBucket(r -> r.bucket(bucket));
    storage.putObject(r -> r.bucket(bucket).key("object"), RequestBody.of("x".repeat(100_000)));
  }

  @AfterEach
  void close() {
    storage.close();
    proxy.close();
  }

  @Test
  void aConnectionResetBeforeTheResponseIsRetried() {
    proxy.fail(Fault.resetBeforeResponse());

    assertThat(storage.headObject(r -> r.bucket(bucket).key("object")).contentLength())
        .isEqualTo(100_000);
  }

  @Test
  void aConnectionThatWentStaleInThePoolIsReplaced() {
    proxy.closeConnections();

    assertThat(storage.headObject(r -> r.bucket(bucket).key("object")).contentLength())
        .isEqualTo(100_000);
  }

  @Test
  void throttlingIsRetried() {
    proxy.fail(Fault.answer(SLOW_DOWN));

    var response = storage.headObject(r -> r.bucket(bucket).key("object"));

    assertThat(response.responseMetadata().attempts()).isEqualTo(2);
  }

  @Test
  void whatFailsEveryTimeIsReportedWithItsAttempts() {
    for (int i = 0; i < 3; i++) {
      proxy.fail(Fault.answer(SLOW_DOWN));
    }

    assertThatThrownBy(() -> storage.listObjectsV2(r -> r.bucket(bucket)))
        .isInstanceOf(BespokeException.class)
        .hasMessageContaining("SlowDown")
        .hasMessageContaining("3");
  }

  @Test
  void aReplayableUploadIsSentAgain() {
    proxy.fail(Fault.resetBeforeResponse());

    storage.putObject(r -> r.bucket(bucket).key("again"), RequestBody.of("y".repeat(50_000)));

    assertThat(storage.headObject(r -> r.bucket(bucket).key("again")).contentLength())
        .isEqualTo(50_000);
  }

  @Test
  void anUploadThatCannotBeReplayedIsNotSentTwice() {
    proxy.fail(Fault.answer(SLOW_DOWN));
    int before = proxy.exchanges();

    assertThatThrownBy(
            () ->
                storage.putObject(
                    r -> r.bucket(bucket).key("once"),
                    RequestBody.of(new ByteArrayInputStream(new byte[10]), 10)))
        .isInstanceOf(BespokeException.class);
    assertThat(proxy.exchanges() - before).isEqualTo(1);
  }

  @Test
  void aBodyThatEndsTooSoonIsAnErrorAndNotAShortObject() {
    proxy.fail(Fault.closeAfter(50_000));

    assertThatThrownBy(
            () -> {
              try (ResponseStream<GetObjectResponse> got =
                  storage.getObject(r -> r.bucket(bucket).key("object"))) {
                got.readAllBytes();
              }
            })
        .isInstanceOf(IOException.class);
  }

  @Test
  void aServerThatFallsSilentMeetsTheTimeout() {
    proxy.fail(Fault.stallAfter(0));

    assertThatThrownBy(
            () ->
                storage.listObjectsV2(
                    ListObjectsV2Request.builder().bucket(bucket).build(),
                    CallOptions.none().withCallTimeout(Duration.ofMillis(300))))
        .isInstanceOf(CallTimeoutException.class)
        .hasMessageContaining("callTimeout");
  }

  @Test
  void anEndpointThatIsDownIsNamed() {
    URI down = proxy.endpoint();
    proxy.close();

    assertThatThrownBy(() -> storage.listObjectsV2(r -> r.bucket(bucket)))
        .isInstanceOf(BespokeException.class)
        .hasMessageContaining(down.getAuthority());
  }
}
