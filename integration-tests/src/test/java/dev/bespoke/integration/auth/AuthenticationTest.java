package dev.bespoke.integration.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.integration.auth.talk.model.RemarkEvent;
import dev.bespoke.integration.auth.talk.model.Remarks;
import dev.bespoke.runtime.config.Environment;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.runtime.serde.eventstream.EventMessageReader;
import dev.bespoke.runtime.token.BearerToken;
import dev.bespoke.runtime.token.TokenException;
import dev.bespoke.runtime.token.TokenProvider;
import dev.bespoke.testing.StubTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
  private static final Map<String, String> KEYS =
      Map.of("AWS_ACCESS_KEY_ID", "AKID", "AWS_SECRET_ACCESS_KEY", "secret");

  private final StubTransport service = new StubTransport();

  private record Variables(Map<String, String> values) implements Environment {
    @Override
    public @Nullable String variable(String name) {
      return values.get(name);
    }

    @Override
    public Path home() {
      return Path.of("/nonexistent");
    }
  }

  @AfterEach
  void everythingWasAskedFor() {
    service.assertNothingLeft();
  }

  private String sent() {
    return String.valueOf(service.lastRequest().header("authorization"));
  }

  private Badges badges(Map<String, String> variables) {
    return BadgesClient.builder()
        .transport(service)
        .region("eu-west-1")
        .environment(new Variables(variables))
        .build();
  }

  @Test
  void aServiceThatTakesTokensAloneIsSentTheOneOfItsVariable() {
    service.respond(200, "{\"owner\": \"Ann\"}");
    try (Badges badges = badges(Map.of("AWS_BEARER_TOKEN_ACME_BADGES", "key-1"))) {
      assertThat(badges.owner("7")).isEqualTo("Ann");
    }
    assertThat(sent()).isEqualTo("Bearer key-1");
    assertThat(service.lastRequest().header("x-amz-date")).isNull();
  }

  @Test
  void aServiceThatTakesTokensAloneHasNoUseForCredentials() {
    try (Badges badges = badges(KEYS)) {
      assertThatThrownBy(() -> badges.owner("7"))
          .isInstanceOf(TokenException.class)
          .hasMessageContaining("GetBadge of Badges needs a bearer token")
          .hasMessageContaining("AWS_BEARER_TOKEN_ACME_BADGES");
    }
  }

  @Test
  void aResourceIsGivenTokensAsAClientIs() {
    service.respond(200, "{\"owner\": \"Bob\"}");
    try (BadgeResource badge =
        BadgeResource.builder()
            .transport(service)
            .region("eu-west-1")
            .environment(new Variables(Map.of()))
            .token(TokenProvider.of(BearerToken.of("key-2")))
            .build("8")) {
      assertThat(badge.owner()).isEqualTo("Bob");
    }
    assertThat(sent()).isEqualTo("Bearer key-2");
  }

  private ModelsClient.Builder models(Map<String, String> variables) {
    return ModelsClient.builder()
        .transport(service)
        .region("eu-west-1")
        .environment(new Variables(variables));
  }

  private String sentBy(ModelsClient.Builder builder) {
    service.respond(200, "{}");
    try (Models models = builder.build()) {
      models.listCustomModels();
    }
    return sent();
  }

  @Test
  void bedrockIsSignedUnlessAnApiKeyIsGiven() {
    assertThat(sentBy(models(KEYS))).startsWith("AWS4-HMAC-SHA256 Credential=AKID/");
    assertThat(sentBy(models(KEYS).token(TokenProvider.of(BearerToken.of("api-key")))))
        .isEqualTo("Bearer api-key");
    assertThat(sentBy(models(Map.of("AWS_BEARER_TOKEN_BEDROCK", "api-key"))))
        .isEqualTo("Bearer api-key");
  }

  @Test
  void bedrockIsSignedWhereTheCodeSaysSo() {
    Map<String, String> variable = Map.of("AWS_BEARER_TOKEN_BEDROCK", "api-key");
    CredentialsProvider keys = CredentialsProvider.of(Credentials.of("AKIDCODE", "secret"));
    assertThat(sentBy(models(variable).credentials(keys))).contains("Credential=AKIDCODE/");
    assertThat(sentBy(models(variable).credentials(keys).authSchemePreference("httpBearerAuth")))
        .isEqualTo("Bearer api-key");
  }

  @Test
  void aLinkIsSignedAlsoByAClientThatSendsTokens() {
    Map<String, String> variables = new HashMap<>(KEYS);
    variables.put("AWS_BEARER_TOKEN_BEDROCK", "api-key");
    try (Models models = models(variables).build()) {
      URI link = models.link(Duration.ofMinutes(5));
      assertThat(link.getQuery()).contains("X-Amz-Credential=AKID/").doesNotContain("api-key");
    }
  }

  @Test
  void eventsAreSignedUnlessATokenIsSent() throws IOException {
    assertThat(sentEvent(KEYS).headers().blob(":chunk-signature")).isNotNull();
    assertThat(sent()).startsWith("AWS4-HMAC-SHA256 Credential=AKID/");

    EventMessage event = sentEvent(Map.of("AWS_BEARER_TOKEN_PASSES", "token"));
    assertThat(event.headers().string(":event-type")).isEqualTo("remark");
    assertThat(event.headers().blob(":chunk-signature")).isNull();
    assertThat(event.text()).isEqualTo("{\"text\":\"late\"}");
    assertThat(sent()).isEqualTo("Bearer token");
  }

  /** The first message of a stream that sends one event. */
  private EventMessage sentEvent(Map<String, String> variables) throws IOException {
    service.respond(200, "{}");
    Remarks late = Remarks.ofRemark(RemarkEvent.builder().text("late").build());
    try (Talk talk =
        TalkClient.builder()
            .transport(service)
            .region("eu-west-1")
            .environment(new Variables(variables))
            .build()) {
      talk.remark("1", List.of(late));
    }
    byte[] body = service.lastRequest().body().toByteArray();
    return Objects.requireNonNull(
        new EventMessageReader(new ByteArrayInputStream(body)).read(), "an event");
  }

  private String identityAskedWith(IdentitiesClient.Builder builder) {
    service.respond(
        200,
        "<R><GetCallerIdentityResult><Account>123456789012</Account></GetCallerIdentityResult></R>");
    try (Identities identities =
        builder.transport(service).region("eu-west-1").environment(new Variables(KEYS)).build()) {
      assertThat(identities.account()).isEqualTo("123456789012");
    }
    return sent();
  }

  @Test
  void aServiceThatTakesSignaturesForSeveralRegionsGetsThemWhereTheyArePreferred() {
    assertThat(identityAskedWith(IdentitiesClient.builder()))
        .startsWith("AWS4-HMAC-SHA256 Credential=AKID/")
        .contains("/eu-west-1/sts/aws4_request");
    assertThat(
            identityAskedWith(
                IdentitiesClient.builder()
                    .authSchemePreference("sigv4a")
                    .signingRegionSet("eu-west-1", "eu-west-2")))
        .startsWith("AWS4-ECDSA-P256-SHA256 Credential=AKID/")
        .contains("/sts/aws4_request");
    assertThat(service.lastRequest().header("x-amz-region-set")).isEqualTo("eu-west-1,eu-west-2");
  }

  @Test
  void withoutARegionAServiceThatHasAnEndpointForAllIsAskedThere() {
    service.respond(
        200,
        "<R><GetCallerIdentityResult><Account>123456789012</Account></GetCallerIdentityResult></R>");
    try (Identities identities =
        IdentitiesClient.builder().transport(service).environment(new Variables(KEYS)).build()) {
      identities.account();
    }
    assertThat(service.lastRequest().origin()).isEqualTo("https://sts.amazonaws.com");
    assertThat(sent()).contains("/us-east-1/sts/aws4_request");
  }

  private Passes passes(Map<String, String> variables) {
    return PassesClient.builder()
        .transport(service)
        .region("eu-west-1")
        .environment(new Variables(variables))
        .build();
  }

  @Test
  void eachOperationIsAuthenticatedAsItsDefinitionSays() {
    Map<String, String> variables = new HashMap<>(KEYS);
    variables.put("AWS_BEARER_TOKEN_PASSES", "token");
    try (Passes passes = passes(variables)) {
      service.respond(200, "{}");
      passes.getPass(r -> r.passId("1"));
      assertThat(sent()).isEqualTo("Bearer token");
      service.respond(200, "{}");
      passes.listPasses(r -> {});
      assertThat(sent()).isEqualTo("Bearer token");
      service.respond(200, "{}");
      passes.revokePass(r -> r.passId("1"));
      assertThat(sent()).startsWith("AWS4-HMAC-SHA256 Credential=AKID/").contains("/passes/");
      service.respond(200, "{}");
      passes.transferPass(r -> r.passId("1"));
      assertThat(sent()).startsWith("AWS4-ECDSA-P256-SHA256 Credential=AKID/").contains("/passes/");
      assertThat(service.lastRequest().header("x-amz-region-set")).isEqualTo("*");
      service.respond(200, "{}");
      passes.getStatus(r -> {});
      assertThat(service.lastRequest().header("authorization")).isNull();
    }
  }

  @Test
  void whatIsForEverybodyNeedsNeitherTokenNorKeys() {
    service.respond(200, "{\"status\": \"open\"}");
    try (Passes passes = passes(Map.of())) {
      assertThat(passes.getStatus(r -> {}).status()).isEqualTo("open");
    }
    assertThat(service.lastRequest().header("authorization")).isNull();
  }

  @Test
  void aServiceThatListsNoWayToTellWhoCallsIsNotSigned() {
    service.respond(200, "{\"newest\": \"closed on Sunday\"}");
    try (Notices notices =
        NoticesClient.builder()
            .transport(service)
            .region("eu-west-1")
            .environment(new Variables(Map.of()))
            .build()) {
      assertThat(notices.newest()).isEqualTo("closed on Sunday");
    }
    assertThat(service.lastRequest().header("authorization")).isNull();
  }

  @Test
  void aBodyThatStreamsIsNotReadForASignatureThatNobodyMakes() {
    service.respond(200, "{}");
    byte[] photo = new byte[70_000];
    try (Passes passes = passes(Map.of("AWS_BEARER_TOKEN_PASSES", "token"))) {
      passes.uploadPhoto(
          r -> r.passId("1"), RequestBody.of(new ByteArrayInputStream(photo), photo.length));
    }
    assertThat(sent()).isEqualTo("Bearer token");
    assertThat(service.lastRequest().body().size()).isEqualTo(photo.length);
  }

  @Test
  void simpleDbFindsItsSignatureInTheForm() {
    service.respond(200, "<ListDomainsResponse><ListDomainsResult/></ListDomainsResponse>");
    try (Domains domains =
        DomainsClient.builder()
            .transport(service)
            .region("eu-west-1")
            .environment(new Variables(KEYS))
            .clock(Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC))
            .build()) {
      domains.listDomains(r -> r.maxNumberOfDomains(7));
    }
    assertThat(service.lastRequest().origin()).isEqualTo("https://sdb.eu-west-1.amazonaws.com");
    assertThat(service.lastRequest().header("authorization")).isNull();
    assertThat(service.lastRequest().body().asUtf8())
        .isEqualTo(
            "AWSAccessKeyId=AKID&Action=ListDomains&MaxNumberOfDomains=7"
                + "&SignatureMethod=HmacSHA256&SignatureVersion=2"
                + "&Timestamp=2026-11-22T08%3A00%3A00Z&Version=2009-04-15&Signature="
                + "ckR6wam6U3xrKz2%2F0JPERXeHYQfIvpjtkey6J%2F5QTRo%3D");
  }

  @Test
  void anotherAttemptAtSimpleDbIsSignedAnew() {
    List<Instant> times = new ArrayList<>();
    service.respond(503, "").respond(200, "<ListDomainsResponse/>");
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            times.add(Instant.parse("2026-11-22T08:00:00Z").plusSeconds(times.size()));
            return times.get(times.size() - 1);
          }

          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    try (Domains domains =
        DomainsClient.builder()
            .transport(service)
            .region("us-east-1")
            .environment(new Variables(KEYS))
            .sleeper(millis -> {})
            .clock(clock)
            .build()) {
      domains.listDomains(r -> {});
    }
    assertThat(service.requests())
        .extracting(request -> request.body().asUtf8())
        .allSatisfy(form -> assertThat(form).containsOnlyOnce("&Signature="))
        .doesNotHaveDuplicates()
        .hasSize(2);
    assertThat(service.lastRequest().origin()).isEqualTo("https://sdb.amazonaws.com");
  }

  @Test
  void importExportIsSignedAsItsEndpointAsks() {
    service.respond(200, "<ListJobsResponse><ListJobsResult/></ListJobsResponse>");
    try (Jobs jobs =
        JobsClient.builder()
            .transport(service)
            .region("us-east-1")
            .environment(new Variables(KEYS))
            .build()) {
      jobs.listJobs();
    }
    assertThat(sent())
        .startsWith("AWS4-HMAC-SHA256 Credential=AKID/")
        .contains("/us-east-1/IngestionService/aws4_request");
  }
}
