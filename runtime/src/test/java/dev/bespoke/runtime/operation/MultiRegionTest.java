package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.S3Operations;
import dev.bespoke.runtime.S3Operations.Input;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.config.MapEnvironment;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.endpoint.EndpointException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Access points of several regions, and of Outposts, which take signatures for several regions. */
class MultiRegionTest {
  private static final String POINT = "arn:aws:s3::123456789012:accesspoint:mfzwi23gnjvgw.mrap";
  private static final String OUTPOST =
      "arn:aws:s3-outposts:us-west-2:123456789012:outpost:op-1:accesspoint:reports";

  private final StubTransport transport = new StubTransport();
  private final TestClient.Builder builder = TestClient.builder(transport);
  @TempDir Path home;
  private MapEnvironment environment;

  @BeforeEach
  void start() {
    environment = new MapEnvironment(home);
  }

  private StubTransport.Sent get(String bucket) {
    transport.respond(200, "");
    builder.s3().call(S3Operations.GET, new Input(bucket, "a b"), CallOptions.none());
    return transport.sent().get(transport.sent().size() - 1);
  }

  @Test
  void requestsAreSignedForAllRegions() {
    StubTransport.Sent sent = get(POINT);
    assertThat(sent.url())
        .isEqualTo("https://mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com/a%20b");
    assertThat(sent.header("x-amz-region-set")).isEqualTo("*");
    assertThat(sent.header("authorization"))
        .startsWith(
            "AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE12/20261122/s3/aws4_request,"
                + " SignedHeaders=");
  }

  @Test
  void temporaryCredentialsAreSignedWithTheirToken() {
    builder.credentials(CredentialsProvider.of(Credentials.of("AKIDEXAMPLE12", "secret", "token")));
    assertThat(get(POINT).header("x-amz-security-token")).isEqualTo("token");
  }

  @Test
  void theRegionsCanBeChosen() {
    builder.signingRegionSet("us-east-1", "eu-west-1");
    assertThat(get(POINT).header("x-amz-region-set")).isEqualTo("us-east-1,eu-west-1");
  }

  @Test
  void theEnvironmentAndTheProfileChooseThemToo() {
    builder.environment(environment.config("[default]\nsigv4a_signing_region_set = eu-west-1"));
    assertThat(get(POINT).header("x-amz-region-set")).isEqualTo("eu-west-1");
    builder.environment(environment.set("AWS_SIGV4A_SIGNING_REGION_SET", "eu-*"));
    assertThat(get(POINT).header("x-amz-region-set")).isEqualTo("eu-*");
  }

  @Test
  void aSecondAttemptIsSignedAgain() {
    transport.respond(503, "");
    StubTransport.Sent second = get(POINT);
    assertThat(transport.sent()).hasSize(2);
    assertThat(second.headers().all("x-amz-region-set")).containsExactly("*");
    assertThat(second.header("authorization"))
        .isNotEqualTo(transport.sent().get(0).header("authorization"));
  }

  @Test
  void linksCarryTheRegionsInTheirQuery() {
    URI url = builder.s3().presign(S3Operations.GET, new Input(POINT, "k"), Duration.ofMinutes(5));
    assertThat(url.toString())
        .startsWith("https://mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com/k?")
        .contains("X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256&")
        .contains("%2F20261122%2Fs3%2Faws4_request&")
        .contains("&X-Amz-Region-Set=%2A&")
        .contains("&X-Amz-Signature=30");
    assertThat(transport.sent()).isEmpty();
  }

  @Test
  void outpostsAreSignedForTheirRegionUnlessTheOtherIsPreferred() {
    StubTransport.Sent sent = get(OUTPOST);
    assertThat(sent.url())
        .isEqualTo("https://reports-123456789012.op-1.s3-outposts.us-west-2.amazonaws.com/a%20b");
    assertThat(sent.header("authorization"))
        .startsWith("AWS4-HMAC-SHA256 ")
        .contains("/20261122/us-west-2/s3-outposts/aws4_request");
    assertThat(sent.header("x-amz-region-set")).isNull();

    builder.environment(environment.set("AWS_AUTH_SCHEME_PREFERENCE", "httpBearer, sigv4a, sigv4"));
    sent = get(OUTPOST);
    assertThat(sent.header("authorization"))
        .startsWith("AWS4-ECDSA-P256-SHA256 ")
        .contains("/20261122/s3-outposts/aws4_request");
    assertThat(sent.header("x-amz-region-set")).isEqualTo("*");

    builder.environment(environment.set("AWS_AUTH_SCHEME_PREFERENCE", "sigv4,sigv4a"));
    assertThat(get(OUTPOST).header("authorization")).startsWith("AWS4-HMAC-SHA256 ");
    assertThat(get("bucket").header("authorization")).startsWith("AWS4-HMAC-SHA256 ");
  }

  @Test
  void anEndpointThatTakesOneSignatureGetsItWhateverIsPreferred() {
    builder.environment(environment.set("AWS_AUTH_SCHEME_PREFERENCE", "sigv4a"));
    assertThat(get("bucket").header("authorization")).startsWith("AWS4-HMAC-SHA256 ");
  }

  @Test
  void accessPointsOfSeveralRegionsCanBeRefused() {
    builder.disableMultiRegionAccessPoints(true);
    assertThatThrownBy(() -> get(POINT))
        .isInstanceOf(EndpointException.class)
        .hasMessageContaining("multi-region access points");
  }
}
