package dev.bespoke.runtime.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path home;
  private MapEnvironment environment;

  @BeforeEach
  void createEnvironment() {
    environment = new MapEnvironment(home);
  }

  @Test
  void code_ranks_before_the_environment_before_the_profile_before_the_default() {
    Setting<Integer> setting = AwsSettings.MAX_ATTEMPTS;
    assertThat(setting.get(null, environment.settings())).isEqualTo(3);
    environment.config("[default]\nmax_attempts = 4");
    assertThat(setting.get(null, environment.settings())).isEqualTo(4);
    environment.set("AWS_MAX_ATTEMPTS", " 5 ");
    assertThat(setting.get(null, environment.settings())).isEqualTo(5);
    assertThat(setting.get(6, environment.settings())).isEqualTo(6);
  }

  @Test
  void a_blank_variable_counts_as_unset() {
    environment.set("AWS_MAX_ATTEMPTS", "  ").config("[default]\nmax_attempts = 7");
    assertThat(AwsSettings.MAX_ATTEMPTS.get(null, environment.settings())).isEqualTo(7);
  }

  @Test
  void words_and_flags_are_read_in_any_case() {
    environment
        .set("AWS_RESPONSE_CHECKSUM_VALIDATION", "When_Required")
        .set("AWS_USE_FIPS_ENDPOINT", "TRUE")
        .config("[default]\nuse_dualstack_endpoint = False\ns3 =\n  addressing_style = PATH");
    Settings settings = environment.settings();
    assertThat(AwsSettings.RESPONSE_CHECKSUM_VALIDATION.get(null, settings))
        .isEqualTo("when_required");
    assertThat(AwsSettings.USE_FIPS_ENDPOINT.get(null, settings)).isTrue();
    assertThat(AwsSettings.USE_DUALSTACK_ENDPOINT.get(null, settings)).isFalse();
    assertThat(AwsSettings.S3_ADDRESSING_STYLE.get(null, settings)).isEqualTo("path");
    assertThat(AwsSettings.REQUEST_CHECKSUM_CALCULATION.get(null, settings))
        .isEqualTo("when_supported");
  }

  @Test
  void a_bad_value_is_refused_by_the_name_of_its_variable_or_key_and_not_shown() {
    environment.set("AWS_ACCOUNT_ID_ENDPOINT_MODE", "s3cret");
    assertThatThrownBy(() -> AwsSettings.ACCOUNT_ID_ENDPOINT_MODE.get(null, environment.settings()))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "The environment variable AWS_ACCOUNT_ID_ENDPOINT_MODE has to be preferred or required or"
                + " disabled, and isn't: correct or unset it.");
    environment.config("[profile dev]\nmax_attempts = 0\nuse_fips_endpoint = yes");
    Settings dev = Settings.of(environment, "dev");
    assertThatThrownBy(() -> AwsSettings.MAX_ATTEMPTS.get(null, dev))
        .hasMessageStartingWith(
            "The key max_attempts of the profile 'dev' has to be a whole number");
    assertThatThrownBy(() -> AwsSettings.USE_FIPS_ENDPOINT.get(null, dev))
        .hasMessageContaining("use_fips_endpoint of the profile 'dev' has to be true or false");
  }

  @Test
  void a_setting_may_have_several_names_and_no_default() {
    Setting<String> setting =
        Setting.of("ONE", "one", SettingParser.text()).orVariable("TWO").orKey("two");
    assertThat(setting.find(null, environment.settings())).isNull();
    assertThatThrownBy(() -> setting.get(null, environment.settings()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ONE");
    environment.config("[default]\ntwo = 4");
    assertThat(setting.find(null, environment.settings())).isEqualTo("4");
    environment.config("[default]\ntwo = 4\none = 3");
    assertThat(setting.find(null, environment.settings())).isEqualTo("3");
    environment.set("TWO", "2");
    assertThat(setting.find(null, environment.settings())).isEqualTo("2");
    environment.set("ONE", "1");
    assertThat(setting.find(null, environment.settings())).isEqualTo("1");
  }

  @Test
  void the_profile_is_named_in_code_or_by_either_variable() {
    assertThat(environment.settings().profileName()).isEqualTo("default");
    environment.set("AWS_DEFAULT_PROFILE", "c");
    assertThat(environment.settings().profileName()).isEqualTo("c");
    environment.set("AWS_PROFILE", "b");
    assertThat(environment.settings().profileName()).isEqualTo("b");
    assertThat(Settings.of(environment, "a").profileName()).isEqualTo("a");
  }

  @Test
  void the_default_profile_may_be_missing_but_a_named_one_may_not() {
    assertThat(environment.settings().profile()).isNull();
    environment
        .config("[profile dev]\n[profile prod]")
        .credentials("[ops]")
        .set("AWS_PROFILE", "x");
    assertThatThrownBy(() -> environment.settings().profile())
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("'x' that AWS_PROFILE names")
        .hasMessageContaining(home.resolve(".aws/config").toString())
        .hasMessageContaining("there are: dev, prod, ops");
    assertThatThrownBy(() -> Settings.of(environment, "default").profile())
        .hasMessageContaining("'default' that the client's builder names");
  }

  @Test
  void the_credentials_file_wins_key_by_key_but_credentials_never_mix() {
    environment
        .config("[profile x]\nregion = a\noutput = b\naws_access_key_id = C\naws_session_token = T")
        .credentials("[x]\nregion = c\naws_access_key_id = D\naws_secret_access_key = S");
    ProfileSection profile = requireNonNull(Settings.of(environment, "x").profile());
    assertThat(profile.get("region")).isEqualTo("c");
    assertThat(profile.get("output")).isEqualTo("b");
    assertThat(profile.get("aws_access_key_id")).isEqualTo("D");
    assertThat(profile.get("aws_session_token")).isNull();
    assertThat(profile).hasToString("ProfileSection[x, 4 keys]");
  }

  @Test
  void the_files_may_be_elsewhere(@TempDir Path elsewhere) throws IOException {
    Path config = Files.writeString(elsewhere.resolve("c.ini"), "[default]\nregion = there");
    Files.writeString(home.resolve("d.ini"), "[default]\nfrom = home");
    environment
        .set("AWS_CONFIG_FILE", config.toString())
        .set("AWS_SHARED_CREDENTIALS_FILE", "~/d.ini");
    ProfileSection profile = requireNonNull(environment.settings().profile());
    assertThat(profile.get("region")).isEqualTo("there");
    assertThat(profile.get("from")).isEqualTo("home");
  }

  @Test
  void directories_in_the_files_usual_places_count_as_absent() throws IOException {
    Files.createDirectories(home.resolve(".aws/config"));
    Files.createDirectories(home.resolve(".aws/credentials"));
    assertThat(environment.settings().profile()).isNull();
    environment.set("AWS_CONFIG_FILE", home.resolve(".aws/config").toString());
    assertThatThrownBy(() -> environment.settings().profile())
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("can't be read");
  }

  @Test
  void a_path_that_is_none_is_refused_by_its_variable() {
    environment.set("AWS_CONFIG_FILE", "a\0b");
    assertThatThrownBy(() -> environment.settings().profiles())
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("AWS_CONFIG_FILE");
  }

  @Test
  void the_files_are_read_once_and_only_when_asked_for() {
    environment.config("[broken");
    Settings settings = environment.settings();
    assertThat(AwsSettings.MAX_ATTEMPTS.get(2, settings)).isEqualTo(2);
    environment.config("[default]\nmax_attempts = 8");
    assertThat(AwsSettings.MAX_ATTEMPTS.get(null, settings)).isEqualTo(8);
    environment.config("[default]\nmax_attempts = 9");
    assertThat(AwsSettings.MAX_ATTEMPTS.get(null, settings)).isEqualTo(8);
  }

  @Test
  void sections_of_services_and_sso_sessions_are_found_by_name() {
    environment.config(
        "[services local]\ns3 =\n  endpoint_url = u\n[sso-session corp]\nsso_region = r");
    Profiles profiles = environment.settings().profiles();
    assertThat(profiles.services("local")).extracting(s -> s.get("s3.endpoint_url")).isEqualTo("u");
    assertThat(profiles.ssoSession("corp")).extracting(s -> s.get("sso_region")).isEqualTo("r");
    assertThat(profiles.services("corp")).isNull();
    assertThat(profiles.ssoSession("local")).isNull();
    assertThat(profiles.profileNames()).isEmpty();
  }

  @Test
  void the_system_environment_knows_home_and_variables() {
    assertThat(Environment.system().home()).isAbsolute();
    assertThat(Environment.system().variable("BESPOKE_SURELY_UNSET")).isNull();
  }
}
