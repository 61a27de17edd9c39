package dev.bespoke.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.Shared;
import dev.bespoke.runtime.error.ClientException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class S3EndpointResolverTest {
  private final S3EndpointResolver resolver = new S3EndpointResolver();

  static List<JsonNode> putObjectCases() {
    return cases("putObjectUrl");
  }

  static List<JsonNode> presignedCases() {
    return cases("presignedGetUrl");
  }

  private static List<JsonNode> cases(String group) {
    List<JsonNode> cases = new ArrayList<>();
    for (JsonNode node : Shared.json("reference/golden/s3-addressing.json").get(group)) {
      if (!node.get("bucket").asString().startsWith("arn:")) {
        cases.add(node);
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("putObjectCases")
  void requestsGoWhereTheRecordedOnesWent(JsonNode test) {
    assertThat(url(test, false)).isEqualTo(test.get("expected_url").asString());
  }

  @ParameterizedTest
  @MethodSource("presignedCases")
  void presignedUrlsGoWhereTheRecordedOnesWent(JsonNode test) {
    String expected = test.get("expected_url").asString();
    int query = expected.indexOf('?');
    assertThat(url(test, true)).isEqualTo(query < 0 ? expected : expected.substring(0, query));
  }

  private String url(JsonNode test, boolean presigned) {
    JsonNode config = test.path("s3_config");
    String custom = test.path("customer_provided_endpoint").asString("");
    EndpointSettings settings =
        EndpointSettings.builder("s3", "s3")
            .region(text(test.path("region")))
            .custom(custom.isEmpty() ? null : Endpoint.parse(custom))
            .secure(test.path("is_secure").asBoolean(true))
            .fips(test.path("use_fips_endpoint").asBoolean(false))
            .dualStack(config.path("use_dualstack_endpoint").asBoolean(false))
            .accelerate(config.path("use_accelerate_endpoint").asBoolean(false))
            .regionalUsEast1(
                config.path("us_east_1_regional_endpoint").asString("").equals("regional"))
            .addressingStyle(
                AddressingStyle.valueOf(
                    config
                        .path("addressing_style")
                        .asString("auto")
                        .toUpperCase(java.util.Locale.ROOT)))
            .build();
    EndpointParameters parameters = new EndpointParameters(settings, resolver, "PutObject");
    parameters.set("Bucket", test.get("bucket").asString());
    parameters.set(EndpointParameters.PRESIGNED, presigned ? Boolean.TRUE : null);
    Endpoint endpoint = resolver.resolve(parameters);
    return endpoint.scheme()
        + "://"
        + endpoint.host()
        + endpoint.resolvePath("/" + test.get("key").asString());
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }

  private Endpoint resolve(EndpointSettings.Builder settings, String operation, String bucket) {
    EndpointParameters parameters = new EndpointParameters(settings.build(), resolver, operation);
    parameters.set("Bucket", bucket);
    return resolver.resolve(parameters);
  }

  private static EndpointSettings.Builder in(@Nullable String region) {
    return EndpointSettings.builder("s3", "s3").region(region);
  }

  @Test
  void aRequestForTheBucketItselfEndsWithItsName() {
    Endpoint endpoint =
        resolve(in("eu-west-1").custom(Endpoint.parse("http://h:9000/base")), "HeadBucket", "b-1");
    assertThat(endpoint.resolvePath("/")).isEqualTo("/base/b-1");
    assertThat(endpoint.resolvePath("/a//../b")).isEqualTo("/base/b-1/a//../b");
    assertThat(endpoint.port()).isEqualTo(9000);
    assertThat(endpoint.signingRegion()).isEqualTo("eu-west-1");
  }

  @Test
  void theLocationOfABucketIsAskedForInThePath() {
    Endpoint endpoint = resolve(in("eu-west-1"), "GetBucketLocation", "bucket");
    assertThat(endpoint.host()).isEqualTo("s3.eu-west-1.amazonaws.com");
    assertThat(endpoint.resolvePath("/")).isEqualTo("/bucket");
  }

  @Test
  void theGlobalEndpointIsSignedForItsRegion() {
    assertThat(resolve(in(null), "PutObject", "bucket").signingRegion()).isEqualTo("us-east-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a b", "a\r\nb", "..", "bücket", "evil.com#", "a@b", "a?b"})
  void namesThatNoBucketHasAreRefused(String bucket) {
    assertThatThrownBy(() -> resolve(in("eu-west-1"), "PutObject", bucket))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("Bucket");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b@evil.com/", "eu west", "-x", "a/../b", "x.y"})
  void regionsThatAreNoHostLabelAreRefused(String region) {
    assertThatThrownBy(() -> resolve(in(region), "PutObject", "bucket"))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("region");
  }

  @Test
  void anAcceleratedEndpointNeedsABucketThatFitsAHostName() {
    assertThatThrownBy(() -> resolve(in("us-west-2").accelerate(true), "PutObject", "a.b.c"))
        .hasMessageContaining("accelerate");
    assertThatThrownBy(() -> resolve(in("cn-north-1").accelerate(true), "PutObject", "bucket"))
        .hasMessageContaining("cn-north-1");
  }

  @Test
  void bucketsThatAreNotSupportedAreNamedAsSuch() {
    assertThatThrownBy(() -> resolve(in("us-west-2"), "PutObject", "b--usw2-az1--x-s3"))
        .hasMessageContaining("directory bucket");
    assertThatThrownBy(
            () -> resolve(in("us-west-2"), "PutObject", "arn:aws:s3:us-west-2:1:accesspoint:x"))
        .hasMessageContaining("ARN");
  }
}
