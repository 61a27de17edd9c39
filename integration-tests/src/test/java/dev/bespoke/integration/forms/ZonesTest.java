package dev.bespoke.integration.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.runtime.config.Environment;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.testing.StubTransport;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Route 53 is asked by the ids that it told. */
class ZonesTest {
  /** Whatever the machine that runs this has set. */
  private record NoVariables() implements Environment {
    @Override
    public @Nullable String variable(String name) {
      return null;
    }

    @Override
    public Path home() {
      return Path.of("nobody's");
    }
  }

  private final StubTransport service = new StubTransport();
  private final Zones zones =
      ZonesClient.builder()
          .transport(service)
          .region("eu-west-1")
          .credentials(CredentialsProvider.of(Credentials.of("AKID", "secret")))
          .build();

  @AfterEach
  void everythingWasAskedFor() {
    zones.close();
    service.assertNothingLeft();
  }

  @Test
  void anIdIsSentWithoutThePathThatItCameWith() {
    service
        .respond(
            200,
            "<ListHostedZonesResponse><HostedZones><HostedZone><Id>/hostedzone/Z1PA6795UKMFR9</Id>"
                + "</HostedZone></HostedZones><IsTruncated>false</IsTruncated>"
                + "<MaxItems>100</MaxItems></ListHostedZonesResponse>")
        .respond(
            200,
            "<GetHostedZoneResponse><HostedZone><Name>example.com.</Name></HostedZone>"
                + "</GetHostedZoneResponse>");
    List<String> ids = zones.ids().toList();
    assertThat(ids).containsExactly("/hostedzone/Z1PA6795UKMFR9");
    assertThat(zones.name(ids.get(0))).isEqualTo("example.com.");
    assertThat(service.lastRequest().path()).isEqualTo("/2013-04-01/hostedzone/Z1PA6795UKMFR9");
  }

  @Test
  void thereIsOneEndpointForAllRegionsSoThatNoneHasToBeSet() {
    assertThat(authorizationWithoutRegion(ZonesClient.builder()))
        .contains("/us-east-1/route53/aws4_request");
    assertThat(service.lastRequest().origin()).isEqualTo("https://route53.amazonaws.com");
  }

  @Test
  void anEndpointOfOnesOwnIsSignedForAsThatOneWhereNoRegionIsSet() {
    assertThat(
            authorizationWithoutRegion(ZonesClient.builder().endpointUrl("http://localhost:5000")))
        .contains("/us-east-1/route53/aws4_request");
    assertThat(service.lastRequest().origin()).isEqualTo("http://localhost:5000");
  }

  private String authorizationWithoutRegion(ZonesClient.Builder builder) {
    service.respond(
        200,
        "<GetChangeResponse><ChangeInfo><Status>PENDING</Status></ChangeInfo></GetChangeResponse>");
    try (Zones client =
        builder
            .transport(service)
            .environment(new NoVariables())
            .credentials(CredentialsProvider.of(Credentials.of("AKID", "secret")))
            .build()) {
      client.status("C1");
    }
    return String.valueOf(service.lastRequest().header("authorization"));
  }

  @Test
  void theIdOfAChangeIsBareToo() {
    service.respond(
        200,
        "<GetChangeResponse><ChangeInfo><Status>PENDING</Status></ChangeInfo></GetChangeResponse>");
    assertThat(zones.status("/change/C2682N5HXP0BZ4")).isEqualTo("PENDING");
    assertThat(service.lastRequest().path()).isEqualTo("/2013-04-01/change/C2682N5HXP0BZ4");
  }

  @Test
  void anIdInADocumentIsBareToo() {
    service.respond(201, "<CreateQueryLoggingConfigResponse/>");
    zones.log("/hostedzone/Z1", "arn:aws:logs:us-east-1:1:log-group:g");
    assertThat(service.lastRequest().body().asUtf8()).contains("<HostedZoneId>Z1</HostedZoneId>");
  }
}
