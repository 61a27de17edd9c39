package dev.bespoke.integration.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.integration.places.objects.model.WriteGetObjectResponseRequest;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.endpoint.EndpointException;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.testing.RecordedRequest;
import dev.bespoke.testing.StubTransport;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a generated client of S3 sends its requests, and how it signs them. */
class ObjectPlacesTest {
  private static final String POINT = "arn:aws:s3:us-east-2:123456789012:accesspoint/photos";
  private static final String REGIONS = "arn:aws:s3::123456789012:accesspoint:mfzwi23gnjvgw.mrap";
  private static final String LAMBDA =
      "arn:aws:s3-object-lambda:us-west-2:123456789012:accesspoint/banner";
  private static final String OUTPOST =
      "arn:aws:s3-outposts:us-west-2:123456789012:outpost/op-1/accesspoint/reports";

  private final StubTransport service = new StubTransport();
  private final ObjectsClient.Builder builder =
      ObjectsClient.builder()
          .transport(service)
          .region("us-west-2")
          .credentials(CredentialsProvider.of(Credentials.of("AKID", "secret")));

  @AfterEach
  void everythingWasAskedFor() {
    service.assertNothingLeft();
  }

  private RecordedRequest delete(String bucket) {
    service.respond(204, "");
    try (Objects objects = builder.build()) {
      objects.deleteObject(bucket, "2026/a b.jpg");
    }
    return service.lastRequest();
  }

  private static void assertSent(RecordedRequest sent, String origin, String scope) {
    assertThat(sent.origin() + sent.path()).isEqualTo("https://" + origin + "/2026/a%20b.jpg");
    assertThat(sent.header("authorization")).contains(scope);
  }

  @Test
  void anAccessPointIsAHostInItsOwnRegion() {
    assertSent(
        delete(POINT),
        "photos-123456789012.s3-accesspoint.us-east-2.amazonaws.com",
        "/us-east-2/s3/aws4_request");
  }

  @Test
  void anAccessPointStaysInTheClientsRegionWhereThatIsWanted() {
    builder.useArnRegion(false);
    try (Objects objects = builder.build()) {
      assertThatThrownBy(() -> objects.deleteObject(POINT, "k"))
          .isInstanceOf(EndpointException.class)
          .hasMessageContaining("useArnRegion");
    }
  }

  @Test
  void anAccessPointOfSeveralRegionsIsSignedForAll() {
    RecordedRequest sent = delete(REGIONS);
    assertSent(sent, "mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com", "/s3/aws4_request");
    assertThat(sent.header("authorization")).startsWith("AWS4-ECDSA-P256-SHA256 Credential=AKID/");
    assertThat(sent.header("x-amz-region-set")).isEqualTo("*");
  }

  @Test
  void anAccessPointOfSeveralRegionsCanBeLinkedTo() {
    try (Objects objects = builder.build()) {
      URI link = objects.link(REGIONS, "k", Duration.ofMinutes(1));
      assertThat(link.getHost())
          .isEqualTo("mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com");
      assertThat(link.getRawQuery())
          .contains("X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256")
          .contains("X-Amz-Region-Set=%2A");
    }
  }

  @Test
  void anObjectLambdaIsAHostOfItsOwn() {
    assertSent(
        delete(LAMBDA),
        "banner-123456789012.s3-object-lambda.us-west-2.amazonaws.com",
        "/us-west-2/s3-object-lambda/aws4_request");
  }

  @Test
  void whatAnObjectLambdaMakesGoesToItsRoute() {
    service.respond(200, "");
    try (Objects objects = builder.build()) {
      objects.writeGetObjectResponse(
          WriteGetObjectResponseRequest.builder()
              .requestRoute("io-use1-001")
              .requestToken("token")
              .build(),
          RequestBody.of("made"));
    }
    RecordedRequest sent = service.lastRequest();
    assertThat(sent.origin())
        .isEqualTo("https://io-use1-001.s3-object-lambda.us-west-2.amazonaws.com");
    assertThat(sent.header("authorization")).contains("/us-west-2/s3-object-lambda/aws4_request");
    assertThat(sent.text()).contains("made");
  }

  @Test
  void anOutpostIsAHostThatIsSignedForItsRegion() {
    RecordedRequest sent = delete(OUTPOST);
    assertSent(
        sent,
        "reports-123456789012.op-1.s3-outposts.us-west-2.amazonaws.com",
        "/us-west-2/s3-outposts/aws4_request");
    assertThat(sent.header("x-amz-region-set")).isNull();
  }

  @Test
  void anEndpointUrlGetsTheAccessPointBeforeItsHost() {
    builder.endpointUrl("https://beta.example.com:8443/base");
    assertThat(delete(POINT).origin())
        .isEqualTo("https://photos-123456789012.beta.example.com:8443");
    try (Objects objects = builder.build()) {
      assertThat(objects.link("bucket", "k", Duration.ofMinutes(1)).toString())
          .startsWith("https://beta.example.com:8443/base/bucket/k?");
    }
  }

  @Test
  void settingsThatThePlaceDoesNotHaveAreRefused() {
    builder.dualStack(true);
    try (Objects objects = builder.build()) {
      for (String bucket : new String[] {REGIONS, LAMBDA, OUTPOST}) {
        assertThatThrownBy(() -> objects.deleteObject(bucket, "k"))
            .isInstanceOf(EndpointException.class)
            .hasMessageContaining("dual-stack");
      }
    }
  }
}
