package dev.bespoke.runtime.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.config.MapEnvironment;
import dev.bespoke.runtime.config.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsChainTest {
  private static final Credentials CREDENTIALS = Credentials.of("AKID", "secret");

  @TempDir Path home;
  private MapEnvironment environment;

  @BeforeEach
  void createEnvironment() {
    environment = new MapEnvironment(home);
  }

  @Test
  void the_environment_ranks_before_the_profile_unless_code_names_the_profile() {
    environment
        .set("AWS_ACCESS_KEY_ID", "AKID")
        .set("AWS_SECRET_ACCESS_KEY", "secret")
        .credentials("[default]\naws_access_key_id=P\naws_secret_access_key=s");
    assertThat(CredentialsProvider.defaultChain(environment.settings()).resolve())
        .isEqualTo(CREDENTIALS);
    assertThat(CredentialsProvider.defaultChain(Settings.of(environment, "default")).resolve())
        .isEqualTo(Credentials.of("P", "s"));
  }

  @Test
  void with_credentials_in_the_environment_no_file_is_read() {
    environment
        .set("AWS_ACCESS_KEY_ID", "AKID")
        .set("AWS_SECRET_ACCESS_KEY", "secret")
        .config("[malformed");
    assertThat(CredentialsProvider.defaultChain(environment.settings()).resolve())
        .isEqualTo(CREDENTIALS);
  }

  @Test
  void one_error_lists_what_was_tried_and_what_to_do() {
    assertThatThrownBy(CredentialsProvider.defaultChain(environment.settings())::resolve)
        .isInstanceOf(CredentialsNotFoundException.class)
        .hasMessageContainingAll(
            "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set",
            "The profile 'default' is in neither",
            home.resolve(".aws/credentials").toString(),
            "aws configure",
            "CredentialsProvider");
  }

  @Test
  void credentials_that_are_there_but_broken_end_the_search() {
    environment
        .set("AWS_ACCESS_KEY_ID", "AKID")
        .credentials("[default]\naws_access_key_id=P\naws_secret_access_key=s");
    assertThatThrownBy(CredentialsProvider.defaultChain(environment.settings())::resolve)
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("AWS_SECRET_ACCESS_KEY is not");
  }

  @Test
  void a_web_identity_ranks_before_the_profile_and_is_refused() {
    environment
        .set("AWS_WEB_IDENTITY_TOKEN_FILE", "/var/run/token")
        .credentials("[default]\naws_access_key_id=P\naws_secret_access_key=s");
    assertThatThrownBy(CredentialsProvider.defaultChain(environment.settings())::resolve)
        .isInstanceOf(CredentialsException.class)
        .isNotInstanceOf(CredentialsNotFoundException.class)
        .hasMessageContainingAll("AWS_WEB_IDENTITY_TOKEN_FILE", "CredentialsProvider", "unset");
    assertThat(CredentialsProvider.defaultChain(Settings.of(environment, "default")).resolve())
        .isEqualTo(Credentials.of("P", "s"));
    environment.set("AWS_ACCESS_KEY_ID", "AKID").set("AWS_SECRET_ACCESS_KEY", "secret");
    assertThat(CredentialsProvider.defaultChain(environment.settings()).resolve())
        .isEqualTo(CREDENTIALS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI"})
  void credentials_of_a_container_are_said_not_to_be_supported_yet(String variable) {
    environment.set(variable, "/v2/credentials");
    CredentialsProvider chain = CredentialsProvider.defaultChain(environment.settings());
    assertThatThrownBy(chain::resolve)
        .isInstanceOf(CredentialsNotFoundException.class)
        .hasMessageContaining("  - " + variable + " is set, but this version");
    environment.credentials("[default]\naws_access_key_id=P\naws_secret_access_key=s");
    assertThat(CredentialsProvider.defaultChain(environment.settings()).resolve())
        .isEqualTo(Credentials.of("P", "s"));
  }

  @Test
  void the_provider_that_answered_is_asked_first_until_it_has_none() {
    AtomicInteger asked = new AtomicInteger();
    boolean[] gone = {false};
    CredentialsProvider first =
        () -> {
          asked.incrementAndGet();
          throw new CredentialsNotFoundException("None here.");
        };
    CredentialsProvider second =
        () -> {
          if (gone[0]) {
            throw new CredentialsNotFoundException("Gone.");
          }
          return CREDENTIALS;
        };
    CredentialsProvider chain = CredentialsProvider.chain(List.of(first, second));
    assertThat(chain.resolve()).isSameAs(CREDENTIALS);
    assertThat(chain.resolve()).isSameAs(CREDENTIALS);
    assertThat(asked).hasValue(1);
    gone[0] = true;
    assertThatThrownBy(chain::resolve).hasMessageContainingAll("None here.", "Gone.");
    gone[0] = false;
    assertThat(chain.resolve()).isSameAs(CREDENTIALS);
  }

  @Test
  void an_empty_chain_is_refused() {
    assertThatThrownBy(() -> CredentialsProvider.chain(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
