package dev.bespoke.integration.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.endpoint.EndpointException;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.testing.RecordedRequest;
import dev.bespoke.testing.StubTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What S3 Control is asked for by name, and by ARN. */
class AccessPointsTest {
  private static final String POINT =
      "arn:aws:s3-outposts:us-west-2:123456789012:outpost:op-1:accesspoint:reports";
  private static final String BUCKET =
      "arn:aws:s3-outposts:us-west-2:123456789012:outpost:op-1:bucket:data";

  private final StubTransport service = new StubTransport();
  private final AccessPointsClient.Builder builder =
      AccessPointsClient.builder()
          .transport(service)
          .region("us-west-2")
          .credentials(CredentialsProvider.of(Credentials.of("AKID", "secret")));

  @AfterEach
  void everythingWasAskedFor() {
    service.assertNothingLeft();
  }

  @Test
  void aNameNeedsItsAccountWhichIsPutBeforeTheHost() {
    service.respond(200, "<GetAccessPointResult><Name>reports</Name></GetAccessPointResult>");
    try (AccessPoints points = builder.build()) {
      assertThatThrownBy(() -> points.getAccessPoint(r -> r.name("reports")))
          .isInstanceOf(ClientException.class)
          .hasMessageContaining("AccountId");
      assertThat(points.getAccessPoint(r -> r.name("reports").accountId("123456789012")).name())
          .isEqualTo("reports");
    }
    RecordedRequest sent = service.lastRequest();
    assertThat(sent.origin()).isEqualTo("https://123456789012.s3-control.us-west-2.amazonaws.com");
    assertThat(sent.path()).isEqualTo("/v20180820/accesspoint/reports");
    assertThat(sent.header("x-amz-account-id")).isEqualTo("123456789012");
  }

  @Test
  void anArnTellsItsAccountAndOutpost() {
    service.respond(200, "<GetAccessPointResult/>").respond(200, "<GetBucketResult/>");
    try (AccessPoints points = builder.build()) {
      points.getAccessPoint(r -> r.name(POINT));
      points.getBucket(r -> r.bucket(BUCKET));
    }
    for (RecordedRequest sent : service.requests()) {
      assertThat(sent.origin()).isEqualTo("https://s3-outposts.us-west-2.amazonaws.com");
      assertThat(sent.header("x-amz-account-id")).isEqualTo("123456789012");
      assertThat(sent.header("x-amz-outpost-id")).isEqualTo("op-1");
      assertThat(sent.header("authorization")).contains("/us-west-2/s3-outposts/aws4_request");
    }
  }

  @Test
  void anAccessPointIsMadeForTheBucketOfAnArn() {
    service.respond(200, "<CreateAccessPointResult/>");
    try (AccessPoints points = builder.build()) {
      points.createAccessPoint(r -> r.name("reports").bucket(BUCKET));
    }
    RecordedRequest sent = service.lastRequest();
    assertThat(sent.origin()).isEqualTo("https://s3-outposts.us-west-2.amazonaws.com");
    assertThat(sent.path()).isEqualTo("/v20180820/accesspoint/reports");
    assertThat(sent.header("x-amz-account-id")).isEqualTo("123456789012");
    assertThat(sent.text()).contains("<Bucket>" + BUCKET + "</Bucket>");
  }

  @Test
  void anotherAccountThanThatOfTheArnIsRefused() {
    try (AccessPoints points = builder.build()) {
      assertThatThrownBy(() -> points.getAccessPoint(r -> r.name(POINT).accountId("210987654321")))
          .isInstanceOf(EndpointException.class);
    }
  }

  @Test
  void anArnOfAnotherRegionIsFollowedOnlyWhereThatIsAllowed() {
    String elsewhere = POINT.replace("us-west-2", "us-east-1");
    try (AccessPoints points = builder.build()) {
      assertThatThrownBy(() -> points.getAccessPoint(r -> r.name(elsewhere)))
          .isInstanceOf(EndpointException.class)
          .hasMessageContaining("useArnRegion");
    }
    service.respond(200, "<GetAccessPointResult/>");
    try (AccessPoints points = builder.useArnRegion(true).build()) {
      points.getAccessPoint(r -> r.name(elsewhere));
    }
    assertThat(service.lastRequest().origin())
        .isEqualTo("https://s3-outposts.us-east-1.amazonaws.com");
  }
}
