package dev.bespoke.integration.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.config.Environment;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.token.BearerToken;
import dev.bespoke.runtime.token.TokenException;
import dev.bespoke.runtime.token.TokenProvider;
import dev.bespoke.testing.StubTransport;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
}
