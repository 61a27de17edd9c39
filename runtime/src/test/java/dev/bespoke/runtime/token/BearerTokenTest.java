package dev.bespoke.runtime.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.config.MapEnvironment;
import dev.bespoke.runtime.config.Settings;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {
  private static final String SECRET = "bedrock-api-key-c2VjcmV0";

  private final MapEnvironment environment = new MapEnvironment(Path.of("/nonexistent"));

  @Test
  void nothingSecretIsPrinted() {
    BearerToken token = BearerToken.of(SECRET).withExpiration(Instant.EPOCH);
    assertThat(token).hasToString("BearerToken[****, until 1970-01-01T00:00:00Z]");
    assertThat(BearerToken.of(SECRET)).hasToString("BearerToken[****]");
    assertThat(TokenProvider.of(token).toString()).doesNotContain("c2VjcmV0");
    environment.set("AWS_BEARER_TOKEN_BEDROCK", SECRET);
    TokenProvider provider = TokenProvider.environment(Settings.of(environment), "bedrock");
    assertThat(provider.resolve().value()).isEqualTo(SECRET);
    assertThat(provider).hasToString("environment variable AWS_BEARER_TOKEN_BEDROCK");
  }

  @Test
  void equalityComparesEveryPart() {
    BearerToken token = BearerToken.of(SECRET);
    assertThat(token)
        .isEqualTo(BearerToken.of(SECRET))
        .hasSameHashCodeAs(BearerToken.of(SECRET))
        .isNotEqualTo(BearerToken.of("other"))
        .isNotEqualTo(token.withExpiration(Instant.EPOCH))
        .isEqualTo(token.withExpiration(Instant.EPOCH).withExpiration(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "s3cret\n", "s3\r\ncret: x", "s3 cret", "s3cret\u007f", "s3crét"})
  void whatWouldBreakAHeaderIsRefusedUnseen(String value) {
    assertThatThrownBy(() -> BearerToken.of(value))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(error -> assertThat(error.getMessage()).doesNotContain("s3"));
  }

  @ParameterizedTest
  @CsvSource({
    "codecatalyst,AWS_BEARER_TOKEN_CODECATALYST",
    "bedrock-agentcore,AWS_BEARER_TOKEN_BEDROCK_AGENTCORE",
    "two words,AWS_BEARER_TOKEN_TWO_WORDS"
  })
  void theVariableIsNamedAfterTheService(String signingName, String variable) {
    Settings settings = Settings.of(environment.set(variable, " key "));
    assertThat(TokenProvider.isInEnvironment(settings, signingName)).isTrue();
    assertThat(TokenProvider.environment(settings, signingName).resolve())
        .isEqualTo(BearerToken.of("key"));
  }

  @Test
  void aVariableThatIsUnsetOrUnusableIsNamed() {
    Settings settings = Settings.of(environment);
    TokenProvider provider = TokenProvider.environment(settings, "bedrock");
    assertThat(TokenProvider.isInEnvironment(settings, "bedrock")).isFalse();
    assertThatThrownBy(provider::resolve)
        .isInstanceOf(TokenNotFoundException.class)
        .hasMessageContaining("AWS_BEARER_TOKEN_BEDROCK is not set");
    environment.set("AWS_BEARER_TOKEN_BEDROCK", "s3cret with blanks");
    assertThatThrownBy(provider::resolve)
        .isInstanceOf(TokenException.class)
        .isNotInstanceOf(TokenNotFoundException.class)
        .hasMessageContaining("AWS_BEARER_TOKEN_BEDROCK can't be used")
        .hasMessageNotContaining("s3cret");
  }
}
