package dev.bespoke.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void anEndpointInTheEnvironmentReplacesTheLocalServers() {
    assertThat(Tour.hasEndpoint(Map.of("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1"))).isTrue();
    assertThat(Tour.hasEndpoint(Map.of("AWS_REGION", "eu-west-1"))).isFalse();
  }

  @Test
  void bucketsAreMadeInTheRegionOfTheEnvironment() {
    assertThat(ScratchBucket.region(Map.of())).isEqualTo("us-east-1");
    assertThat(ScratchBucket.region(Map.of("AWS_DEFAULT_REGION", "eu-west-1")))
        .isEqualTo("eu-west-1");
    assertThat(
            ScratchBucket.region(
                Map.of("AWS_DEFAULT_REGION", "eu-west-1", "AWS_REGION", "eu-north-1")))
        .isEqualTo("eu-north-1");
  }
}
