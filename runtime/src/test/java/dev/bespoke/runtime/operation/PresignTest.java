package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.GetItem;
import dev.bespoke.runtime.S3Operations;
import dev.bespoke.runtime.S3Operations.Input;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.endpoint.AddressingStyle;
import dev.bespoke.runtime.error.ClientException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PresignTest {
  private final StubTransport transport = new StubTransport();
  private final TestClient.Builder builder = TestClient.builder(transport);

  private URI presign(String key) {
    return builder.s3().presign(S3Operations.GET, new Input("bucket", key), Duration.ofMinutes(5));
  }

  @Test
  void aUrlCarriesItsSignatureAndNothingIsSent() {
    URI url = presign("a b/ü");
    assertThat(url.toString())
        .startsWith("https://bucket.s3.amazonaws.com/a%20b/%C3%BC?X-Amz-Algorithm=")
        .contains("&X-Amz-Expires=300&")
        .contains("%2F20261122%2Feu-west-1%2Fs3%2Faws4_request")
        .contains("&X-Amz-SignedHeaders=host&")
        .doesNotContain("checksum")
        .doesNotContain("secret");
    assertThat(transport.sent()).isEmpty();
  }

  @Test
  void anExplicitStyleLeadsToTheRegion() {
    builder.addressingStyle(AddressingStyle.VIRTUAL);
    assertThat(presign("k").getHost()).isEqualTo("bucket.s3.eu-west-1.amazonaws.com");
    builder.endpointUrl("http://localhost:9000");
    builder.addressingStyle(AddressingStyle.PATH);
    assertThat(presign("k").toString()).startsWith("http://localhost:9000/bucket/k?");
  }

  @Test
  void regionalEndpointsCanBeAskedFor() {
    builder.regionalUsEast1(true);
    assertThat(presign("k").getHost()).isEqualTo("bucket.s3.eu-west-1.amazonaws.com");
  }

  @Test
  void anUploadIsSignedForTheHeadersThatItNeeds() {
    URI url =
        builder
            .s3()
            .presign(
                S3Operations.PUT,
                new Input("bucket", "k", java.util.Map.of("a", "b"), null),
                Duration.ofMinutes(5));
    assertThat(url.toString()).contains("X-Amz-SignedHeaders=host%3Bx-amz-meta-a&");
  }

  @Test
  void whatTravelsInABodyCannotBePresigned() {
    assertThatThrownBy(
            () ->
                builder
                    .dynamodb()
                    .presign(GetItem.INSTANCE, new GetItem.Input("t"), Duration.ofMinutes(5)))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("GetItem cannot be presigned");
  }

  @Test
  void aPresignedCallAndASentOneHaveEndpointsOfTheirOwn() {
    Pipeline s3 = builder.s3();
    transport.respond(200, "");
    s3.presign(S3Operations.GET, new Input("bucket", "k"), Duration.ofMinutes(5));
    s3.call(
        S3Operations.HEAD, new Input("bucket", "k"), dev.bespoke.runtime.client.CallOptions.none());
    assertThat(transport.last().url()).startsWith("https://bucket.s3.eu-west-1.amazonaws.com/");
  }
}
