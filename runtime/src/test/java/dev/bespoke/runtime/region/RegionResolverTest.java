package dev.bespoke.runtime.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.config.ConfigException;
import dev.bespoke.runtime.config.MapEnvironment;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionResolverTest {
  @TempDir Path home;
  private MapEnvironment environment;

  @BeforeEach
  void createEnvironment() {
    environment = new MapEnvironment(home);
  }

  @Test
  void the_builder_ranks_before_both_variables_before_the_profile() {
    environment.config("[default]\nregion = region-4");
    assertThat(RegionResolver.resolve(null, environment.settings())).isEqualTo("region-4");
    environment.set("AWS_DEFAULT_REGION", "region-3");
    assertThat(RegionResolver.resolve(null, environment.settings())).isEqualTo("region-3");
    environment.set("AWS_REGION", "region-2");
    assertThat(RegionResolver.resolve(null, environment.settings())).isEqualTo("region-2");
    assertThat(RegionResolver.resolve("region-1", environment.settings())).isEqualTo("region-1");
  }

  @Test
  void without_one_the_error_names_all_four_places() {
    assertThatThrownBy(() -> RegionResolver.resolve(null, environment.settings()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("region(…) on the client's builder")
        .hasMessageContaining("AWS_REGION and AWS_DEFAULT_REGION")
        .hasMessageContaining("key region of the profile 'default'")
        .hasMessageContaining(home.resolve(".aws/config").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-a",
        "a-",
        "us east",
        "evil.example.com/",
        "a#",
        "eu\u2010west",
        "a\r\nb",
        "@"
      })
  void a_region_that_cannot_be_in_a_host_name_is_refused(String region) {
    assertThatThrownBy(() -> RegionResolver.resolve(region, environment.settings()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("given to the client's builder has to be the name of a region");
  }

  @Test
  void a_bad_variable_is_named() {
    environment.set("AWS_REGION", "x".repeat(64));
    assertThatThrownBy(() -> RegionResolver.resolve(null, environment.settings()))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith(
            "The environment variable AWS_REGION has to be the name of a region");
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-east-1", "aws-global", "local", "X1", "us-isob-east-1", "0"})
  void regions_unknown_to_aws_are_fine(String region) {
    assertThat(RegionResolver.resolve(region, environment.settings())).isEqualTo(region);
  }
}
