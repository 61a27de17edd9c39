package dev.bespoke.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointUrlSettingTest {
  @TempDir Path home;
  private MapEnvironment environment;

  @BeforeEach
  void createEnvironment() {
    environment = new MapEnvironment(home);
  }

  @Test
  void the_more_specific_ranks_first_and_the_environment_before_the_profile() {
    assertThat(EndpointUrlSetting.find("S3", environment.settings())).isNull();
    environment.config("[default]\nendpoint_url = http://d");
    assertThat(EndpointUrlSetting.find("S3", environment.settings())).isEqualTo("http://d");
    environment.config(
        """
        [default]
        endpoint_url = http://d
        services = local
        [services local]
        s3 =
          endpoint_url = http://c
        """);
    assertThat(EndpointUrlSetting.find("S3", environment.settings())).isEqualTo("http://c");
    assertThat(EndpointUrlSetting.find("SQS", environment.settings())).isEqualTo("http://d");
    environment.set("AWS_ENDPOINT_URL", "http://b");
    assertThat(EndpointUrlSetting.find("S3", environment.settings())).isEqualTo("http://b");
    environment.set("AWS_ENDPOINT_URL_S3", "http://a");
    assertThat(EndpointUrlSetting.find("S3", environment.settings())).isEqualTo("http://a");
  }

  @Test
  void blanks_and_hyphens_of_a_service_id_become_underscores() {
    environment
        .set("AWS_ENDPOINT_URL_ROUTE_53", "https://r")
        .set("AWS_ENDPOINT_URL_A_B_C", "https://abc")
        .config(
            "[default]\nservices = x\n[services x]\nelastic_beanstalk =\n endpoint_url = http://e");
    Settings settings = environment.settings();
    assertThat(EndpointUrlSetting.find("Route 53", settings)).isEqualTo("https://r");
    assertThat(EndpointUrlSetting.find("a-B c", settings)).isEqualTo("https://abc");
    assertThat(EndpointUrlSetting.find("Elastic Beanstalk", settings)).isEqualTo("http://e");
  }

  @Test
  void they_can_all_be_ignored() {
    environment.set("AWS_ENDPOINT_URL", "http://b");
    environment.config("[default]\nignore_configured_endpoint_urls = true");
    assertThat(EndpointUrlSetting.find("S3", environment.settings())).isNull();
    environment.set("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "false");
    assertThat(EndpointUrlSetting.find("S3", environment.settings())).isEqualTo("http://b");
  }

  @Test
  void a_missing_services_section_is_an_error() {
    environment.config("[default]\nservices = nowhere\nendpoint_url = http://d");
    assertThatThrownBy(() -> EndpointUrlSetting.find("S3", environment.settings()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("[services nowhere]")
        .hasMessageContaining(home.resolve(".aws/config").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:9000",
        "HTTPS://s3.example.com/",
        "http://minio_server:1/base/path",
        "http://[::1]:8000",
        "https://[::1]"
      })
  void good_urls_are_returned_as_they_are(String url) {
    assertThat(EndpointUrlSetting.check(url, "It")).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:9000",
        "ftp://host",
        "https://",
        "http:///path",
        "http://:80",
        "http://host:",
        "http://host:0",
        "http://host:65536",
        "http://host:000001",
        "http://host:80x",
        "http://user:s3cret@host",
        "http://host?s3cret",
        "http://host/#s3cret",
        "http://ho st",
        "http://host\\@s3cret",
        "http://[::1",
        "http://::1]",
        "http://host/é"
      })
  void bad_urls_are_refused_by_the_name_of_their_variable_and_not_shown(String url) {
    environment.set("AWS_ENDPOINT_URL_DYNAMODB", url);
    assertThatThrownBy(() -> EndpointUrlSetting.find("DynamoDB", environment.settings()))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith(
            "The environment variable AWS_ENDPOINT_URL_DYNAMODB has to be a URL")
        .hasMessageNotContaining("s3cret");
  }
}
