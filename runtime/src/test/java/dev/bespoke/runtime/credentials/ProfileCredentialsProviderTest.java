package dev.bespoke.runtime.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.config.ConfigException;
import dev.bespoke.runtime.config.MapEnvironment;
import dev.bespoke.runtime.config.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileCredentialsProviderTest {
  @TempDir Path home;
  private MapEnvironment environment;
  private long nanoTime = Long.MAX_VALUE - 5; // the clock may overflow

  @BeforeEach
  void createEnvironment() {
    environment = new MapEnvironment(home);
  }

  private Credentials resolve() {
    return provider(environment.settings()).resolve();
  }

  private CredentialsProvider provider(Settings settings) {
    return new ProfileCredentialsProvider(settings) {
      @Override
      long nanoTime() {
        return nanoTime;
      }
    };
  }

  private static String keys(String key) {
    return "aws_access_key_id = " + key + "\naws_secret_access_key = secret\n";
  }

  @Test
  void either_file_may_hold_the_keys_and_the_credentials_file_wins() {
    environment.config("[default]\n" + keys("A") + "aws_session_token = T\n");
    assertThat(resolve()).isEqualTo(Credentials.of("A", "secret", "T"));
    environment.credentials("[default]\n" + keys("B") + "aws_account_id = 123456789012\n");
    assertThat(resolve()).isEqualTo(Credentials.of("B", "secret").withAccountId("123456789012"));
    environment.credentials("[default]\n" + keys("B") + "aws_security_token = old\n");
    assertThat(resolve()).isEqualTo(Credentials.of("B", "secret", "old"));
  }

  @Test
  void the_profile_is_the_one_of_the_settings() {
    environment.credentials("[default]\n" + keys("A") + "[dev]\n" + keys("B"));
    assertThat(CredentialsProvider.profile(Settings.of(environment, "dev")).resolve())
        .isEqualTo(Credentials.of("B", "secret"));
    environment.set("AWS_PROFILE", "dev");
    assertThat(resolve()).isEqualTo(Credentials.of("B", "secret"));
  }

  @Test
  void half_a_pair_is_an_error_that_names_the_missing_half_and_the_files() {
    environment.credentials("[default]\naws_secret_access_key = s3cret");
    assertThatThrownBy(this::resolve)
        .isInstanceOf(CredentialsException.class)
        .isNotInstanceOf(CredentialsNotFoundException.class)
        .hasMessageContaining("lacks aws_access_key_id")
        .hasMessageContaining(home.resolve(".aws/credentials").toString())
        .hasMessageNotContaining("s3cret");
    environment.config("[default]\n" + keys("A")).credentials("[default]\naws_access_key_id = B");
    assertThatThrownBy(this::resolve).hasMessageContaining("lacks aws_secret_access_key");
  }

  @Test
  void no_profile_or_one_without_keys_lets_a_chain_go_on() {
    assertThatThrownBy(this::resolve)
        .isInstanceOf(CredentialsNotFoundException.class)
        .hasMessageContaining("'default'");
    environment.config("[default]\nregion = x");
    assertThatThrownBy(this::resolve)
        .isInstanceOf(CredentialsNotFoundException.class)
        .hasMessageContaining("aws_access_key_id");
  }

  @Test
  void a_profile_that_was_named_has_to_exist() {
    environment.set("AWS_PROFILE", "typo").credentials("[default]\n" + keys("A"));
    assertThatThrownBy(this::resolve)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("'typo'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "role_arn = r                                 | role_arn",
        "role_arn = r\\nsource_profile = b            | role_arn",
        "role_arn = r\\ncredential_source = Environment | role_arn",
        "role_arn = r\\nweb_identity_token_file = f   | web_identity_token_file",
        "sso_session = s                              | sso_session",
        "sso_start_url = s                            | sso_start_url",
      })
  void sources_that_rank_before_static_keys_are_refused_by_name(String text, String key) {
    String lines = text.replace("\\n", "\n") + "\n";
    environment.config("[profile p]\n" + lines).credentials("[p]\n" + keys("A"));
    environment.set("AWS_PROFILE", "p");
    assertThatThrownBy(this::resolve)
        .isInstanceOf(CredentialsException.class)
        .isNotInstanceOf(CredentialsNotFoundException.class)
        .hasMessageContaining("'p'")
        .hasMessageContaining("(" + key + ")");
  }

  @ParameterizedTest
  @CsvSource({"login_session", "credential_process"})
  void sources_that_rank_after_the_credentials_file_are_refused_only_without_keys_there(
      String key) {
    environment.config("[default]\n" + key + " = x");
    assertThatThrownBy(this::resolve)
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("(" + key + ")");
    environment.config("[default]\n" + key + " = x\n" + keys("C"));
    assertThatThrownBy(this::resolve).hasMessageContaining("(" + key + ")");
    environment.credentials("[default]\n" + keys("A"));
    assertThat(resolve()).isEqualTo(Credentials.of("A", "secret"));
  }

  @ParameterizedTest
  @CsvSource({
    "aws_session_token = stray",
    "aws_security_token = stray",
    "aws_secret_access_key = stray",
    "aws_account_id = 123456789012",
    "aws_access_key_id ="
  })
  void leftovers_in_the_credentials_file_do_not_mix_with_the_keys_of_the_config_file(
      String leftover) {
    environment.config("[default]\n" + keys("A")).credentials("[default]\n" + leftover + "\n");
    assertThat(resolve()).isEqualTo(Credentials.of("A", "secret"));
  }

  @Test
  void keys_are_read_anew_when_the_file_has_changed_ten_seconds_later() {
    environment.credentials("[default]\n" + keys("A"));
    CredentialsProvider provider = provider(environment.settings());
    Credentials first = provider.resolve();
    environment.credentials("[default]\n" + keys("LONGER"));
    nanoTime += 9_999_999_999L;
    assertThat(provider.resolve()).isSameAs(first);
    nanoTime += 1;
    assertThat(provider.resolve()).isEqualTo(Credentials.of("LONGER", "secret"));
    nanoTime += 10_000_000_000L;
    Credentials second = provider.resolve();
    nanoTime += 10_000_000_000L;
    assertThat(provider.resolve()).isSameAs(second);
  }

  @Test
  void files_that_appear_after_the_client_was_built_are_read() {
    Settings settings = environment.settings();
    assertThat(settings.profile()).isNull(); // as building a client asks for its settings
    CredentialsProvider chain = CredentialsProvider.defaultChain(settings);
    assertThatThrownBy(chain::resolve).isInstanceOf(CredentialsNotFoundException.class);
    environment.config("[default]\nregion = x");
    assertThatThrownBy(chain::resolve).hasMessageContaining("has no aws_access_key_id");
    environment.credentials("[default]\n" + keys("A"));
    assertThat(chain.resolve()).isEqualTo(Credentials.of("A", "secret"));
  }

  @Test
  void keys_that_were_renewed_before_the_first_call_are_used_by_it() {
    environment.credentials("[default]\n" + keys("A"));
    Settings settings = environment.settings();
    assertThat(settings.profile()).isNotNull();
    environment.credentials("[default]\n" + keys("LONGER"));
    assertThat(provider(settings).resolve()).isEqualTo(Credentials.of("LONGER", "secret"));
  }

  @Test
  void a_half_written_file_leaves_the_keys_in_force() {
    environment.credentials("[default]\n" + keys("A"));
    CredentialsProvider provider = provider(environment.settings());
    Credentials first = provider.resolve();
    environment.credentials("[default]\naws_access_k");
    nanoTime += 10_000_000_000L;
    assertThat(provider.resolve()).isSameAs(first);
    environment.credentials("[default]\n" + keys("LONGER"));
    nanoTime += 10_000_000_000L;
    assertThat(provider.resolve()).isEqualTo(Credentials.of("LONGER", "secret"));
  }
}
