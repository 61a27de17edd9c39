package dev.bespoke.runtime.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.config.MapEnvironment;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentCredentialsProviderTest {
  @TempDir Path home;
  private MapEnvironment environment;

  @BeforeEach
  void createEnvironment() {
    environment = new MapEnvironment(home);
  }

  private Credentials resolve() {
    return CredentialsProvider.environment(environment.settings()).resolve();
  }

  @Test
  void reads_keys_token_account_and_expiration() {
    environment
        .set("AWS_ACCESS_KEY_ID", " AKID ")
        .set("AWS_SECRET_ACCESS_KEY", "secret\n")
        .set("AWS_SECURITY_TOKEN", "old");
    assertThat(resolve()).isEqualTo(Credentials.of("AKID", "secret", "old"));
    environment
        .set("AWS_SESSION_TOKEN", "new")
        .set("AWS_ACCOUNT_ID", "123456789012")
        .set("AWS_CREDENTIAL_EXPIRATION", "2030-01-31T12:00:00Z");
    assertThat(resolve())
        .isEqualTo(
            Credentials.of("AKID", "secret", "new")
                .withAccountId("123456789012")
                .withExpiration(Instant.parse("2030-01-31T12:00:00Z")));
  }

  @Test
  void half_a_pair_is_an_error_that_names_the_missing_half() {
    environment.set("AWS_ACCESS_KEY_ID", "AKID").set("AWS_SECRET_ACCESS_KEY", "");
    assertThatThrownBy(this::resolve)
        .isInstanceOf(CredentialsException.class)
        .isNotInstanceOf(CredentialsNotFoundException.class)
        .hasMessageContaining("AWS_ACCESS_KEY_ID is set but AWS_SECRET_ACCESS_KEY is not");
    environment.set("AWS_ACCESS_KEY_ID", "").set("AWS_SECRET_ACCESS_KEY", "s3cret");
    assertThatThrownBy(this::resolve)
        .hasMessageContaining("AWS_SECRET_ACCESS_KEY is set but AWS_ACCESS_KEY_ID is not")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void none_at_all_lets_a_chain_go_on() {
    assertThatThrownBy(this::resolve).isInstanceOf(CredentialsNotFoundException.class);
  }

  @Test
  void broken_values_are_refused_unseen() {
    environment.set("AWS_ACCESS_KEY_ID", "AKID").set("AWS_SECRET_ACCESS_KEY", "s3\ncret");
    assertThatThrownBy(this::resolve)
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("The secret access key holds a blank")
        .hasMessageNotContaining("cret:");
    environment.set("AWS_SECRET_ACCESS_KEY", "secret").set("AWS_CREDENTIAL_EXPIRATION", "tomorrow");
    assertThatThrownBy(this::resolve)
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("AWS_CREDENTIAL_EXPIRATION");
  }
}
