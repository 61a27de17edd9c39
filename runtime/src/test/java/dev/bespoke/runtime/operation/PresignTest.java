package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.GetItem;
import dev.bespoke.runtime.S3Operations;
import dev.bespoke.runtime.S3Operations.Input;
import dev.bespoke.runtime.Sts;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.auth.PayloadHash;
import dev.bespoke.runtime.auth.SigV4Signer;
import dev.bespoke.runtime.auth.SigningParameters;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.endpoint.AddressingStyle;
import dev.bespoke.runtime.endpoint.RegionalEndpointResolver;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.HttpRequest;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
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
                new Input("bucket", "k", Map.of("a", "b"), null),
                Duration.ofMinutes(5));
    assertThat(url.toString()).contains("X-Amz-SignedHeaders=host%3Bx-amz-meta-a&");
  }

  @Test
  void glacierGetsTheHashOfTheBodyThatS3LeavesOpen() {
    Pipeline glacier =
        builder.of(
            new ServiceDescriptor("Glacier", "glacier", "glacier", new RegionalEndpointResolver()));
    HttpRequest expected = new HttpRequest();
    expected.method("GET").scheme("https").host("glacier.eu-west-1.amazonaws.com");
    expected.path("/").query("Action=GetCallerIdentity&Version=2011-06-15");
    new SigV4Signer()
        .presign(
            expected,
            new SigningParameters(
                Credentials.of("AKIDEXAMPLE12", "secret"),
                "eu-west-1",
                "glacier",
                TestClient.NOW,
                PayloadHash.COMPUTED,
                true,
                true,
                false),
            Duration.ofMinutes(1));
    assertThat(glacier.presign(Sts.WHO, Map.of(), Duration.ofMinutes(1)).getRawQuery())
        .isEqualTo(expected.query());
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

  /** The expected URLs are those that botocore makes of the same calls with HttpMethod="GET". */
  @Test
  void aFormTravelsInTheQuery() {
    String scope = "AKIDEXAMPLE12%2F20261122%2Feu-west-1%2Fsts%2Faws4_request";
    Duration minute = Duration.ofMinutes(1);
    assertThat(builder.sts().presign(Sts.WHO, Map.of(), minute))
        .hasToString(
            "https://sts.eu-west-1.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15"
                + "&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential="
                + scope
                + "&X-Amz-Date=20261122T080000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host"
                + "&X-Amz-Signature="
                + "48008e244226dbb7fa067525b02de2de55f2f94d52defb8fd4dcb3e6e32d4324");
    Map<String, String> role = new LinkedHashMap<>();
    role.put("RoleArn", "arn:aws:iam::1:role/a b+c");
    role.put("RoleSessionName", "xx");
    assertThat(builder.sts().presign(Sts.ASSUME, role, minute).toString())
        .contains("&RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fa%20b%2Bc&RoleSessionName=xx&")
        .endsWith(
            "&X-Amz-Signature="
                + "737d3358fa873f887ab33a08b9ec9a87da2c6034a4ee4b93b516d9680c2dc951");
  }

  /** The token of a Kubernetes cluster of EKS is such a URL, as botocore signs it. */
  @Test
  void headersOfTheCallAreSigned() {
    URI url =
        builder
            .sts()
            .presign(
                Sts.WHO,
                Map.of(),
                Duration.ofMinutes(1),
                CallOptions.none().withHeader("x-k8s-aws-id", "my-cluster"));
    assertThat(url.toString())
        .endsWith(
            "&X-Amz-SignedHeaders=host%3Bx-k8s-aws-id&X-Amz-Signature="
                + "e2a5e48d7541774ad9e281976b1be9cbbe30f8498e60dc10035b40eb8fd1f11c");
  }

  @Test
  void aPresignedCallAndASentOneHaveEndpointsOfTheirOwn() {
    Pipeline s3 = builder.s3();
    transport.respond(200, "");
    s3.presign(S3Operations.GET, new Input("bucket", "k"), Duration.ofMinutes(5));
    s3.call(S3Operations.HEAD, new Input("bucket", "k"), CallOptions.none());
    assertThat(transport.last().url()).startsWith("https://bucket.s3.eu-west-1.amazonaws.com/");
  }
}
